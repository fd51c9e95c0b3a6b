package import Domain

extension ReportDocument {
  /// What the entries of an indicator bring to its figure, besides being counted.
  package struct ContributedField: Sendable {
    let field: EntryField
    package let label: String
    /// True for numbers that are added up.
    package let isNumber: Bool
  }

  /// What one entry brings.
  package struct Contribution: Sendable {
    package let label: String
    /// As people read it; empty when the entry says nothing.
    package let text: String
    package let isNumber: Bool
    /// As files write it.
    let written: String
  }

  /// What entries hold besides their line: read when a proof is shown, which is seldom.
  struct EntryContents: Sendable {
    let references: [Entry.Reference]
    let entries: [Entry.Reference: Entry]
    let projects: [Project.Code: Project]

    subscript(position: Int32) -> Entry? { entries[references[Int(position)]] }
  }

  /// What an entry brings to an indicator, in the order of its contributed fields.
  package func contributions(of entry: Entry, to line: IndicatorLine) -> [Contribution] {
    line.contributed.map { column in
      Contribution(
        label: column.label, text: text(of: entry[column.field], column.field),
        isNumber: column.isNumber, written: entry[column.field]?.written ?? "")
    }
  }

  func contributions(at position: Int32, to line: IndicatorLine) -> [Contribution] {
    guard !line.contributed.isEmpty, let entry = contents[position] else { return [] }
    return contributions(of: entry, to: line)
  }

  /// The number that the entry at a position adds; nil for none.
  func number(_ field: EntryField, at position: Int32) -> Int? {
    guard case .number(let number) = contents[position]?[field] else { return nil }
    return number
  }

  private func text(of value: FieldValue?, _ field: EntryField) -> String {
    switch value {
    case .number(let number): French.number(number)
    case .text(let code) where field == .project:
      contents.projects[Project.Code(code)].map { "\(French.spaced($0.title)) (\(code))" } ?? code
    case let value: value?.written ?? ""
    }
  }
}

extension ReportDocument.ContributedField {
  static func all(of indicator: Indicator, _ labels: Labels) -> [Self] {
    let kind = indicator.sources.first?.kind
    return indicator.contributed.map { field in
      let isNumber =
        if case .number = kind.flatMap({ KindDescription(of: $0).use(of: field)?.type }) {
          true
        } else { false }
      return Self(field: field, label: labels.field(field, in: kind), isNumber: isNumber)
    }
  }
}
