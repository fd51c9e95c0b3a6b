/// Somebody to call, whatever the guidance finds.
package struct HelpLine: Sendable, Hashable {
  package let name: String
  /// As people write it, such as `0 800 23 13 13`.
  package let phone: String
  /// What for and at what hours, in plain French.
  package let when: String
  /// Those that the line is about; empty for a line that is about none in particular.
  package let topics: [Topic]
  /// The dangers in which it is called.
  package let dangers: [Danger]

  package init(name: String, phone: String, when: String, topics: [Topic], dangers: [Danger]) {
    self.name = name
    self.phone = phone
    self.when = when
    self.topics = topics
    self.dangers = dangers
  }
}

/// What cannot wait for an appointment.
package enum Danger: String, Sendable, Hashable, CaseIterable {
  /// Somebody is in danger now.
  case immediate
  /// A faint, a loss of consciousness, difficulty in breathing.
  case faint
  case suicide
}

extension [HelpLine] {
  /// All lines: beside any danger those of dangers first, in the order of `Danger`, so that 15 and
  /// 112 stand before all others; then those of the topics; each in the order of the list.
  package func ordered(topics: Set<Topic>, dangers: Set<Danger>) -> [HelpLine] {
    func rank(_ line: HelpLine) -> Int {
      if !dangers.isEmpty, let first = Danger.allCases.firstIndex(where: line.dangers.contains) {
        return first
      }
      let isAsked = line.topics.contains(where: topics.contains)
      return Danger.allCases.count + (isAsked ? 0 : 1)
    }
    return enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}
