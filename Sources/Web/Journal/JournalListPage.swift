import Domain
import Exchange
import Storage

/// The journal, the latest activities first, with its filters.
struct JournalListPage: Page {
  /// What the page shows, as the storage gave it.
  struct Found: Sendable {
    let page: JournalPage
    let years: [ReportingYear]
    let structures: [Structure]
    /// The own entry that was just deleted and can be put back.
    let deleted: StoredEntry.ID?
    /// Of the structures in view; empty when no year is chosen.
    let locks: [YearLock]
    let count: Int
  }

  static let template = "journal"

  let title: String
  let section: Section? = .journal
  let rows: String
  let count: String
  let isEmpty: Bool
  let words: String
  /// Which import is shown alone; empty for the whole journal.
  let imported: String
  let isImported: Bool
  let years: [Option]
  let kindMenu: String
  let structures: [Option]
  let showsStructure: Bool
  let nextPath: String?
  let firstPath: String?
  let filePath: String
  let reversedPath: String
  let reversedLabel: String
  let nextLabel: String
  /// What keeps the order when the filters change.
  let order: String
  /// The entry that was just taken out, and can be put back.
  let deleted: StoredEntry.ID?
  /// Why it was just not put back; nil otherwise.
  let unrestored: String?
  let mayWrite: Bool
  /// Given for a year of one structure that can no more be changed.
  let lock: LockNotice?

  init(
    _ query: JournalQuery, _ found: Found, unrestored: Unrestored?, rows: String,
    kindMenu: String, right: Right
  ) {
    mayWrite = right.allows(.writeJournal)
    lock = query.locked(among: found.locks, for: right).map { LockNotice($0, for: right) }
    title = mayWrite ? Words.menuJournal : Words.menuJournals
    self.rows = rows
    count = French.count(found.count, Words.activity, Words.activities)
    isEmpty = found.page.entries.isEmpty
    words = query.words
    imported = query.imported
    isImported = !imported.isEmpty
    years = found.years.map { year in
      Option(
        value: "\(year.number)", label: "\(year.number)", isChosen: query.year == "\(year.number)")
    }
    self.kindMenu = kindMenu
    structures = found.structures.map { structure in
      Option(
        value: structure.code.text, label: structure.name,
        isChosen: query.structure == structure.code.text)
    }
    showsStructure = !found.structures.isEmpty
    nextPath = found.page.next.map { query.path(after: $0) }
    firstPath = query.cursor == nil ? nil : query.path()
    filePath = query.path("/journal.csv")
    let isLatestFirst = query.order == .latestFirst
    reversedPath = query.reversed.path()
    reversedLabel = isLatestFirst ? Words.earliestFirst : Words.latestFirst
    nextLabel = isLatestFirst ? Words.earlierActivities : Words.laterActivities
    order = query.orderValue
    deleted = found.deleted
    self.unrestored = deleted == nil ? nil : unrestored.map(Words.reason)
  }
}
