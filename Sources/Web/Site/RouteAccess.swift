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
    rules: [
      anonymous, personal, journal, reports, campaigns, region, dialogue, accounts, programs,
      exchange, agenda, sheets,
      directory,
    ].reduce(into: [:]) { rules, part in rules.merge(part) { first, _ in first } })

  private static let programs: [String: Rule] = [
    "GET /api/v1/openapi.json": .everyone,
    "GET /api/v1/journal": .allowed(.readJournal), "POST /api/v1/journal": .allowed(.writeJournal),
    "GET /api/v1/journal/{id}": .allowed(.readJournal),
    "PUT /api/v1/journal/{id}": .allowed(.writeJournal),
    "DELETE /api/v1/journal/{id}": .allowed(.writeJournal),
    "GET /api/v1/structures": .signedIn, "GET /api/v1/structures/{structure}": .signedIn,
    "GET /api/v1/projects": .allowed(.readProjects),
    "GET /api/v1/projects/{code}": .allowed(.readProjects),
    "GET /api/v1/reports/{structure}/{year}": .allowedOnStructure(.readReport),
    "GET /api/v1/reports/{structure}/{year}/submissions": .allowedOnStructure(.readSubmission),
    "GET /api/v1/reports/{structure}/{year}/submissions/{number}":
      .allowedOnStructure(.readSubmission),
    "GET /api/v1/consolidated-reports/{year}": .allowed(.readRegion),
    "GET /api/v1/campaigns": .allowed(.readSubmission),
    "GET /api/v1/campaigns/{year}": .allowed(.readSubmission),
    "GET /mon-compte/jetons": .signedIn, "POST /mon-compte/jetons": .signedIn,
    "POST /mon-compte/jetons/{id}/revocation": .signedIn,
  ]

  private static let anonymous: [String: Rule] = [
    "GET /": .everyone, "GET /connexion": .everyone, "POST /connexion": .everyone,
    "GET /aide": .everyone, "GET /accessibilite": .everyone, "GET /vie-privee": .everyone,
    "GET /sante": .everyone, "GET /maillage.css": .everyone, "GET /maillage.js": .everyone,
    "GET /favicon.svg": .everyone,
    "POST /api/v1/guidance": .everyone, "GET /trouver": .everyone, "POST /trouver": .everyone,
    "GET /trouver/professionnel": .everyone, "POST /trouver/professionnel": .everyone,
    "GET /annuaire/types": .everyone, "GET /annuaire/types/{code}": .everyone,
  ]

  private static let personal: [String: Rule] = [
    "GET /connexion/code": .everyone, "POST /connexion/code": .everyone,
    "GET /connexion/openid": .everyone, "GET /connexion/openid/retour": .everyone,
    "GET /mot-de-passe": .everyone, "POST /mot-de-passe": .everyone,
    "GET /mot-de-passe/{token}": .everyone, "POST /mot-de-passe/{token}": .everyone,
    "GET /invitation/{token}": .everyone, "POST /invitation/{token}": .everyone,
    "GET /mon-compte": .signedIn, "POST /mon-compte/mot-de-passe": .signedIn,
    "POST /mon-compte/sessions/fin": .signedIn,
    "POST /mon-compte/sessions/autres/fin": .signedIn,
    "GET /mon-compte/second-facteur": .signedIn, "POST /mon-compte/second-facteur": .signedIn,
    "POST /mon-compte/second-facteur/confirmation": .signedIn,
    "POST /mon-compte/second-facteur/codes": .signedIn,
    "POST /mon-compte/second-facteur/retrait": .signedIn,
    "GET /annee": .signedIn, "POST /deconnexion": .everyone, "GET /role": .signedIn,
    "POST /role": .signedIn,
  ]

  private static let accounts: [String: Rule] = [
    "GET /comptes": .allowed(.manageAccounts), "POST /comptes": .allowed(.manageAccounts),
    "GET /comptes/nouveau": .allowed(.manageAccounts),
    "GET /comptes/reglages": .allowed(.manageAccounts),
    "POST /comptes/reglages": .allowed(.manageAccounts),
    "GET /comptes/{account}": .allowed(.manageAccounts),
    "POST /comptes/{account}/nom": .allowed(.manageAccounts),
    "POST /comptes/{account}/adresse": .allowed(.manageAccounts),
    "POST /comptes/{account}/droits": .allowed(.manageAccounts),
    "POST /comptes/{account}/droits/retrait": .allowed(.manageAccounts),
    "POST /comptes/{account}/invitation": .allowed(.manageAccounts),
    "POST /comptes/{account}/fermeture": .allowed(.manageAccounts),
    "POST /comptes/{account}/reouverture": .allowed(.manageAccounts),
    "POST /comptes/{account}/second-facteur/retrait": .allowed(.manageAccounts),
    "POST /comptes/{account}/jetons/{id}/revocation": .allowed(.manageAccounts),
  ]

  private static let journal: [String: Rule] = [
    "GET /journal": .allowed(.readJournal), "GET /journal.csv": .allowed(.readJournal),
    "GET /journal/nouvelle": .allowed(.writeJournal), "POST /journal": .allowed(.writeJournal),
    "GET /journal/import": .allowed(.writeJournal),
    "GET /journal/supprimees": .allowed(.writeJournal),
    "POST /journal/import": .allowed(.writeJournal),
    "GET /journal/{id}": .allowed(.readJournal),
    "GET /journal/{id}/modifier": .allowed(.writeJournal),
    "GET /journal/{id}/notee": .allowed(.writeJournal),
    "POST /journal/{id}": .allowed(.writeJournal),
    "POST /journal/{id}/suppression": .allowed(.writeJournal),
    "POST /journal/{id}/retablissement": .allowed(.writeJournal),
    "POST /journal/{id}/partage": .allowed(.writeJournal),
    "POST /journal/{id}/separation": .allowed(.writeJournal),
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

  private static let dialogue: [String: Rule] = [
    "GET /dialogue": .allowed(.readDialogue),
    "GET /dialogue/{structure}/{year}": .allowedOnStructure(.readDialogue),
    "GET /dialogue/{structure}/{year}/modifier": .allowedOnStructure(.writeDialogue),
    "POST /dialogue/{structure}/{year}": .allowedOnStructure(.writeDialogue),
    "POST /dialogue/{structure}/{year}/reconduction": .allowedOnStructure(.writeDialogue),
    "POST /dialogue/{structure}/{year}/priorites": .allowedOnStructure(.writeDialogue),
    "GET /dialogue/{structure}/{year}/priorites/nouvelle": .allowedOnStructure(.writeDialogue),
    "GET /dialogue/{structure}/{year}/priorites/{priority}": .allowedOnStructure(.writeDialogue),
    "POST /dialogue/{structure}/{year}/priorites/{priority}": .allowedOnStructure(.writeDialogue),
  ]

  private static let region: [String: Rule] = [
    "GET /region/rapport/{year}": .allowed(.readRegion),
    "GET /region/rapport/{year}/rapport.{format}": .allowed(.readRegion),
    "GET /region/rapport/{year}/{indicator}": .allowed(.readRegion),
    "GET /region/rapport/{year}/{indicator}/liste": .allowed(.readRegion),
    "GET /audit": .allowed(.readAudit),
    "GET /api": .everyone,
    "GET /consolidation": .allowed(.readConsolidation),
    "GET /consolidation/{year}": .allowed(.readConsolidation),
    "GET /consolidation/{year}/fichiers/{format}": .allowed(.readConsolidation),
    "POST /consolidation/{year}/titres": .allowed(.readConsolidation),
    "POST /consolidation/{year}/titres/separation": .allowed(.readConsolidation),
    "POST /consolidation/{year}/titres/refus": .allowed(.readConsolidation),
    "POST /consolidation/{year}/titres/proposition": .allowed(.readConsolidation),
    "GET /reglages": .allowed(.setParameters), "POST /reglages": .allowed(.setParameters),
    "POST /reglages/correspondance": .allowed(.setParameters),
    "POST /reglages/correspondance/retrait": .allowed(.setParameters),
  ]
}
