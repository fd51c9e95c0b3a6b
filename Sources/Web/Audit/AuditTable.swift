import Domain

/// Which routes leave a record, and of what: the table beside `RouteAccess`.
///
/// Every route that is not only a look is here; of the looks, those at reports, every file, and the
/// lists that programs take whole.
package struct AuditTable: Sendable {
  package let routes: [String: AuditedRoute]

  package func route(_ method: String, _ path: String) -> AuditedRoute? {
    routes["\(method == "HEAD" ? "GET" : method) \(path)"]
  }

  package static let site = AuditTable(
    routes: [
      personal, accounts, journal, reports, campaigns, dialogue, region, programs, agenda, sheets,
    ].reduce(into: [:]) { all, part in
      all.merge(part) { first, _ in first }
    })

  private static let personal: [String: AuditedRoute] = [
    "POST /connexion": .signIn,
    "POST /deconnexion": .change(.signOut),
    "POST /role": .change(.changeRole),
  ]

  private static let accounts: [String: AuditedRoute] = [
    "POST /connexion/code": .signIn,
    "GET /connexion/openid/retour": .signIn,
    "POST /mot-de-passe": .change(.askPassword, .made(.account)),
    "POST /mot-de-passe/{token}": .change(.changePassword),
    "POST /invitation/{token}": .change(.changePassword),
    "POST /mon-compte/mot-de-passe": .change(.changePassword),
    "POST /mon-compte/sessions/fin": .change(.endSession),
    "POST /mon-compte/sessions/autres/fin": .change(.endSession),
    "POST /mon-compte/second-facteur": .change(.changeSecondFactor),
    "POST /mon-compte/second-facteur/confirmation": .change(.changeSecondFactor),
    "POST /mon-compte/second-facteur/codes": .change(.changeSecondFactor),
    "POST /mon-compte/second-facteur/retrait": .change(.changeSecondFactor),
    "POST /comptes": .change(.addAccount, .made(.account)),
    "POST /comptes/reglages": .change(.changeSettings),
    "POST /comptes/{account}/nom": .change(.changeAccount, .path(.account, "account")),
    "POST /comptes/{account}/adresse": .change(.changeAccount, .path(.account, "account")),
    "POST /comptes/{account}/droits": .change(.grantRight, .path(.account, "account")),
    "POST /comptes/{account}/droits/retrait": .change(.withdrawRight, .path(.account, "account")),
    "POST /comptes/{account}/invitation": .change(.invite, .path(.account, "account")),
    "POST /comptes/{account}/fermeture": .change(.closeAccount, .path(.account, "account")),
    "POST /comptes/{account}/reouverture": .change(.changeAccount, .path(.account, "account")),
    "POST /comptes/{account}/second-facteur/retrait":
      .change(.changeSecondFactor, .path(.account, "account")),
    "POST /comptes/{account}/jetons/{id}/revocation": .change(.revokeToken, .path(.token, "id")),
  ]

  private static let journal: [String: AuditedRoute] = [
    "GET /journal.csv": .look(.exportJournal),
    "POST /journal": .change(.noteEntry, .made(.entry)),
    "POST /journal/import": .change(.importEntries),
    "POST /journal/{id}": .change(.changeEntry, .path(.entry, "id")),
    "POST /journal/{id}/suppression": .change(.deleteEntry, .path(.entry, "id")),
    "POST /journal/{id}/retablissement": .change(.restoreEntry, .path(.entry, "id")),
    "POST /journal/{id}/partage": .change(.shareEntry, .path(.entry, "id")),
    "POST /journal/{id}/separation": .change(.shareEntry, .path(.entry, "id")),
    "POST /projets": .change(.addProject, .made(.project)),
    "POST /projets/{code}": .change(.changeProject, .path(.project, "code")),
  ]

  private static let reports: [String: AuditedRoute] = [
    "GET /rapport/{structure}/{year}": .look(.seeReport, .report),
    "GET /rapport/{structure}/{year}/{indicator}": .look(.seeReport, .report),
    "GET /rapport/{structure}/{year}/{indicator}/liste": .look(.seeReport, .report),
    "GET /rapport/{structure}/{year}/rapport.{format}": .look(.downloadReport, .report),
    "GET /region/rapport/{year}": .look(.seeReport, .report),
    "GET /region/rapport/{year}/{indicator}": .look(.seeReport, .report),
    "GET /region/rapport/{year}/{indicator}/liste": .look(.seeReport, .report),
    "GET /region/rapport/{year}/rapport.{format}": .look(.downloadReport, .report),
  ]

  private static let programs: [String: AuditedRoute] = [
    "GET /api/v1/journal": .look(.exportJournal),
    "GET /api/v1/projects": .look(.exportProjects),
    "POST /api/v1/journal": .change(.noteEntry, .made(.entry)),
    "PUT /api/v1/journal/{id}": .change(.changeEntry, .path(.entry, "id")),
    "DELETE /api/v1/journal/{id}": .change(.deleteEntry, .path(.entry, "id")),
    "GET /api/v1/reports/{structure}/{year}": .look(.seeReport, .report),
    "GET /api/v1/reports/{structure}/{year}/submissions/{number}": .look(.seeReport, .report),
    "GET /api/v1/consolidated-reports/{year}": .look(.seeReport, .report),
    "POST /mon-compte/jetons": .change(.makeToken, .made(.token)),
    "POST /mon-compte/jetons/{id}/revocation": .change(.revokeToken, .path(.token, "id")),
  ]

  private static let region: [String: AuditedRoute] = [
    "POST /reglages": .change(.changeSettings),
    "POST /reglages/correspondance": .change(.changeSettings),
    "POST /reglages/correspondance/retrait": .change(.changeSettings),
  ]
}
