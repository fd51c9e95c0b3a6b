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
  /// The years in which nothing can be noted any more; nil for none.
  let lockedYears: String?
  /// Why what was typed could not be kept; nil when something else, or nothing, stops it.
  let lockedDate: String?
  let lockedPath: String

  /// - Parameters:
  ///   - locks: of the structure.
  ///   - lock: the one that stopped the form.
  init(
    _ form: EntryForm, stored: StoredEntry?, revision: String, problems: [Problem],
    locks: [YearLock], stoppedBy lock: YearLock?, projects: [Project], framework: Framework,
    labels: Labels
  ) {
    title = stored == nil ? labels.kind(form.kind) : Words.changing(labels.kind(form.kind))
    action = stored.map { "/journal/\($0.id)" } ?? "/journal"
    cancel = stored.map { "/journal/\($0.id)" } ?? "/annee"
    kind = form.kind.rawValue
    kindHint = labels.kindHint(form.kind)
    fields = form.fields(labels: labels, projects: projects, problems: problems)
    feeding = Feeding(of: form.kind, under: framework, labels: labels).lines
    hasErrors = !problems.isEmpty
    lockedYears = locks.isEmpty ? nil : Words.lockedYears(locks)
    lockedDate = lock.map(Words.reason)
    lockedPath = lock.map { CampaignAddress.report(of: $0.structure, in: $0.year) } ?? ""
    self.revision = revision
    sharedReference = form["shared_reference"]
    sharingError = problems.first { $0.column == "shared_reference" }.map(labels.sentence(for:))
  }
}
