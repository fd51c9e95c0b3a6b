import Domain
import Storage

/// An activity that one click writes into the journal, from a page that knows all about it.
struct QuickNote: Sendable {
  /// Whether the same thing can be noted again.
  enum Repetition: Sendable {
    /// A second time would be a double: it is said, and nothing is written unless the person
    /// insists.
    case once
    /// Each time is another person.
    case often
  }

  let kind: EntryKind
  let title: String
  let date: Day
  let details: [EntryField: String]
  /// Where the entry comes from, in plain words; never anything about a person.
  let comment: String
  /// The same for all that tells of the same thing, such as `agenda/12/training_relayed`.
  let origin: String
  let repetition: Repetition

  /// The filled cells of its form.
  var cells: [(column: String, text: String)] {
    var form = EntryForm(kind: kind, today: date)
    form["title"] = title
    form["comment"] = comment
    for (field, text) in details { form[field.rawValue] = text }
    return form.cells
  }

  /// Where the click came from.
  struct Source: Sendable {
    /// The page to go back to, of this site.
    let path: String
    /// What the link to it says.
    let label: String
    /// Where the form of the click is sent, and what it says besides its secret.
    let action: String
    let fields: [(name: String, value: String)]
  }
}

extension QuickNote {
  /// What came of a click.
  enum Outcome: Sendable {
    case noted(StoredEntry.ID)
    /// The journal has it already: nothing was written.
    case already(StoredEntry)
  }
}

extension QuickNote.Outcome: AuditedResult {
  var auditID: String {
    switch self {
    case .noted(let id): "\(id)"
    case .already(let stored): "\(stored.id)"
    }
  }

  var isChange: Bool {
    switch self {
    case .noted: true
    case .already: false
    }
  }
}

extension Database {
  /// Writes the note into a structure's journal, unless it is there already.
  ///
  /// - Parameter insists: whether the person knows that it is there, and wants another.
  /// - Throws: `Problems` for a note that makes no entry; `YearLock` for one of a locked year.
  func keep(
    _ note: QuickNote, of structure: Structure.Code, insists: Bool
  ) throws -> QuickNote.Outcome {
    if note.repetition == .once, !insists, let found = try double(of: note, in: structure) {
      return .already(found)
    }
    return .noted(try record(note.cells, of: structure, from: note.origin))
  }

  /// The latest entry that comes from the same click, or that has the same title and year.
  private func double(
    of note: QuickNote, in structure: Structure.Code
  ) throws -> StoredEntry? {
    if let found = try entries(of: structure, from: note.origin).first { return found }
    guard let year = ReportingYear(note.date.year) else { return nil }
    return try entries(of: structure, note.kind, titled: note.title, in: year).first
  }
}
