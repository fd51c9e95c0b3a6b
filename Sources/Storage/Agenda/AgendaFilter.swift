package import Domain

/// Which items of the agenda are meant.
package struct AgendaFilter: Sendable {
  /// Whether items for those who are signed in are meant too.
  package var showsAll: Bool
  package var kind: AgendaItem.Kind?
  /// Such as `56`; empty for every department.
  package var department = ""
  /// Empty for every postal code.
  package var postalCode = ""
  /// Words that must all be in the place or the town, without case or accents.
  package var words: [String] = []
  /// Those that are not over before this day.
  package var from: Day?
  /// Those that are over before this day.
  package var overBefore: Day?

  package init(showsAll: Bool) { self.showsAll = showsAll }

  var condition: Query {
    var conditions: [Query] = ["deleted_at IS NULL"]
    if !showsAll {
      conditions.append("visibility = \(AgendaItem.Visibility.everyone.rawValue)")
    }
    if let kind { conditions.append("kind = \(kind.rawValue)") }
    if !department.isEmpty { conditions.append("department = \(department)") }
    if !postalCode.isEmpty { conditions.append("postal_code = \(postalCode)") }
    // Words are letters and digits only: nothing in them has a meaning for LIKE.
    for word in words { conditions.append("place_key LIKE \("%\(word)%")") }
    if let from { conditions.append("last_day >= \(from.description)") }
    if let overBefore { conditions.append("last_day < \(overBefore.description)") }
    return .joined(conditions, by: " AND ")
  }
}

/// A page of the agenda, by the first day of its items.
package struct AgendaPage: Sendable {
  package enum Order: Sendable, Hashable {
    case earliestFirst, latestFirst

    fileprivate var keywords: Query {
      self == .latestFirst ? "first_day DESC, id DESC" : "first_day, id"
    }

    fileprivate func isAfter(_ cursor: Cursor) -> Query {
      let comparison: Query = self == .latestFirst ? "<" : ">"
      return "(first_day, id) \(comparison) (\(cursor.day.description), \(cursor.id))"
    }
  }

  /// After which item a page begins.
  package struct Cursor: Sendable, Hashable {
    package let day: Day
    package let id: StoredAgendaItem.ID

    package init(day: Day, id: StoredAgendaItem.ID) {
      self.day = day
      self.id = id
    }
  }

  package let items: [StoredAgendaItem]
  /// Where the next page begins; nil on the last one.
  package let next: Cursor?

  package init(items: [StoredAgendaItem], next: Cursor?) {
    self.items = items
    self.next = next
  }
}

extension Database {
  package func agendaPage(
    _ filter: AgendaFilter, order: AgendaPage.Order = .earliestFirst,
    after cursor: AgendaPage.Cursor? = nil, size: Int
  ) throws -> AgendaPage {
    let position = cursor.map(order.isAfter) ?? "1 = 1"
    let found = try agendaItems(
      """
      WHERE \(filter.condition) AND \(position)
      ORDER BY \(order.keywords) LIMIT \(size + 1)
      """)
    let items = Array(found.prefix(size))
    let next = found.count > size ? items.last : nil
    return AgendaPage(
      items: items,
      next: next.map { AgendaPage.Cursor(day: $0.item.sittings.first.day, id: $0.id) })
  }

  package func countAgendaItems(_ filter: AgendaFilter) throws -> Int {
    try row("SELECT COUNT(*) FROM agenda_item WHERE \(filter.condition)") { $0.int(0) } ?? 0
  }
}
