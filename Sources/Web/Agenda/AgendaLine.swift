import Domain
import Exchange
import Storage

/// One item of the agenda in a list.
struct AgendaLine: Sendable {
  let id: StoredAgendaItem.ID
  let days: String
  /// Nil when they differ from day to day.
  let times: String?
  let title: String
  let kind: String
  let location: String?
  let organiser: String
  /// Nil for what is simply announced.
  let state: String?
  let isCancelled: Bool
  let isForMembers: Bool

  init(_ stored: StoredAgendaItem, structureNames: [Structure.Code: String]) {
    let item = stored.item
    id = stored.id
    days = French.days(of: item.sittings)
    times = French.times(of: item.sittings)
    title = French.spaced(item.title)
    kind = Words.name(of: item.kind)
    let place = Words.place(item.place)
    location = place.isEmpty ? nil : place
    organiser = structureNames[item.organiser] ?? item.organiser.text
    state = Words.name(of: item.state)
    isCancelled = item.state == .cancelled
    isForMembers = item.visibility == .signedIn
  }
}

/// The items of one month, or those that had begun before.
struct AgendaMonth: Sendable {
  let heading: String
  let lines: [AgendaLine]

  /// The items in their order, month by month.
  ///
  /// - Parameter start: items that began before this day have a heading of their own; nil for none.
  static func all(
    _ items: [StoredAgendaItem], from start: Day?, structureNames: [Structure.Code: String]
  ) -> [AgendaMonth] {
    var months: [AgendaMonth] = []
    for stored in items {
      let day = stored.item.sittings.first.day
      let hasBegun = start.map { day < $0 } ?? false
      let heading = hasBegun ? Words.alreadyBegun : Words.month(of: day)
      let line = AgendaLine(stored, structureNames: structureNames)
      if let last = months.last, last.heading == heading {
        months[months.count - 1] = AgendaMonth(heading: heading, lines: last.lines + [line])
      } else {
        months.append(AgendaMonth(heading: heading, lines: [line]))
      }
    }
    return months
  }
}
