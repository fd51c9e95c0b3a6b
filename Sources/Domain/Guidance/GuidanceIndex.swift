/// A directory made ready to guide people: built once, then asked thousands of times a second.
package struct GuidanceIndex: Sendable {
  package let directory: Directory
  package let rules: GuidanceRules
  /// By reference, whatever the order they were given in.
  let offers: [Offer]
  /// One for each offer, in the same order.
  let facts: [OfferFacts]
  /// The areas that offers cover, those of each offer side by side.
  let covered: [Int32]
  /// The numbers of the areas that any offer covers or lies in.
  let areas: [Area: Int32]
  /// The types of the offers, by their number.
  let types: [StructureType.Code]

  package init(_ directory: Directory, rules: GuidanceRules) {
    var builder = Builder(directory: directory, rules: rules)
    let offers =
      directory.offers.isInOrder
      ? directory.offers : directory.offers.sorted { $0.reference < $1.reference }
    self.directory = directory
    self.rules = rules
    self.offers = offers
    facts = offers.map { builder.facts(of: $0) }
    covered = builder.covered
    areas = builder.areas
    types = builder.types
  }

  private struct Builder {
    let directory: Directory
    let rules: GuidanceRules
    var covered: [Int32] = []
    var areas: [Area: Int32] = [:]
    var types: [StructureType.Code] = []
    private var typeNumbers: [StructureType.Code: Int] = [:]

    init(directory: Directory, rules: GuidanceRules) {
      self.directory = directory
      self.rules = rules
    }

    mutating func facts(of offer: Offer) -> OfferFacts {
      let department = directory.gazetteer.department(of: offer.site.address)
      let areas = offer.coverage.isEmpty ? [department].compactMap(\.self) : offer.coverage
      let start = Int32(covered.count)
      for area in areas { covered.append(number(of: area)) }
      let region = directory.gazetteer.region(of: offer.site.address, in: department)
      return OfferFacts(
        profile(of: offer), type: number(of: offer.type),
        isSpecialised: rules.specialised.contains(offer.type), isReserved: isReserved(offer),
        isClosed: offer.status != .active,
        position: directory.position(of: offer), coverage: start..<Int32(covered.count),
        region: region.map { number(of: $0) })
    }

    private func profile(of offer: Offer) -> Profile {
      var profile = directory.typology.profile(of: offer)
      if isReserved(offer) { profile.audiences = rules.reserved[offer.type] ?? [] }
      return profile
    }

    private func isReserved(_ offer: Offer) -> Bool {
      offer.profile.audiences.isEmpty && rules.reserved[offer.type] != nil
    }

    private mutating func number(of area: Area) -> Int32 {
      if let known = areas[area] { return known }
      let number = Int32(areas.count)
      areas[area] = number
      return number
    }

    private mutating func number(of type: StructureType.Code) -> Int {
      if let known = typeNumbers[type] { return known }
      typeNumbers[type] = types.count
      types.append(type)
      return types.count - 1
    }
  }
}

extension [Offer] {
  fileprivate var isInOrder: Bool {
    zip(self, dropFirst()).allSatisfy { $0.reference < $1.reference }
  }
}

extension Gazetteer {
  /// The department of an address, from its commune or else from its postal code.
  fileprivate func department(of address: Address) -> Area? {
    if let commune = commune(insee: address.insee) { return .department(commune.department) }
    if let code = Commune.department(ofCode: address.insee) { return .department(code) }
    let departments = Set(communes(postalCode: address.postalCode).map(\.department))
    if let only = departments.first, departments.count == 1 { return .department(only) }
    guard departments.isEmpty, address.postalCode.utf8.count == 5 else { return nil }
    let length = address.postalCode.hasPrefix("97") ? 3 : 2
    // Corsica's postal codes begin with 20, which tells its two departments from none.
    return Area(String(address.postalCode.prefix(length)))
  }

  fileprivate func region(of address: Address, in department: Area?) -> Area? {
    if let commune = commune(insee: address.insee) { return .region(commune.region) }
    return department.flatMap { area($0)?.region }.map(Area.region)
  }
}
