/// What an entry brings to a figure besides being counted: fields that are read from the entry when
/// the proof of the figure is shown, so that no figure has to carry them.
extension Indicator {
  /// The field whose numbers the value adds up; nil when each activity counts as one.
  package var summed: EntryField? {
    if case .sum(let field) = measure { field } else { nil }
  }

  /// The field whose numbers a part of the breakdown adds up, likewise.
  package func summed(in part: String, of breakdown: Breakdown) -> EntryField? {
    switch breakdown.parts {
    case .codes: summed
    case .sums(let fields): fields.first { $0.rawValue == part }
    case .highest, .count, .projectNature, .projectPartnership: nil
    }
  }

  /// The fields that say what an entry brings to the value or to a breakdown, each once: the
  /// numbers that are added up, and the project where projects are counted.
  package var contributed: [EntryField] {
    var fields = [summed].compactMap(\.self)
    for breakdown in breakdowns {
      guard case .sums(let summed) = breakdown.parts else { continue }
      fields += summed.filter { !fields.contains($0) }
    }
    switch measure {
    case .supportedTeams, .oneOffRequests: return [.project] + fields
    case .count, .countAnswered, .sum, .distinct, .any: return fields
    }
  }
}

extension ItemList {
  /// The field whose numbers a line of the list adds up; nil for none.
  package var summed: EntryField? {
    for column in columns {
      if case .sum(let field) = column.content { return field }
    }
    return nil
  }
}

extension Indicator {
  /// Whether the figure comes from an entry of its year, as far as the entry alone says it; nil where
  /// the meetings of its project do.
  package func counts(_ entry: Entry) -> Bool? {
    guard sources.contains(where: { $0.takes(entry) }) else { return false }
    return switch measure {
    case .count, .sum, .distinct, .any: true
    case .countAnswered(let field): entry[field] != nil
    case .supportedTeams, .oneOffRequests: nil
    }
  }

  /// The same, for an entry of a project that was met so many times in the year.
  package func counts(_ entry: Entry, meetings: Int, supportThreshold: Int) -> Bool {
    counts(entry) ?? ((meetings >= supportThreshold) == (measure == .supportedTeams))
  }
}
