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
  /// The entry of another structure that this one is to be joined to; empty for none.
  let joining: String
  let isJoining: Bool
  /// What is wrong with the activity shared with others; it has no field of its own.
  let sharingError: String?
  /// Why nothing can be noted any more in the year of the form; none when it can.
  let locks: [LockNotice]
  /// Why what was typed could not be kept; nil when something else, or nothing, stops it.
  let lockedDate: String?
  let lockedPath: String
  /// What somebody else has saved, or done, meanwhile; nil for nothing.
  let meanwhile: SavedMeanwhile?
  let hasDifferences: Bool

  /// - Parameters:
  ///   - locks: of the structure.
  ///   - lock: the one that stopped the form.
  ///   - meanwhile: what stopped the form because somebody else was faster.
  init(
    _ form: EntryForm, stored: StoredEntry?, revision: String, joining other: String,
    problems: [Problem], locks: [YearLock], stoppedBy lock: YearLock?,
    meanwhile: SavedMeanwhile?, projects: [Project], framework: Framework, labels: Labels
  ) {
    title = stored == nil ? labels.kind(form.kind) : Words.changing(labels.kind(form.kind))
    action = stored.map { "/journal/\($0.id)" } ?? "/journal"
    cancel = stored.map { "/journal/\($0.id)" } ?? "/annee"
    kind = form.kind.rawValue
    kindHint = labels.kindHint(form.kind)
    fields = form.fields(labels: labels, projects: projects, problems: problems)
    feeding = Feeding(of: form.kind, under: framework, labels: labels).lines
    hasErrors = !problems.isEmpty
    let year = Day(form["date"]).map(ReportingYear.init(of:))
    self.locks = locks.filter { $0.year == year }.map { LockNotice($0) }
    lockedDate = lock.map(French.reason)
    lockedPath = lock.map { CampaignAddress.report(of: $0.structure, in: $0.year) } ?? ""
    self.meanwhile = meanwhile
    hasDifferences = meanwhile?.differences.isEmpty == false
    self.revision = revision
    sharedReference = form["shared_reference"]
    joining = other
    isJoining = !other.isEmpty
    sharingError = problems.first { $0.column == "shared_reference" }.map(labels.sentence(for:))
  }
}
