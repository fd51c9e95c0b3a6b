import Domain
import Exchange
import Storage

/// What a program is answered about an entry that it noted.
struct MadeEntry: Sendable, AuditedResult {
  let answer: AnsweredRequest
  let isChange: Bool

  var auditID: String { answer.location.split(separator: "/").last.map(String.init) ?? "" }
}

/// A request that a program has named, so that it is carried out once.
struct NamedRequest: Sendable {
  let key: String
  let token: APIToken.ID
  /// Of what is asked.
  let hash: String
  /// Seconds since 1970.
  let instant: Int
}

extension Database {
  /// Notes an entry, unless a request of the same name has done so before.
  func noteOnce(
    _ cells: [(column: String, text: String)], of structure: Structure.Code,
    as named: NamedRequest?
  ) throws -> MadeEntry {
    guard let named else { return try makeEntry(cells, of: structure, key: "", hash: "") }
    if let known = try answeredRequest(named.key, of: named.token, at: named.instant) {
      guard known.requestHash == named.hash else { throw APIError.reusedKey }
      let made = MadeEntry(answer: known, isChange: false)
      guard let id = StoredEntry.ID(made.auditID), try storedEntry(id) != nil else {
        throw APIError.deletedSince
      }
      return made
    }
    let made = try makeEntry(cells, of: structure, key: named.key, hash: named.hash)
    try keep(made.answer, of: named.token, at: named.instant)
    return made
  }

  private func makeEntry(
    _ cells: [(column: String, text: String)], of structure: Structure.Code, key: String,
    hash: String
  ) throws -> MadeEntry {
    let id = try record(cells, of: structure)
    guard let stored = try storedEntry(id) else { throw PageError.notFound }
    let body = String(decoding: EntryJSON.written(stored).bytes, as: UTF8.self)
    let answer = AnsweredRequest(
      key: key, requestHash: hash, status: 201, location: "/api/v1/journal/\(id)", body: body)
    return MadeEntry(answer: answer, isChange: true)
  }
}
