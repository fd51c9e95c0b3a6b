import Domain
import Exchange
import Storage

/// What somebody else did to an activity while its form was being filled: shown beside what was
/// typed, so that neither is lost.
struct SavedMeanwhile: Sendable {
  /// What is saved where the form says something else.
  let differences: [EntryPage.Detail]
  /// Whether the activity was joined to another structure's, or taken apart from it.
  let isSharingChanged: Bool
  let isDeleted: Bool

  /// - Parameter stored: the activity as it now is; nil when it was deleted.
  init(_ stored: StoredEntry?, unlike form: EntryForm, projects: [Project], labels: Labels) {
    isDeleted = stored == nil
    guard let entry = stored?.entry else {
      differences = []
      isSharingChanged = false
      return
    }
    let saved = EntryForm(entry)
    isSharingChanged = saved["shared_reference"] != form["shared_reference"]
    let kinds = [entry.kind, form.kind].map(EntryForm.columns)
    let columns = kinds[0] + kinds[1].filter { !kinds[0].contains($0) }
    differences = columns.filter { $0 != .sharedReference && saved[$0.name] != form[$0.name] }
      .map { column in
        let text = EntryPage.text(of: entry, column, projects: projects, labels: labels)
        return EntryPage.Detail(
          label: labels.column(column, in: entry.kind),
          text: text.isEmpty ? Words.emptyValue : text)
      }
  }

  /// Whether the form asks for nothing that is not saved already.
  var isWhatWasTyped: Bool { !isDeleted && differences.isEmpty && !isSharingChanged }
}

extension EntryPage {
  /// A column of an entry as people read it; empty when it holds nothing.
  static func text(
    of entry: Entry, _ column: EntryColumn, projects: [Project], labels: Labels
  ) -> String {
    switch column {
    case .date: return French.date(entry.date)
    case .kind: return labels.kind(entry.kind)
    case .field(let field):
      guard let value = entry[field], let use = KindDescription(of: entry.kind).use(of: field)
      else { return "" }
      return text(of: value, use, projects: projects, labels: labels)
    case .reference, .structure, .title, .sharedReference, .comment:
      return French.spaced(entry.written(column))
    }
  }
}
