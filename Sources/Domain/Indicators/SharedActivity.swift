extension Activity {
  /// The activities that single entries tell of, the shared ones taken once.
  ///
  /// - Parameter single: one for each entry, in the order in which they were recorded.
  package static func uniting(_ single: [Activity]) -> [Activity] {
    var united: [Activity] = []
    united.reserveCapacity(single.count)
    var shared: [String: SharedActivity] = [:]
    for activity in single {
      guard let reference = activity.entry.sharedReference else {
        united.append(activity)
        continue
      }
      shared[reference, default: SharedActivity()].join(activity)
    }
    united += shared.values.compactMap(\.activity).sorted { $0.comesBefore($1) }
    return united
  }
}

/// An activity as the entries of several structures make it together.
private struct SharedActivity {
  private var entry: Entry?
  private var provenances: [Provenance] = []
  private var conflicts: [EntryColumn] = []

  var activity: Activity? {
    entry.map {
      Activity(entry: $0, provenance: Provenance(union: provenances), conflicts: conflicts)
    }
  }

  /// Takes in what a later entry states of the activity.
  ///
  /// Numbers are the largest stated, lists are united, empty values are filled; of differing
  /// single values the first one's, the earliest recorded, is kept and the column is named.
  mutating func join(_ other: Activity) {
    provenances.append(other.provenance)
    guard var entry else {
      entry = other.entry
      return
    }
    if entry.date != other.entry.date { note(.date) }
    entry.title = united(entry.title, other.entry.title, .title)
    if entry.comment.isEmpty { entry.comment = other.entry.comment }
    var details = entry.details
    for use in KindDescription(of: entry.kind).fields {
      guard let theirs = other.entry[use.field] else { continue }
      details[use.field] = united(details[use.field], theirs, use)
    }
    entry.details = details
    self.entry = entry
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
