import Domain
import Hummingbird
import Storage

/// What part of the audit trail an address asks for.
struct AuditQuery: Sendable {
  static let pageSize = 100

  let person: String
  let action: String
  let structure: String
  let from: String
  let until: String
  let cursor: Int?

  init(_ request: Request) {
    let query = request.query
    person = query["personne"]
    action = query["action"]
    structure = query["structure"]
    from = query["du"]
    until = query["au"]
    cursor = Int(query["avant"])
  }

  /// - Parameter accounts: among which the person is looked for.
  func filter(among accounts: [StoredAccount]) -> AuditFilter {
    var filter = AuditFilter()
    let words = FoldedText.words(of: person)
    if !words.isEmpty {
      filter.accounts = accounts.map(\.account).filter { account in
        let text = FoldedText.searchable("\(account.name) \(account.email.text)")
        return words.allSatisfy(text.contains)
      }.map(\.id)
    }
    filter.action = AuditAction(rawValue: action)
    filter.structure = structure.isEmpty ? nil : Structure.Code(structure)
    let start = Day(from).flatMap(LocalTime.start) ?? 0
    let end = Day(until).flatMap(LocalTime.end) ?? Int.max
    if start > 0 || end < .max { filter.instants = start..<max(start, end) }
    return filter
  }

  /// The address of this part of the trail, or of the page before a record.
  func path(before number: Int? = nil) -> String {
    Address.path(
      "/audit",
      [
        ("personne", person), ("action", action), ("structure", structure), ("du", from),
        ("au", until), ("avant", number.map { "\($0)" } ?? ""),
      ])
  }
}
