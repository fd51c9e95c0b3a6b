import BitCollections
package import Domain

extension Database {
  /// Asks about the offers that may be ones the directory has under another reference; a pair is
  /// asked about once.
  ///
  /// - Parameter written: the offers that are new or not what they were.
  /// - Returns: the id before the first new question, and how many there are.
  package func askAboutDuplicates(
    of written: [Int64], at instant: Int
  ) throws -> (after: OpenDuplicate.ID, count: Int) {
    let last = try row("SELECT MAX(id) FROM offer_duplicate") { $0.integer(0) } ?? 0
    guard !written.isEmpty else { return (last, 0) }
    var search = StoredDuplicateSearch(written)
    try search.run(in: self)
    let values: [[SQLValue]] = zip(search.pairs, (last + 1)...).map { pair, id in
      [
        .integer(id), .integer(pair.first), .integer(pair.second), .text(pair.sign.rawValue),
        .integer(Int64(instant)),
      ]
    }
    try runAgainWhenTaken {
      try execute(
        unsafe: """
          INSERT INTO offer_duplicate (id, first_offer, second_offer, sign, asked_at)
          VALUES ($1, $2, $3, $4, $5) ON CONFLICT (first_offer, second_offer) DO NOTHING
          """, forEach: values)
    }
    let count = try row("SELECT count(*) FROM offer_duplicate WHERE id > \(last)") { $0.int(0) }
    return (last, count ?? 0)
  }
}

extension Database {
  /// The same for offers that a person has written; for at most a few hundred.
  @discardableResult
  package func askAboutDuplicates(
    of references: [Offer.Reference], at instant: Int
  ) throws -> (after: OpenDuplicate.ID, count: Int) {
    try askAboutDuplicates(of: storedOffers(references).map(\.id), at: instant)
  }
}

/// A reading of the active offers in groups that may hold duplicates.
private struct StoredDuplicateSearch {
  /// Up to so many written offers, only their sites and communes are read.
  private static let few = 200

  private let written: BitSet
  private let fewWritten: [Int64]?
  private(set) var pairs: [(first: Int64, second: Int64, sign: Duplicate.Sign)] = []

  init(_ offers: [Int64]) {
    written = BitSet(offers.map(Int.init))
    fewWritten = offers.count <= Self.few ? offers : nil
  }

  mutating func run(in database: any Database) throws {
    try readGroups(of: .finess, in: database, DuplicateSearch.sameNumber)
    try readGroups(of: .siret, in: database, DuplicateSearch.sameNumber)
    try readGroups(of: .name, in: database, DuplicateSearch.nearNames)
  }

  /// Compares the offers of each group: the text of the sign's column is the same in a group.
  private mutating func readGroups(
    of sign: Duplicate.Sign, in database: any Database,
    _ compare: ([DuplicateCandidate]) -> [DuplicateSearch.Pair]
  ) throws {
    let key = Self.key(of: sign)
    var group: [DuplicateCandidate] = []
    var groupKey = ""
    var found: [DuplicateSearch.Pair] = []
    try database.forEachRow(
      of: """
        SELECT \(key), offer.id, offer.type, site.finess, site.name, site.street, site.latitude,
          site.longitude, site.id, offer.name
        FROM offer JOIN site ON site.id = offer.site
        WHERE \(key) <> '' AND offer.status <> \(Offer.Status.inactive.rawValue)
          AND \(scope(of: key))
        ORDER BY \(key)
        """
    ) { row in
      let text = row.text(0)
      if text != groupKey {
        found += compare(group)
        group.removeAll(keepingCapacity: true)
        groupKey = text
      }
      group.append(candidate(row))
    }
    found += compare(group)
    pairs += found.map { ($0.first, $0.second, sign) }
  }

  private static func key(of sign: Duplicate.Sign) -> Query {
    switch sign {
    case .finess: "site.finess"
    case .siret: "site.siret"
    case .name: "CASE WHEN site.insee <> '' THEN site.insee ELSE site.postal_code END"
    }
  }

  private func scope(of key: Query) -> Query {
    guard let fewWritten else { return "1 = 1" }
    return """
      \(key) IN (
        SELECT \(key) FROM site
        WHERE site.id IN (SELECT offer.site FROM offer WHERE offer.id IN \(.list(fewWritten))))
      """
  }

  private func candidate(_ row: any Row) -> DuplicateCandidate {
    DuplicateCandidate(
      offer: row.integer(1), named: row.text(9), type: StructureType.Code(row.text(2)),
      isWritten: written.contains(row.int(1)), site: row.integer(8), finess: row.optionalText(3),
      name: row.text(4), street: row.text(5),
      position: row.isNull(6) ? nil : Position(latitude: row.real(6), longitude: row.real(7)))
  }
}
