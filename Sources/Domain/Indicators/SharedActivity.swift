extension Activity {
  /// The activities that these entries tell of, shared ones taken once.
  ///
  /// - Parameters:
  ///   - entries: in the order in which they were recorded.
  ///   - positions: each entry's position in the report's list.
  package static func uniting(_ entries: [Entry], positions: [Int32]) -> [Activity] {
    var activities: [Activity] = []
    activities.reserveCapacity(entries.count)
    var shared: [String: Int] = [:]
    for (entry, position) in zip(entries, positions) {
      let activity = Activity(entry: entry, provenance: Provenance(position: Int(position)))
      guard let reference = entry.sharedReference else {
        activities.append(activity)
        continue
      }
      if let first = shared[reference] {
        activities[first].join(activity)
      } else {
        shared[reference] = activities.count
        activities.append(activity)
      }
    }
    return activities
  }

  /// Takes in what a later entry states of the same activity.
  ///
  /// Numbers are the largest stated, lists are united, empty values are filled; of differing
  /// single values this activity's own, the earliest recorded, is kept and the column is named.
  private mutating func join(_ other: Activity) {
    provenance = Provenance(union: [provenance, other.provenance])
    if entry.date != other.entry.date { note(.date) }
    entry.title = united(entry.title, other.entry.title, .title)
    if entry.comment.isEmpty { entry.comment = other.entry.comment }
    for use in KindDescription(of: entry.kind).fields {
      guard let theirs = other.entry[use.field] else { continue }
      entry.details[use.field] = united(entry[use.field], theirs, use)
    }
  }

  private mutating func united(_ own: String, _ theirs: String, _ column: EntryColumn) -> String {
    if own.isEmpty { return theirs }
    if !theirs.isEmpty, own != theirs { note(column) }
    return own
  }

  private mutating func united(
    _ own: FieldValue?, _ theirs: FieldValue, _ use: FieldUse
  ) -> FieldValue {
    guard let own else { return theirs }
    switch (own, theirs, use.type) {
    case (.number(let one), .number(let two), _):
      return .number(max(one, two))
    case (.codes(let one), .codes(let two), .choices(let codes)):
      return .codes(codes.filter { one.contains($0) || two.contains($0) })
    default:
      if own != theirs { note(.field(use.field)) }
      return own
    }
  }

  private mutating func note(_ column: EntryColumn) {
    if !conflicts.contains(column) { conflicts.append(column) }
  }
}
