import Domain
import Hummingbird
import Storage

/// What part of the agenda an address asks for.
struct AgendaQuery: Sendable {
  static let pageSize = 30
  /// The most that a person would type for a place.
  private static let longestPlace = 100
  private static let past = "passe"

  let kind: String
  /// A town, a department or a postal code, as it was typed.
  let place: String
  /// A month, as it was typed.
  let from: String
  let isPast: Bool
  let cursor: AgendaPage.Cursor?

  init(_ request: Request) {
    let query = request.query
    kind = query["type"]
    place = query["lieu"]
    from = query["depuis"]
    isPast = query["quand"] == Self.past
    let position = query["apres"].split(separator: "_")
    cursor =
      position.count == 2
      ? Day(position[0]).flatMap { day in
        StoredAgendaItem.ID(position[1]).map { AgendaPage.Cursor(day: day, id: $0) }
      } : nil
  }

  /// The first day of the month that is asked for; nil when none is, or when it cannot be read.
  var month: Day? {
    let text = Cells.trimmed(from)
    return Day("\(text)-01") ?? Day("01/\(text)")
  }

  var isMonthUnreadable: Bool { !Cells.trimmed(from).isEmpty && month == nil }

  var isKindUnknown: Bool { !kind.isEmpty && AgendaItem.Kind(rawValue: kind) == nil }

  var isPlaceTooLong: Bool { place.count > Self.longestPlace }

  var order: AgendaPage.Order { isPast ? .latestFirst : .earliestFirst }

  /// From which day on items are shown; nil for a past without a beginning.
  func start(today: Day) -> Day? { month ?? (isPast ? nil : today) }

  /// Nil when nothing can be meant.
  ///
  /// - Parameter showsAll: whether items for those who are signed in are meant too.
  func filter(showsAll: Bool, today: Day) -> AgendaFilter? {
    guard !isPlaceTooLong, !isMonthUnreadable, !isKindUnknown else { return nil }
    var filter = AgendaFilter(showsAll: showsAll)
    filter.kind = AgendaItem.Kind(rawValue: kind)
    filter.from = start(today: today)
    filter.overBefore = isPast ? today : nil
    let typed = String(Cells.trimmed(place))
    if Self.isPostalCode(typed) {
      filter.postalCode = typed
    } else if Self.isDepartment(typed) {
      filter.department = typed.uppercased()
    } else {
      filter.words = FoldedText.words(of: typed)
    }
    return filter
  }

  private static func isPostalCode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isDepartment(_ text: String) -> Bool {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber && (2...3).contains(text.utf8.count)
      || ["2a", "2b"].contains(text.lowercased())
  }
}

extension AgendaQuery {
  /// The address of this part of the agenda.
  func path(_ path: String = "/agenda", after cursor: AgendaPage.Cursor? = nil) -> String {
    Address.path(
      path, parts(isPast: isPast) + [("apres", cursor.map { "\($0.day)_\($0.id)" } ?? "")])
  }

  /// The same filters, for what is to come or for what is over.
  func path(isPast: Bool) -> String { Address.path("/agenda", parts(isPast: isPast)) }

  private func parts(isPast: Bool) -> [(name: String, value: String)] {
    [("quand", isPast ? Self.past : ""), ("type", kind), ("lieu", place), ("depuis", from)]
  }

  /// What keeps the choice between past and future when the filters change.
  var whenValue: String { isPast ? Self.past : "" }
}
