package import Domain

/// A page of a journal, by date.
package struct JournalPage: Sendable {
  package enum Order: Sendable, Hashable {
    case latestFirst, earliestFirst

    fileprivate var keywords: Query {
      self == .latestFirst ? "date DESC, id DESC" : "date, id"
    }

    fileprivate func isAfter(_ cursor: Cursor) -> Query {
      let comparison: Query = self == .latestFirst ? "<" : ">"
      return "(date, id) \(comparison) (\(cursor.date.description), \(cursor.id))"
    }
  }

  /// After which entry a page begins.
  package struct Cursor: Sendable, Hashable {
    package let date: Day
    package let id: StoredEntry.ID

    package init(date: Day, id: StoredEntry.ID) {
      self.date = date
      self.id = id
    }
  }

  package let entries: [StoredEntry]
  /// Where the next page begins; nil on the last one.
  package let next: Cursor?
}

extension Database {
  package func journalPage(
    _ filter: JournalFilter, order: JournalPage.Order = .latestFirst,
    after cursor: JournalPage.Cursor?, size: Int
  ) throws -> JournalPage {
    let position = cursor.map(order.isAfter) ?? "1 = 1"
    let found = try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE \(filter.condition) AND \(position)
      ORDER BY \(order.keywords) LIMIT \(size + 1)
      """, EntryRow.decode)
    let entries = Array(found.prefix(size))
    let next = found.count > size ? entries.last : nil
    return JournalPage(
      entries: entries, next: next.map { JournalPage.Cursor(date: $0.entry.date, id: $0.id) })
  }

  package func countEntries(_ filter: JournalFilter) throws -> Int {
    try row("SELECT COUNT(*) FROM entry WHERE \(filter.condition)") { $0.int(0) } ?? 0
  }
}
