/// Activities that tell of the same thing: a common project, a body, a channel.
struct Group {
  /// The text or code of each key, as first written.
  let keys: [(key: Indicator.Key, text: String)]
  let activities: [Activity]

  var provenance: Provenance { Provenance(of: activities) }

  /// The groups that the keys make of the activities, in the order of their names; an activity
  /// with several codes is in several groups.
  static func groups(of activities: [Activity], by keys: [Indicator.Key]) -> [Group] {
    var groups: [String: (texts: [String], activities: [Activity])] = [:]
    for activity in activities {
      for texts in combinations(keys.map(activity.texts)) {
        groups[identity(of: texts), default: (texts, [])].activities.append(activity)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { _, group in
      Group(keys: Array(zip(keys, group.texts)), activities: group.activities)
    }
  }

  /// How many groups the key makes of the activities.
  static func count(of activities: [Activity], by key: Indicator.Key) -> Int {
    var identities: Set<String> = []
    for activity in activities {
      for text in activity.texts(key) { identities.insert(identity(of: [text])) }
    }
    return identities.count
  }

  /// The texts as names are compared; what separates them stands in none and before every letter.
  private static func identity(of texts: [String]) -> String {
    texts.count == 1
      ? FoldedText(texts[0]).key
      : texts.map { FoldedText($0).key }.joined(separator: "\u{0}")
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

  /// In the order of the report's entries, of which each tells of one activity.
  func comesBefore(_ other: Activity) -> Bool {
    guard let own = provenance.first, let theirs = other.provenance.first else { return false }
    return own < theirs
  }

  /// By date, then in the order of the report's entries.
  func precedes(_ other: Activity) -> Bool {
    if entry.date != other.entry.date { return entry.date < other.entry.date }
    return comesBefore(other)
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
