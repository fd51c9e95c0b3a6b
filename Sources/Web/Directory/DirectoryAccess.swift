import Domain

/// Who may ask for the routes of the search in the directory: everybody.
extension RouteAccess {
  static let directory: [String: Rule] = [
    "GET /annuaire": .everyone, "GET /annuaire.csv": .everyone,
    "GET /annuaire/carte.json": .everyone, "GET /annuaire/contours/{region}": .everyone,
    "GET /annuaire/fiche/{reference}": .everyone,
    "POST /annuaire/fiche/{reference}/orientation": .allowed(.writeJournal),
    "GET /annuaire.js": .everyone, "GET /leaflet/{file}": .everyone,
    "GET /api/v1/directory": .everyone, "GET /api/v1/directory/{reference}": .everyone,
  ]
}
