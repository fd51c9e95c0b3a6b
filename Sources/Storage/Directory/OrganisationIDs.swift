/// The ids of organisations by name; those that are not stored yet get a row.
struct OrganisationIDs {
  /// Names from so many on are forgotten, and looked up again: a directory may have any number.
  private static let most = 10_000

  private let database: any Database
  private var ids: [String: Int64] = [:]
  private var next: Int64

  init(in database: any Database) throws {
    self.database = database
    next = 1 + (try database.row("SELECT MAX(id) FROM organisation") { $0.integer(0) } ?? 0)
  }

  /// Nil for a name that `know` was not told last.
  subscript(name: String) -> Int64? { ids[name] }

  /// - Parameter names: a few hundred at most.
  mutating func know(_ names: Set<String>) throws {
    if ids.count >= Self.most { ids.removeAll() }
    let unknown = names.filter { ids[$0] == nil }.sorted()
    guard !unknown.isEmpty else { return }
    let stored = try database.rows(
      "SELECT name, id FROM organisation WHERE name IN \(.list(unknown))"
    ) { row in (row.text(0), row.integer(1)) }
    ids.merge(stored) { _, stored in stored }
    var added: [[SQLValue]] = []
    for name in unknown where ids[name] == nil {
      ids[name] = next
      added.append([.integer(next), .text(name)])
      next += 1
    }
    try database.execute(
      unsafe: "INSERT INTO organisation (id, name) VALUES ($1, $2)", forEach: added)
  }
}
