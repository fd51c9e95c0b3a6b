/// One activity of one support structure on one date, noted once.
package struct Entry: Sendable, Hashable {
  /// Its name in files and proofs: unique in the structure's journal.
  package struct Reference: Sendable, Hashable {
    package var structure: Structure.Code
    package var local: String

    package init(structure: Structure.Code, local: String) {
      self.structure = structure
      self.local = local
    }

    /// The reference among those of several structures: `STRUCTURE/REFERENCE`.
    package var written: String { "\(structure.text)/\(local)" }
  }

  /// Copies share it until one of them is changed: a region's report hands a hundred thousand entries
  /// on, again and again.
  private var content: Content

  package init(
    reference: Reference, date: Day, kind: EntryKind, title: String,
    sharedReference: String? = nil, comment: String = "", details: Details = Details()
  ) {
    content = Content(
      Values(
        reference: reference, date: date, kind: kind, title: title,
        sharedReference: sharedReference, comment: comment, details: details))
  }

  package subscript(field: EntryField) -> FieldValue? { details[field] }

  /// The project that it names.
  package var project: Project.Code? { self[.project].map { Project.Code($0.written) } }

  /// Whether its date is so far ahead that it may be a slip: what is planned is noted some weeks
  /// before.
  package func isFarAhead(of today: Day) -> Bool { today.days(to: date) > Self.plannedDays }

  private static let plannedDays = 92

  /// What people call the activity: its title, or the body it took part in.
  package var displayTitle: String {
    title.isEmpty ? details[.body]?.written ?? "" : title
  }
}

extension Entry {
  private struct Values: Sendable, Hashable {
    var reference: Reference
    var date: Day
    var kind: EntryKind
    var title: String
    var sharedReference: String?
    var comment: String
    var details: Details
  }

  private final class Content: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  private var values: Values {
    get { content.values }
    set { content = Content(newValue) }
  }

  package var reference: Reference {
    get { content.values.reference }
    set { values.reference = newValue }
  }

  package var date: Day {
    get { content.values.date }
    set { values.date = newValue }
  }

  package var kind: EntryKind {
    get { content.values.kind }
    set { values.kind = newValue }
  }

  /// Empty where the kind needs none.
  package var title: String {
    get { content.values.title }
    set { values.title = newValue }
  }

  /// Given to entries of different structures that tell of the same activity.
  package var sharedReference: String? {
    get { content.values.sharedReference }
    set { values.sharedReference = newValue }
  }

  package var comment: String {
    get { content.values.comment }
    set { values.comment = newValue }
  }

  package var details: Details {
    get { content.values.details }
    set { values.details = newValue }
  }

  package static func == (left: Entry, right: Entry) -> Bool {
    left.content === right.content || left.values == right.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension Entry {
  /// The few fields that an entry's kind adds to the common ones.
  package struct Details: Sendable, Hashable {
    private var values: [(field: EntryField, value: FieldValue)] = []

    package init() {}

    /// - Parameter values: each field at most once.
    package init(_ values: [(field: EntryField, value: FieldValue)]) {
      self.values = values
    }

    package subscript(field: EntryField) -> FieldValue? {
      get { values.first { $0.field == field }?.value }
      set {
        values.removeAll { $0.field == field }
        if let newValue { values.append((field, newValue)) }
      }
    }

    package static func == (left: Details, right: Details) -> Bool {
      left.values.count == right.values.count
        && left.values.allSatisfy { right[$0.field] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
      for field in EntryField.allCases { hasher.combine(self[field]) }
    }
  }

  /// The value of a column as files write it; empty when there is none.
  package func written(_ column: EntryColumn) -> String {
    switch column {
    case .reference: reference.local
    case .structure: reference.structure.text
    case .date: date.description
    case .kind: kind.rawValue
    case .title: title
    case .sharedReference: sharedReference ?? ""
    case .comment: comment
    case .field(let field): details[field]?.written ?? ""
    }
  }
}
