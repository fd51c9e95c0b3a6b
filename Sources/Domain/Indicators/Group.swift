/// Activities that tell of the same thing: a common project, a body, a channel.
struct Group {
  /// The text or code of each key, as first written.
  let keys: [(key: Indicator.Key, text: String)]
  let activities: [Activity]

  var provenance: Provenance { Provenance(of: activities) }

  /// The groups that the keys make of the activities, in the order of their names; an activity
  /// with several codes is in several groups.
  static func groups(of activities: [Activity], by keys: [Indicator.Key]) -> [Group] {
    var groups: [[String]: (texts: [String], activities: [Activity])] = [:]
    for activity in activities {
      for texts in combinations(keys.map(activity.texts)) {
        let identity = zip(keys, texts).map { $0.identity(of: $1) }
        groups[identity, default: (texts, [])].activities.append(activity)
      }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, group in
      Group(keys: Array(zip(keys, group.texts)), activities: group.activities)
    }
  }

  /// The code that stands first in the list among those of the activities.
  func highest(_ field: EntryField, among codes: [String]) -> String? {
    codes.first { code in activities.contains { $0.codes(field).contains(code) } }
  }

  /// The group as a line of a list; nil for a group without activity.
  func item(_ columns: [ItemList.Column], _ indicator: Indicator) -> Figure.Item? {
    guard let first = activities.first?.entry else { return nil }
    return Figure.Item(
      cells: columns.map { ($0.name, value(of: $0.content, first, indicator)) },
      provenance: provenance)
  }

  private func value(
    of content: ItemList.Column.Content, _ first: Entry, _ indicator: Indicator
  ) -> Figure.Item.Value {
    switch content {
    case .title: .text(first.title)
    case .comment: .text(first.comment)
    case .times: .number(activities.count)
    case .sum(let field): .number(activities.sum(of: field))
    case .highest(let field):
      .code(highest(field, among: indicator.codes(of: field)) ?? "", field: field)
    case .field(let field): value(of: field, first)
    }
  }

  private func value(of field: EntryField, _ first: Entry) -> Figure.Item.Value {
    let own = keys.first { $0.key == .field(field) }?.text
    switch first[field] {
    case .codes(let codes):
      if let code = own ?? (codes.count == 1 && !field.takesSeveral ? codes.first : nil) {
        return .code(code, field: field)
      }
      return .codes(codes, field: field)
    case .number(let number): return .number(number)
    case .text, .day, nil: return .text(own ?? first[field]?.written ?? "")
    }
  }

  private static func combinations(_ texts: [[String]]) -> [[String]] {
    texts.reduce([[]]) { combinations, texts in
      combinations.flatMap { combination in texts.map { combination + [$0] } }
    }
  }
}

extension Indicator.Key {
  fileprivate func identity(of text: String) -> String { FoldedText(text).key }
}

extension EntryField {
  fileprivate var takesSeveral: Bool {
    switch self {
    case .actorTypes, .channels, .support: true
    default: false
    }
  }
}

extension Activity {
  func codes(_ field: EntryField) -> [String] {
    guard case .codes(let codes) = entry[field] else { return [] }
    return codes
  }

  func number(_ field: EntryField) -> Int {
    guard case .number(let number) = entry[field] else { return 0 }
    return number
  }

  /// By date, then in the order of the report's entries.
  func precedes(_ other: Activity) -> Bool {
    if entry.date != other.entry.date { return entry.date < other.entry.date }
    return provenance.positions.lexicographicallyPrecedes(other.provenance.positions)
  }

  fileprivate func texts(_ key: Indicator.Key) -> [String] {
    switch key {
    case .title: [entry.title]
    case .field(let field):
      switch entry[field] {
      case .codes(let codes): codes
      case let value?: [value.written]
      case nil: []
      }
    }
  }
}

extension Sequence<Activity> {
  func sum(of field: EntryField) -> Int { reduce(0) { $0 + $1.number(field) } }
}

extension Indicator {
  /// The codes that a field can hold in the kinds of entry that feed the indicator.
  package func codes(of field: EntryField) -> [String] {
    var codes: [String] = []
    for source in sources {
      let own = KindDescription(of: source.kind).use(of: field)?.type.codes ?? []
      codes += own.filter { !codes.contains($0) }
    }
    return codes
  }
}
