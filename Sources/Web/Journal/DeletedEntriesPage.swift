import Domain
import Exchange
import Storage

/// The deleted activities of a journal, those deleted last first.
struct DeletedEntriesPage: Page {
  struct Row {
    let id: StoredEntry.ID
    let title: String
    let date: String
    let kind: String
    let deleted: String
  }

  /// How many are shown at most: the page is for slips of the last weeks.
  static let shown = 100

  static let template = "deleted-entries"

  let title = Words.deletedActivities
  let section: Section? = .journal
  let rows: [Row]
  let isEmpty: Bool
  /// How many are shown, when there may be more.
  let last: String?

  init(_ deleted: [DeletedEntry], labels: Labels) {
    rows = deleted.map { deleted in
      let entry = deleted.stored.entry
      return Row(
        id: deleted.stored.id, title: French.spaced(entry.displayTitle),
        date: French.date(entry.date), kind: labels.kind(entry.kind),
        deleted: French.moment(deleted.instant))
    }
    isEmpty = rows.isEmpty
    last =
      rows.count == Self.shown
      ? French.count(Self.shown, Words.activity, Words.activities) : nil
  }
}
