import Domain
import Storage

/// A route of the site, its places filled with what the sample region has.
struct FilledRoute {
  /// What a route is asked about.
  struct Things: Sendable {
    let structure: Structure.Code
    let entry: StoredEntry.ID
    /// Of another structure, to be joined with the entry.
    let other: StoredEntry.ID
    let item: StoredAgendaItem.ID
  }

  let method: String
  let path: String

  /// - Parameter route: as `GET /journal/{id}`.
  init(_ route: String, _ things: Things) {
    let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
    method = parts[0]
    path = [
      ("{id}", "\(things.entry)"), ("{structure}", things.structure.text), ("{year}", "2025"),
      ("{format}", "txt"), ("{indicator}", "2.1.1"), ("{code}", "P9"), ("{priority}", "1"),
      ("{item}", "\(things.item)"), ("{reference}", "F9"), ("{proposal}", "1"),
      ("{duplicate}", "1"), ("{account}", "A9"), ("{token}", "T9"), ("{number}", "1"),
    ].reduce(parts[1]) { path, filled in path.replacing(filled.0, with: filled.1) }
  }
}
