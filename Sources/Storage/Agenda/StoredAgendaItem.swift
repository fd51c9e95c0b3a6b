package import Domain

/// An item of the agenda as it is kept.
package struct StoredAgendaItem: Sendable {
  package typealias ID = Int64

  /// Who has written something, and when.
  package struct Mark: Sendable, Hashable {
    /// The name of the account.
    package let name: String
    /// Seconds since 1970.
    package let instant: Int

    package init(name: String, instant: Int) {
      self.name = name
      self.instant = instant
    }
  }

  package let id: ID
  /// Grows by one with each change.
  package let revision: Int
  package let item: AgendaItem
  package let written: Mark
  /// The last change; the same as `written` when there was none.
  package let changed: Mark
}

extension Database {
  /// The item, while it is in the agenda.
  package func agendaItem(_ id: StoredAgendaItem.ID) throws -> StoredAgendaItem? {
    try agendaItems("WHERE id = \(id) AND deleted_at IS NULL").first
  }

  /// The item that was taken out of the agenda, while it can be put back.
  package func deletedAgendaItem(_ id: StoredAgendaItem.ID) throws -> StoredAgendaItem? {
    try agendaItems("WHERE id = \(id) AND deleted_at IS NOT NULL").first
  }

  /// The items of a selection whose number is bounded, in its order.
  func agendaItems(_ selection: Query) throws -> [StoredAgendaItem] {
    let found = try rows(
      "SELECT \(unsafe: AgendaRow.columns) FROM agenda_item \(selection)", AgendaRow.init)
    let sittings = try sittings(of: found.map(\.id))
    return try found.map { try $0.stored(with: sittings[$0.id] ?? []) }
  }

  private func sittings(
    of items: [StoredAgendaItem.ID]
  ) throws -> [StoredAgendaItem.ID: [Sittings.Sitting]] {
    guard !items.isEmpty else { return [:] }
    let all = try rows(
      """
      SELECT item, day, begins, ends FROM agenda_sitting WHERE item IN \(.list(items))
      ORDER BY item, position
      """
    ) { row in
      (item: row.integer(0), sitting: Sittings.Sitting(day: try row.day(1), hours: row.hours(2)))
    }
    return Dictionary(grouping: all, by: \.item).mapValues { $0.map(\.sitting) }
  }
}

/// An item without its days, as a row holds it.
private struct AgendaRow {
  static let columns = """
    id, revision, kind, title, structure, training_type, place, postal_code, town, description,
    registration, phone, audience, visibility, state, written_by, written_at, changed_by,
    changed_at
    """

  let id: StoredAgendaItem.ID
  private let revision: Int
  private let texts: [String]
  private let trainingType: String?
  private let registration: String?
  private let place: AgendaItem.Place
  private let codes: Codes
  private let written: StoredAgendaItem.Mark
  private let changed: StoredAgendaItem.Mark

  private struct Codes {
    let kind: AgendaItem.Kind
    let audience: AgendaItem.Audience
    let visibility: AgendaItem.Visibility
    let state: AgendaItem.State
  }

  init(_ row: any Row) throws {
    id = row.integer(0)
    revision = row.int(1)
    texts = [3, 4, 9, 11].map(row.text)
    trainingType = row.optionalText(5)
    place = AgendaItem.Place(name: row.text(6), postalCode: row.text(7), town: row.text(8))
    registration = row.optionalText(10)
    codes = Codes(
      kind: try row.code(2), audience: try row.code(12), visibility: try row.code(13),
      state: try row.code(14))
    written = StoredAgendaItem.Mark(name: row.text(15), instant: row.int(16))
    changed = StoredAgendaItem.Mark(name: row.text(17), instant: row.int(18))
  }

  func stored(with sittings: [Sittings.Sitting]) throws -> StoredAgendaItem {
    guard let sittings = Sittings(sittings) else {
      throw UnreadableColumn(found: "no day", expected: "the days of an item of the agenda")
    }
    let item = AgendaItem(
      kind: codes.kind, title: texts[0], sittings: sittings, place: place,
      organiser: Structure.Code(texts[1]), description: texts[2],
      registration: registration.flatMap(RegistrationLink.init), phone: texts[3],
      trainingType: trainingType, audience: codes.audience, visibility: codes.visibility,
      state: codes.state)
    return StoredAgendaItem(
      id: id, revision: revision, item: item, written: written, changed: changed)
  }
}

extension Row {
  fileprivate func hours(_ column: Int) -> Sittings.Hours? {
    guard !isNull(column), let begin = TimeOfDay(minutes: int(column)) else { return nil }
    let end = isNull(column + 1) ? nil : TimeOfDay(minutes: int(column + 1))
    return Sittings.Hours(begin: begin, end: end)
  }
}
