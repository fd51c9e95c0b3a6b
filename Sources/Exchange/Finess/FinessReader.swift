package import Domain

/// Reads the flows of the national register into offers of the directory.
package struct FinessReader {
  /// What a flow says, piece by piece.
  package enum Piece: Sendable {
    case entity(FinessNumber, name: String)
    /// With the legal entity that runs it.
    case offer(Offer, of: FinessNumber?, line: Int, warnings: [OfferWarning])
    /// An establishment that the directory cannot take.
    case refused(line: Int, OfferWarning)
    /// An establishment of a category that is no type here.
    case keptOut(category: String, name: String)
    /// A reminder of an establishment that another flow describes.
    case reminder
  }

  private let categories: FinessCategories
  private let reader: OfferReader

  /// - Parameter reader: completes what the register leaves out.
  package init(categories: FinessCategories, reader: OfferReader) {
    self.categories = categories
    self.reader = reader
  }

  /// - Parameter path: of a flow of legal entities or establishments in XML, or a FINESS+ one in
  ///   JSON.
  /// - Throws: `FinessFlowProblem`; `UnreadableFile`; what `take` throws.
  package func read(_ path: String, take: (Piece) throws -> Void) throws {
    try FinessFlow.read(path) { record in
      switch record {
      case .entity(let number, let name):
        guard let number = FinessNumber(number), !name.isEmpty else { return }
        try take(.entity(number, name: FinessText.unmarked(name)))
      case .site(let site): try take(piece(site))
      }
    }
  }

  private func piece(_ site: FinessSite) -> Piece {
    if site.category.isEmpty { return .reminder }
    guard let type = categories.types[site.category] else {
      return .keptOut(category: site.category, name: site.categoryName)
    }
    guard let number = FinessNumber(site.number) else {
      return .refused(
        line: site.line, OfferWarning(column: "finess", found: site.number, reason: .noFiness))
    }
    let name = FinessText.longer(
      FinessText.unmarked(site.longName), FinessText.unmarked(site.name))
    guard !name.isEmpty else {
      return .refused(
        line: site.line, OfferWarning(column: "name", found: number.text, reason: .noName))
    }
    var warnings: [OfferWarning] = []
    let siret = SiretNumber(site.siret)
    if siret == nil, !site.siret.isEmpty {
      warnings.append(OfferWarning(column: "siret", found: site.siret, reason: .noSiret))
    }
    let isClosed =
      site.isClosed || [site.name, site.longName].contains { $0.hasPrefix(FinessText.closedMark) }
    let reading = reader.completed(
      Offer(
        reference: Offer.Reference(number.text),
        site: place(site, name: name, number: number, siret: siret), type: type,
        status: isClosed ? .inactive : .active))
    return .offer(
      reading.offer, of: FinessNumber(site.entity), line: site.line,
      warnings: warnings + (isClosed ? [] : reading.warnings))
  }

  private func place(
    _ site: FinessSite, name: String, number: FinessNumber, siret: SiretNumber?
  ) -> Site {
    Site(
      name: name, organisation: FinessText.unmarked(site.entityName), finess: number,
      siret: siret,
      address: Address(
        street: site.street, postalCode: site.postalCode, city: site.city,
        insee: Commune.isCode(site.insee) ? site.insee : ""),
      position: FinessPlace.position(of: site), phone: FinessText.phone(site.phone),
      email: site.email)
  }
}

/// Where an establishment is: the flows give degrees or metres, at times one for the other.
enum FinessPlace {
  static func position(of site: FinessSite) -> Position? {
    if let degrees = site.degrees,
      let position = first(of: degrees, { Position(latitude: $0, longitude: $1) })
    {
      return position
    }
    guard let metres = site.coordinates,
      let department = Commune.department(ofCode: site.insee),
      let projection = Projection(department: department)
    else { return nil }
    return first(of: metres) { projection.position(east: $0, north: $1) }
  }

  /// The position of the numbers in this order, or in the other one: the one that is in France.
  private static func first(
    of numbers: FinessSite.Coordinates, _ position: (Double, Double) -> Position?
  ) -> Position? {
    [position(numbers.one, numbers.other), position(numbers.other, numbers.one)]
      .compactMap(\.self).first(where: \.isInFrance)
  }
}
