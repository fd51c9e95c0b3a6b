package import Domain

/// A small invented directory for tests: three types, two towns.
package enum SampleDirectory {
  package static let typology = Typology(
    types: [
      type("csapa", .medicoSocial), type("cjc", .medicoSocial), type("hospital", .hospital),
    ], labels: [:])

  package static let gazetteer = Gazetteer([
    commune("56260", "Vannes", "56000", 47.6586, -2.7599),
    commune("56121", "Lorient", "56100", 47.7482, -3.3702),
    commune("56178", "Pontivy", "56300", nil, nil),
  ])

  package static let reader = OfferReader(
    typology: typology, gazetteer: gazetteer, today: farDay)

  /// Later than any day that a test states.
  private static var farDay: Day {
    guard let day = Day("2999-12-31") else { preconditionFailure("a day of the calendar") }
    return day
  }

  /// An offer that states something in every column.
  ///
  /// - Throws: `Problems`.
  package static func full(_ reference: String = "A/1") throws(Problems) -> Offer {
    try offer(fullRow(reference))
  }

  package static func fullRow(_ reference: String = "A/1") -> [(column: String, text: String)] {
    [
      ("reference", reference), ("name", "Centre <b>L'Escale</b>"), ("type", "csapa"),
      ("offer", "Consultation; « jeunes »"), ("organisation", "Association d'exemple"),
      ("finess", "560099996"), ("siret", "99999999900017"), ("address", "1 rue de l'Exemple"),
      ("postal_code", "56000"), ("city", "Vannes"), ("insee", "56260"), ("latitude", "47.6601"),
      ("longitude", "-2.7512"), ("phone", "02 99 99 99 99"), ("email", "escale@example.org"),
      ("website", "https://example.org/escale"), ("opening_hours", "Mo-Fr 09:00-17:00"),
      ("description", "Sur deux\nlignes"), ("needs", "listen|withdraw"),
      ("topics", "alcohol|cannabis"), ("publics", "adults|relatives"), ("free", "yes"),
      ("anonymous", "no"), ("prescription", "no"), ("abstinence", "no"),
      ("self_referral", "yes"), ("remote", "yes"), ("outreach", "no"), ("min_age", "16"),
      ("max_age", "99"), ("coverage", "56260|56|R53"), ("status", "temporarily_closed"),
      ("verified_on", "2026-01-31"), ("confidential_address", "yes"),
    ]
  }

  /// An offer of the few columns that are required, and those given.
  ///
  /// - Throws: `Problems`.
  package static func offer(
    _ reference: String, _ name: String = "Centre", _ cells: KeyValuePairs<String, String> = [:]
  ) throws(Problems) -> Offer {
    let given = Dictionary(cells.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    var row = [(column: "reference", text: reference), (column: "name", text: name)]
    row.append((column: "type", text: given["type"] ?? "csapa"))
    row += cells.filter { $0.key != "type" }.map { (column: $0.key, text: $0.value) }
    return try offer(row)
  }

  /// - Throws: `Problems`.
  package static func offer(_ row: [(column: String, text: String)]) throws(Problems) -> Offer {
    try reader.read(row).offer
  }

  private static func type(_ code: String, _ sector: Sector) -> StructureType {
    StructureType(
      code: StructureType.Code(code), sector: sector, name: code, shortName: code, what: "",
      receives: "", facts: [], profile: .unknown, words: [])
  }

  private static func commune(
    _ insee: String, _ name: String, _ postalCode: String, _ latitude: Double?, _ longitude: Double?
  ) -> Commune {
    Commune(
      insee: insee, name: name, postalCodes: [postalCode], department: "56", region: "53",
      position: latitude.flatMap { latitude in
        longitude.flatMap { Position(latitude: latitude, longitude: $0) }
      })
  }
}
