import Domain

/// Who may ask for the routes of the agenda, and what they leave in the audit trail.
extension RouteAccess {
  static let agenda: [String: Rule] = [
    "GET /agenda": .everyone, "GET /agenda.ics": .everyone, "GET /agenda.atom": .everyone,
    "GET /agenda/{item}": .everyone, "GET /agenda/{item}.ics": .everyone,
    "GET /agenda/nouveau": .allowed(.writeAgenda), "POST /agenda": .allowed(.writeAgenda),
    "GET /agenda/{item}/modifier": .allowed(.writeAgenda),
    "POST /agenda/{item}": .allowed(.writeAgenda),
    "POST /agenda/{item}/etat": .allowed(.writeAgenda),
    "POST /agenda/{item}/suppression": .allowed(.writeAgenda),
    "POST /agenda/{item}/retablissement": .allowed(.writeAgenda),
    "POST /agenda/{item}/journal": .allowed(.writeJournal),
  ]
}

extension AuditTable {
  static let agenda: [String: AuditedRoute] = [
    "POST /agenda": .change(.announceItem, .made(.agendaItem)),
    "POST /agenda/{item}": .change(.changeItem, .path(.agendaItem, "item")),
    "POST /agenda/{item}/etat": .change(.changeItem, .path(.agendaItem, "item")),
    "POST /agenda/{item}/suppression": .change(.deleteItem, .path(.agendaItem, "item")),
    "POST /agenda/{item}/retablissement": .change(.restoreItem, .path(.agendaItem, "item")),
    "POST /agenda/{item}/journal": .change(.noteEntry, .made(.entry)),
  ]
}
