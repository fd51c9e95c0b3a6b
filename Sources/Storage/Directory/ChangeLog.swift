import Domain

/// One change of the directory under way, with what it makes of each offer.
struct ChangeLog {
  private let at: Int
  private let by: String?
  private let origin: DirectoryEvent.Origin
  private var id: Int64?
  private var noted: [(offer: Int64, change: OfferChange)] = []

  init(at: Int, by: String?, origin: DirectoryEvent.Origin) {
    self.at = at
    self.by = by
    self.origin = origin
  }

  /// Whether anything was written.
  var isBegun: Bool { id != nil }

  mutating func note(_ changes: [OfferChange], of offer: Int64) {
    noted += changes.map { (offer, $0) }
  }

  /// Records the change itself, once; returns its id.
  mutating func begin(in database: any Database) throws -> Int64 {
    if let id { return id }
    let next = 1 + (try database.row("SELECT MAX(id) FROM directory_change") { $0.integer(0) } ?? 0)
    try database.execute(
      """
      INSERT INTO directory_change (id, at, made_by, origin)
      VALUES (\(next), \(at), \(by), \(origin.rawValue))
      """)
    id = next
    return next
  }

  /// Writes what was noted since the last time.
  mutating func write(to database: any Database) throws {
    guard !noted.isEmpty else { return }
    let id = try begin(in: database)
    try database.execute(
      unsafe: """
        INSERT INTO offer_change (offer, change, column_name, text_before, text_after)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (offer, change, column_name) DO UPDATE SET text_after = excluded.text_after
        """,
      forEach: noted.map { offer, change in
        [
          .integer(offer), .integer(id), .text(change.column), .text(change.before),
          .text(change.after),
        ]
      })
    noted.removeAll(keepingCapacity: true)
  }
}
