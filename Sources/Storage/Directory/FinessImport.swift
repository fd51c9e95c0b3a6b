package import Domain

/// An import of a flow of the national register: what it does not say of an offer stays as it was.
package struct FinessImport {
  private let database: any Database
  private var writer: DirectoryWriter
  private var entities: [(number: FinessNumber, name: String)] = []
  private var batch: [(offer: Offer, entity: FinessNumber?)] = []
  private var seen: Set<String> = []
  /// The establishments whose legal entity no flow has named yet.
  package private(set) var withoutEntity = 0

  /// - Parameter instant: seconds since 1970.
  package init(into database: any Database, at instant: Int) throws {
    self.database = database
    writer = try DirectoryWriter(
      into: database, at: instant, by: nil, origin: .finess, gaps: .keep)
    try database.prepareForManyRows()
  }

  /// The offers that are new or not what they were, by id.
  package var written: [Int64] { writer.written }

  /// Keeps the name of a legal entity, for its establishments.
  package mutating func take(entity number: FinessNumber, name: String) throws {
    entities.append((number, name))
    if entities.count >= DirectoryWriter.batchSize { try writeEntities() }
  }

  /// Takes an establishment; false when the flow has said it before.
  ///
  /// - Parameter entity: the legal entity that runs it.
  package mutating func take(_ offer: Offer, of entity: FinessNumber?) throws -> Bool {
    guard seen.insert(offer.reference.text).inserted else { return false }
    batch.append((offer, entity))
    if batch.count >= DirectoryWriter.batchSize { try writeBatch() }
    return true
  }

  package mutating func finish() throws -> ImportOutcome {
    try writeBatch()
    return try writer.finish()
  }

  private mutating func writeEntities() throws {
    try database.execute(
      unsafe: """
        INSERT INTO legal_entity (finess, name) VALUES ($1, $2)
        ON CONFLICT (finess) DO UPDATE SET name = excluded.name
        """, forEach: entities.map { [.text($0.number.text), .text($0.name)] })
    entities.removeAll(keepingCapacity: true)
  }

  private mutating func writeBatch() throws {
    try writeEntities()
    let wanted = Set(batch.filter { $0.offer.site.organisation.isEmpty }.compactMap(\.entity))
    let names = try database.legalEntities(wanted.map(\.text).sorted())
    let offers = batch.map { offer, entity in
      var offer = offer
      guard offer.site.organisation.isEmpty else { return offer }
      offer.site.organisation = entity.flatMap { names[$0.text] } ?? ""
      if offer.site.organisation.isEmpty { withoutEntity += 1 }
      return offer
    }
    batch.removeAll(keepingCapacity: true)
    try writer.save(offers)
  }
}

extension Database {
  /// The names of these legal entities, as far as flows have said them; for at most a few hundred.
  fileprivate func legalEntities(_ numbers: [String]) throws -> [String: String] {
    guard !numbers.isEmpty else { return [:] }
    let names = try rows(
      "SELECT finess, name FROM legal_entity WHERE finess IN \(.list(numbers))"
    ) { row in (row.text(0), row.text(1)) }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }
}
