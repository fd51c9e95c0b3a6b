import Domain
import Exchange
import Storage

/// The agenda, month by month, with its filters.
struct AgendaListPage: Page {
  /// What the page shows, as the storage gave it.
  struct Found: Sendable {
    let page: AgendaPage
    let count: Int
    let structures: [Structure]

    static let nothing = Found(page: AgendaPage(items: [], next: nil), count: 0, structures: [])
  }

  /// What a person can announce.
  struct Announcement: Sendable {
    let label: String
    let path: String
  }

  static let template = "agenda"

  let title = Words.menuAgenda
  let section: Section? = .agenda
  let isPast: Bool
  let when: String
  let kinds: [Option]
  let place: String
  let placeError: String?
  let from: String
  let fromError: String?
  let count: String
  let months: [AgendaMonth]
  let isEmpty: Bool
  let isFiltered: Bool
  let comingPath: String
  let pastPath: String
  let calendarPath: String
  let newsPath: String
  let firstPath: String?
  let nextPath: String?
  let nextLabel: String
  let isSignedIn: Bool
  let announcements: [Announcement]
  let mayWrite: Bool
  /// The item that was just taken out, and can be put back.
  let deleted: StoredAgendaItem.ID?

  init(
    _ query: AgendaQuery, _ found: Found, today: Day, right: Right?,
    deleted: StoredAgendaItem.ID?
  ) {
    isPast = query.isPast
    when = query.whenValue
    kinds = AgendaItem.Kind.allCases.map { kind in
      Option(
        value: kind.rawValue, label: Words.name(of: kind), isChosen: query.kind == kind.rawValue)
    }
    place = query.place
    placeError = query.isPlaceTooLong ? Words.placeTooLong : nil
    from = query.from
    fromError = query.isMonthUnreadable ? Words.unreadableMonth : nil
    count = French.count(found.count, Words.appointment, Words.appointment)
    months = AgendaMonth.all(
      found.page.items, from: query.isPast ? nil : query.start(today: today),
      structureNames: found.structures.names)
    isEmpty = found.page.items.isEmpty
    isFiltered = ![query.kind, query.place, query.from].allSatisfy(\.isEmpty)
    comingPath = query.path(isPast: false)
    pastPath = query.path(isPast: true)
    calendarPath = query.path("/agenda.ics")
    newsPath = query.path("/agenda.atom")
    firstPath = query.cursor == nil ? nil : query.path()
    nextPath = found.page.next.map { query.path(after: $0) }
    nextLabel = query.isPast ? Words.earlierAppointments : Words.laterAppointments
    isSignedIn = right != nil
    mayWrite = right?.allows(.writeAgenda) == true
    announcements = AgendaItem.Kind.allCases.map { kind in
      Announcement(label: Words.announcing(kind), path: "/agenda/nouveau?type=\(kind.rawValue)")
    }
    self.deleted = mayWrite ? deleted : nil
  }
}

extension [Structure] {
  /// Their names by their codes.
  var names: [Structure.Code: String] {
    Dictionary(map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
