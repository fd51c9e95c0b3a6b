package import Domain

/// How the entries of a shared activity break its rules.
struct SharedConflict {
  let sharedReference: String
  let reason: Problem.Reason
}

extension Database {
  /// What is wrong with these shared activities: entries of several kinds, or two of a structure.
  ///
  /// At most one conflict for each shared reference.
  func conflicts(ofShared references: [String]) throws -> [SharedConflict] {
    guard !references.isEmpty else { return [] }
    var first: [String: (kind: EntryKind, structures: [String: String])] = [:]
    var conflicts: [String: SharedConflict] = [:]
    try forEachRow(
      of: """
        SELECT shared_reference, structure, reference, kind FROM entry
        WHERE shared_reference IN \(.list(references)) ORDER BY id
        """
    ) { row in
      let shared = row.text(0)
      let kind: EntryKind = try row.code(3)
      var known = first[shared] ?? (kind, [:])
      if known.kind != kind {
        conflicts[shared] = SharedConflict(
          sharedReference: shared, reason: .sharedWithAnotherKind(known.kind))
      } else if let other = known.structures[row.text(1)] {
        conflicts[shared] = SharedConflict(
          sharedReference: shared, reason: .sharedTwice(by: other))
      }
      known.structures[row.text(1)] = row.text(2)
      first[shared] = known
    }
    return references.compactMap { conflicts[$0] }
  }

  /// - Throws: `Problems` when the entry as it now stands breaks the rules of its shared activity.
  package func checkSharedActivity(of entry: Entry) throws {
    guard let shared = entry.sharedReference else { return }
    if let conflict = try conflicts(ofShared: [shared]).first {
      throw Problems([
        Problem(column: "shared_reference", found: shared, reason: conflict.reason)
      ])
    }
  }

  /// The entries that tell of the same activity, in the order in which they were recorded.
  package func entries(ofShared reference: String) throws -> [StoredEntry] {
    try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE shared_reference = \(reference) ORDER BY id
      """, EntryRow.decode)
  }
}
