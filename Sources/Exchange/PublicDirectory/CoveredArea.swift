package import Domain

/// A commune, a department or a region with its name, as exports tell of it.
struct CoveredArea: Sendable, Hashable {
  let area: Area
  let name: String

  /// The address by which INSEE names it.
  var uri: String {
    switch area {
    case .commune(let code): "http://id.insee.fr/geo/commune/\(code)"
    case .department(let code): "http://id.insee.fr/geo/departement/\(code)"
    case .region(let code): "http://id.insee.fr/geo/region/\(code)"
    }
  }
}

extension PublicDirectory {
  /// What an offer covers: what it says, or the department of its site.
  func coverage(of offer: Offer) -> [CoveredArea] {
    let areas =
      offer.coverage.isEmpty
      ? [department(of: offer.site.address).map(Area.department)].compactMap(\.self)
      : offer.coverage
    return areas.map { CoveredArea(area: $0, name: gazetteer.name(of: $0) ?? $0.code) }
  }

  /// Whether an offer receives the people of a commune.
  package func covers(_ commune: Commune, _ offer: Offer) -> Bool {
    coverage(of: offer).contains { $0.area.contains(commune) }
  }

  /// The code of the department that an address is in; nil when it does not tell.
  func department(of address: Address) -> String? {
    if let commune = gazetteer.commune(insee: address.insee) { return commune.department }
    if let department = Commune.department(ofCode: address.insee) { return department }
    if let commune = gazetteer.communes(postalCode: address.postalCode).first {
      return commune.department
    }
    guard address.postalCode.utf8.count == 5 else { return nil }
    let code = String(address.postalCode.prefix(address.postalCode.hasPrefix("97") ? 3 : 2))
    return Area.isDepartment(code) ? code : nil
  }

  /// The region that a department is in; nil when it is not known.
  func region(ofDepartment code: String) -> NamedArea? {
    gazetteer.area(.department(code))?.region.flatMap { gazetteer.area(.region($0)) }
  }

  func departments(ofRegion code: String) -> [String] {
    let codes = gazetteer.areas.compactMap { area -> String? in
      guard case .department(let department) = area.area, area.region == code else { return nil }
      return department
    }
    return codes.sorted()
  }
}

extension Address {
  var isEmpty: Bool { street.isEmpty && postalCode.isEmpty && city.isEmpty && insee.isEmpty }
}
