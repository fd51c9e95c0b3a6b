import Domain
import Exchange
import Storage

/// The short form of one kind of entry, new or being changed.
struct EntryFormPage: Page {
  static let template = "entry-form"

  let title: String
  let section: Section? = .journal
  let action: String
  let cancel: String
  let kind: String
  let kindHint: String
  let fields: [FormField]
  let feeding: [Feeding.Line]
  let hasErrors: Bool
  /// The revision that the form was filled from; empty for a new entry.
  let revision: String
  let sharedReference: String
  /// What is wrong with the activity shared with others; it has no field of its own.
  let sharingError: String?

  init(
    _ form: EntryForm, stored: StoredEntry?, revision: String, problems: [Problem],
    projects: [Project], framework: Framework, labels: Labels
  ) {
    title = stored == nil ? labels.kind(form.kind) : Words.changing(labels.kind(form.kind))
    action = stored.map { "/journal/\($0.id)" } ?? "/journal"
    cancel = stored.map { "/journal/\($0.id)" } ?? "/annee"
    kind = form.kind.rawValue
    kindHint = labels.kindHint(form.kind)
    fields = form.fields(labels: labels, projects: projects, problems: problems)
    feeding = Feeding(of: form.kind, under: framework, labels: labels).lines
    hasErrors = !problems.isEmpty
    self.revision = revision
    sharedReference = form["shared_reference"]
    sharingError = problems.first { $0.column == "shared_reference" }.map(labels.sentence(for:))
  }
}
