package import Domain

/// Who may ask for each route: the one table that the middleware `Authorisation` keeps to.
///
/// A route that is not named here is refused to everybody.
package struct RouteAccess: Sendable {
  package enum Rule: Sendable, Hashable {
    case everyone
    /// Whoever is signed in, for what concerns themselves.
    case signedIn
    /// Those whose right allows this somewhere; the route itself looks at whose thing it is.
    case allowed(Permission)
    /// Those whose right allows this for the structure that the address names.
    case allowedOnStructure(Permission)
  }

  package let rules: [String: Rule]

  package func rule(_ method: String, _ path: String) -> Rule? {
    // What GET shows, HEAD describes.
    rules["\(method == "HEAD" ? "GET" : method) \(path)"]
  }

  package static let site = RouteAccess(
    rules: anonymous.merging(personal, uniquingKeysWith: first)
      .merging(journal, uniquingKeysWith: first).merging(reports, uniquingKeysWith: first)
      .merging(region, uniquingKeysWith: first))

  private static func first(_ one: Rule, _ other: Rule) -> Rule { one }

  private static let anonymous: [String: Rule] = [
    "GET /": .everyone, "GET /connexion": .everyone, "POST /connexion": .everyone,
    "GET /aide": .everyone, "GET /accessibilite": .everyone, "GET /vie-privee": .everyone,
    "GET /sante": .everyone, "GET /maillage.css": .everyone, "GET /maillage.js": .everyone,
    "GET /favicon.svg": .everyone,
  ]

  private static let personal: [String: Rule] = [
    "GET /annee": .signedIn, "POST /deconnexion": .everyone, "GET /role": .signedIn,
    "POST /role": .signedIn,
  ]

  private static let journal: [String: Rule] = [
    "GET /journal": .allowed(.readJournal), "GET /journal.csv": .allowed(.readJournal),
    "GET /journal/nouvelle": .allowed(.writeJournal), "POST /journal": .allowed(.writeJournal),
    "GET /journal/import": .allowed(.writeJournal),
    "POST /journal/import": .allowed(.writeJournal),
    "GET /journal/{id}": .allowed(.readJournal),
    "GET /journal/{id}/modifier": .allowed(.writeJournal),
    "POST /journal/{id}": .allowed(.writeJournal),
    "POST /journal/{id}/suppression": .allowed(.writeJournal),
    "POST /journal/{id}/retablissement": .allowed(.writeJournal),
    "POST /journal/{id}/partage": .allowed(.writeJournal),
    "POST /journal/rejoindre/{other}": .allowed(.writeJournal),
    "GET /projets": .allowed(.readProjects), "POST /projets": .allowed(.writeProjects),
    "GET /projets/nouveau": .allowed(.writeProjects),
    "GET /projets/{code}": .allowed(.writeProjects),
    "POST /projets/{code}": .allowed(.writeProjects),
  ]

  private static let reports: [String: Rule] = [
    "GET /rapport": .allowed(.readReport),
    "GET /rapport/{structure}/{year}": .allowedOnStructure(.readReport),
    "GET /rapport/{structure}/{year}/rapport.{format}": .allowedOnStructure(.readReport),
    "GET /rapport/{structure}/{year}/{indicator}": .allowedOnStructure(.readReport),
    "GET /rapport/{structure}/{year}/{indicator}/liste": .allowedOnStructure(.readReport),
  ]

  private static let region: [String: Rule] = [
    "GET /region/rapport/{year}": .allowed(.readRegion),
    "GET /region/rapport/{year}/rapport.{format}": .allowed(.readRegion),
    "GET /region/rapport/{year}/{indicator}": .allowed(.readRegion),
    "GET /region/rapport/{year}/{indicator}/liste": .allowed(.readRegion),
    "GET /reglages": .allowed(.setParameters), "POST /reglages": .allowed(.setParameters),
  ]
}
