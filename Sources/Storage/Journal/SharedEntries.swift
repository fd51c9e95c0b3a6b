package import Domain

/// The entries of one shared activity, as far as its rules look at them: they are of one kind, and a
/// structure has one of them.
struct SharedMembers {
  struct Member {
    let id: StoredEntry.ID
    let reference: Entry.Reference
    let kind: EntryKind
  }

  let sharedReference: String
  /// In the order in which they were recorded.
  fileprivate(set) var all: [Member]

  var keepRules: Bool {
    Set(all.map(\.kind)).count == 1 && Set(all.map(\.reference.structure)).count == all.count
  }

  /// What is wrong with those that were changed: each is compared with what stood and with the
  /// changes before it.
  ///
  /// - Parameter place: where a change stands among the changes; nil for an entry that stood.
  func problems(
    ofChanged place: (Member) -> Int?
  ) -> [(place: Int, problem: Problem)] {
    let ordered = all.map { (member: $0, place: place($0)) }
      .sorted { ($0.place ?? .min, $0.member.id) < ($1.place ?? .min, $1.member.id) }
    var first: [Structure.Code: String] = [:]
    var problems: [(place: Int, problem: Problem)] = []
    for (member, place) in ordered {
      let other = first[member.reference.structure]
      first[member.reference.structure] = other ?? member.reference.local
      guard let place else { continue }
      var reasons: [Problem.Reason] = []
      if let kind = ordered.first?.member.kind, kind != member.kind {
        reasons.append(.sharedWithAnotherKind(kind))
      }
      if let other { reasons.append(.sharedTwice(by: other)) }
      problems += reasons.map {
        (place, Problem(column: "shared_reference", found: sharedReference, reason: $0))
      }
    }
    return problems
  }
}

extension Database {
  /// Those of these shared activities that break their rules, with all their entries.
  func brokenActivities(among references: some Collection<String>) throws -> [SharedMembers] {
    guard !references.isEmpty else { return [] }
    var found: [String: SharedMembers] = [:]
    try forEachRow(
      of: """
        SELECT shared_reference, id, structure, reference, kind FROM entry
        WHERE shared_reference IN \(.list(Array(references))) ORDER BY id
        """
    ) { row in
      let shared = row.text(0)
      let member = SharedMembers.Member(
        id: row.integer(1),
        reference: Entry.Reference(structure: Structure.Code(row.text(2)), local: row.text(3)),
        kind: try row.code(4))
      found[shared, default: SharedMembers(sharedReference: shared, all: [])].all.append(member)
    }
    return references.compactMap { found[$0] }.filter { !$0.keepRules }
  }

  /// - Throws: `Problems` when the entry as it now stands breaks the rules of its shared activity.
  package func checkSharedActivity(of entry: Entry) throws {
    guard let shared = entry.sharedReference else { return }
    let problems = try brokenActivities(among: [shared]).flatMap { members in
      members.problems { $0.reference == entry.reference ? 0 : nil }
    }
    if !problems.isEmpty { throw Problems(problems.map(\.problem)) }
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
