package import Domain

extension Database {
  /// Adds an item to the agenda.
  package func add(
    _ item: AgendaItem, by mark: StoredAgendaItem.Mark
  ) throws -> StoredAgendaItem.ID {
    let place = item.place
    let id = try row(
      """
      INSERT INTO agenda_item (revision, kind, title, structure, training_type, place, postal_code,
        town, department, place_key, description, registration, phone, audience, visibility, state,
        first_day, last_day, written_by, written_at, changed_by, changed_at)
      VALUES (1, \(item.kind.rawValue), \(item.title), \(item.organiser.text),
        \(item.trainingType), \(place.name), \(place.postalCode), \(place.town),
        \(place.department), \(place.key), \(item.description), \(item.registration?.address),
        \(item.phone), \(item.audience.rawValue), \(item.visibility.rawValue),
        \(item.state.rawValue), \(item.sittings.first.day.description),
        \(item.sittings.last.day.description), \(mark.name), \(mark.instant), \(mark.name),
        \(mark.instant))
      RETURNING id
      """
    ) { $0.integer(0) }
    guard let id else {
      throw StorageError.other(code: "lost", message: "the new item has no number")
    }
    try write(item.sittings, of: id)
    return id
  }

  /// Gives an item new values, if it is still at the revision that the person saw.
  ///
  /// - Throws: `StaleEntry` when someone else has changed or deleted it since.
  package func update(
    _ id: StoredAgendaItem.ID, from revision: Int, to item: AgendaItem,
    by mark: StoredAgendaItem.Mark
  ) throws {
    let place = item.place
    let count = try execute(
      """
      UPDATE agenda_item SET revision = revision + 1, kind = \(item.kind.rawValue),
        title = \(item.title), structure = \(item.organiser.text),
        training_type = \(item.trainingType), place = \(place.name),
        postal_code = \(place.postalCode), town = \(place.town), department = \(place.department),
        place_key = \(place.key), description = \(item.description),
        registration = \(item.registration?.address), phone = \(item.phone),
        audience = \(item.audience.rawValue), visibility = \(item.visibility.rawValue),
        state = \(item.state.rawValue), first_day = \(item.sittings.first.day.description),
        last_day = \(item.sittings.last.day.description), changed_by = \(mark.name),
        changed_at = \(mark.instant)
      WHERE id = \(id) AND revision = \(revision) AND deleted_at IS NULL
      """)
    guard count == 1 else { throw StaleEntry() }
    try execute("DELETE FROM agenda_sitting WHERE item = \(id)")
    try write(item.sittings, of: id)
  }

  /// Takes an item out of the agenda, in a way that can be undone.
  package func deleteAgendaItem(
    _ id: StoredAgendaItem.ID, by mark: StoredAgendaItem.Mark
  ) throws {
    try execute(
      """
      UPDATE agenda_item SET deleted_at = \(mark.instant), changed_by = \(mark.name),
        changed_at = \(mark.instant), revision = revision + 1
      WHERE id = \(id) AND deleted_at IS NULL
      """)
  }

  /// Puts an item back where it was.
  package func restoreAgendaItem(
    _ id: StoredAgendaItem.ID, by mark: StoredAgendaItem.Mark
  ) throws {
    try execute(
      """
      UPDATE agenda_item SET deleted_at = NULL, changed_by = \(mark.name),
        changed_at = \(mark.instant), revision = revision + 1
      WHERE id = \(id) AND deleted_at IS NOT NULL
      """)
  }

  private func write(_ sittings: Sittings, of id: StoredAgendaItem.ID) throws {
    try execute(
      unsafe: """
        INSERT INTO agenda_sitting (item, position, day, begins, ends)
        VALUES ($1, $2, $3, $4, $5)
        """,
      forEach: sittings.all.enumerated().map { position, sitting in
        [
          .integer(id), .integer(Int64(position)), .text(sitting.day.description),
          (sitting.hours?.begin.minutes).sqlValue, (sitting.hours?.end?.minutes).sqlValue,
        ]
      })
  }
}

extension AgendaItem.Place {
  /// What a search for a place looks into.
  fileprivate var key: String { FoldedText.searchable("\(town) \(name)") }
}
