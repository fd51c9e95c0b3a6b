import Domain

/// Who may ask for the routes that keep the directory's sheets, and what they leave in the audit
/// trail.
extension RouteAccess {
  static let sheets: [String: Rule] = [
    "GET /annuaire/nouvelle": .allowed(.proposeSheet),
    "POST /annuaire/nouvelle": .allowed(.proposeSheet),
    "GET /annuaire/fiche/{reference}/modifier": .allowed(.proposeSheet),
    "POST /annuaire/fiche/{reference}/modifier": .allowed(.proposeSheet),
    "GET /annuaire/fiche/{reference}/suivi": .allowed(.proposeSheet),
    "POST /annuaire/fiche/{reference}/suivi": .allowed(.proposeSheet),
    "POST /annuaire/fiche/{reference}/verification": .allowed(.proposeSheet),
    "POST /annuaire/fiche/{reference}/lien": .allowed(.proposeSheet),
    "POST /annuaire/fiche/{reference}/lien/retrait": .allowed(.proposeSheet),
    "GET /annuaire/a-verifier": .allowed(.proposeSheet),
    "GET /annuaire/propositions": .allowed(.publishSheet),
    "GET /annuaire/propositions/{proposal}": .allowed(.publishSheet),
    "POST /annuaire/propositions/{proposal}": .allowed(.publishSheet),
    "GET /annuaire/doublons": .allowed(.publishSheet),
    "POST /annuaire/doublons/{duplicate}": .allowed(.publishSheet),
    "GET /annuaire/fiche/{reference}/correction": .everyone,
    "POST /annuaire/fiche/{reference}/correction": .everyone,
    "GET /ma-fiche/{token}": .everyone, "POST /ma-fiche/{token}": .everyone,
    "POST /ma-fiche/{token}/confirmation": .everyone,
  ]
}

extension AuditTable {
  static let sheets: [String: AuditedRoute] = [
    "POST /annuaire/fiche/{reference}/orientation": .change(.noteEntry, .made(.entry)),
    "POST /annuaire/nouvelle": .change(.changeDirectory),
    "POST /annuaire/fiche/{reference}/modifier": .change(
      .changeDirectory, .path(.sheet, "reference")),
    "POST /annuaire/fiche/{reference}/suivi": .change(
      .changeDirectory, .path(.sheet, "reference")),
    "POST /annuaire/fiche/{reference}/verification": .change(
      .changeDirectory, .path(.sheet, "reference")),
    "POST /annuaire/fiche/{reference}/lien": .change(.makeSheetLink, .path(.sheet, "reference")),
    "POST /annuaire/fiche/{reference}/lien/retrait": .change(
      .makeSheetLink, .path(.sheet, "reference")),
    "POST /annuaire/propositions/{proposal}": .change(.changeDirectory),
    "POST /annuaire/doublons/{duplicate}": .change(.decideDuplicate),
    "POST /annuaire/fiche/{reference}/correction": .change(
      .proposeSheet, .path(.sheet, "reference")),
    "POST /ma-fiche/{token}": .change(.proposeSheet),
    "POST /ma-fiche/{token}/confirmation": .change(.changeDirectory),
  ]
}
