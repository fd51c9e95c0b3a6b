/// What the framework states of one indicator.
package struct Indicator: Sendable {
  package let id: String
  /// The official label.
  package let label: String
  /// A few words for lists and headings.
  package let name: String
  /// How it is counted, in a sentence or two.
  package let rule: String
  package let sources: [Source]
  package let measure: Measure
  package let breakdowns: [Breakdown]
  package let items: ItemList?

  package init(
    id: String, label: String, name: String, rule: String, sources: [Source], measure: Measure,
    breakdowns: [Breakdown], items: ItemList?
  ) {
    self.id = id
    self.label = label
    self.name = name
    self.rule = rule
    self.sources = sources
    self.measure = measure
    self.breakdowns = breakdowns
    self.items = items
  }
}

extension Indicator {
  /// A kind of entry that feeds the indicator.
  package struct Source: Sendable, Hashable {
    package let kind: EntryKind
    /// When set, only entries in which this field is filled.
    package let filled: EntryField?

    package init(kind: EntryKind, filled: EntryField?) {
      self.kind = kind
      self.filled = filled
    }

    package func takes(_ entry: Entry) -> Bool {
      entry.kind == kind && (filled.map { entry[$0] != nil } ?? true)
    }
  }

  package enum Measure: Sendable, Hashable {
    /// The number of activities.
    case count
    /// The number of activities in which the field is filled; the others are in a warning.
    case countAnswered(EntryField)
    case sum(EntryField)
    /// The number of different values.
    case distinct(Key)
    /// Whether there is any activity.
    case any
    /// The teams of the projects with as many meetings as the support threshold, or more.
    case supportedTeams
    /// The projects with fewer meetings than the support threshold.
    case oneOffRequests
  }

  /// What makes two activities tell of the same thing.
  package enum Key: Sendable, Hashable {
    /// The same title, without case, accents or spaces.
    case title
    /// The same text of the field, compared in the same way, or the same code.
    case field(EntryField)
  }

  package struct Breakdown: Sendable, Hashable {
    package enum Parts: Sendable, Hashable {
      /// One part for each code of the field, measured as the indicator is.
      case codes(EntryField)
      /// One part for each code: each distinct thing once, under its highest code.
      case highest(EntryField)
      /// A single part with the number of activities.
      case count(part: String)
      /// One part for each field, with its sum.
      case sums([EntryField])
      /// The projects by what they were in the year.
      case projectNature
      case projectPartnership
    }

    package let name: String
    package let parts: Parts

    package init(name: String, parts: Parts) {
      self.name = name
      self.parts = parts
    }
  }
}
