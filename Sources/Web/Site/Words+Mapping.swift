import Exchange

/// The words of the mapping to DHIS2.
extension Words {
  static let mappedValue = "valeur nommée"
  static let mappedValues = "valeurs nommées"
  static let ownCodes = "les codes de Maillage"
  static let mappingTooLarge = "Ce fichier est trop grand\u{A0}: 256 ko au plus."
  static let mappingNotText = "Ce fichier n’est pas un texte en UTF-8."

  static func sentence(forMapping error: CatalogueError) -> String {
    "Ligne \(error.line)\u{A0}: \(mistake(error.reason))"
  }

  private static func mistake(_ reason: CatalogueError.Reason) -> String {
    switch reason {
    case .unreadable: "ce texte n’est pas du YAML."
    case .unknown(.value, let found, _): "\(quoted(found)) n’est pas une valeur du cadre."
    case .unknown(.name, let found, _):
      "\(quoted(found)) ne peut pas nommer une catégorie\u{A0}: des lettres, des chiffres et _, "
        + "après une lettre."
    case .unknown(_, let found, let known):
      "\(quoted(found)) n’est pas attendu ici. Sont attendus\u{A0}: "
        + "\(French.list(known.map(quoted)))."
    case .missingKey(let key, _): "il manque \(quoted(key))."
    case .empty(let key): "\(quoted(key)) est vide."
    case .notText(let key): "\(quoted(key)) doit être un texte."
    case .repeated(_, let name): "\(quoted(name)) est déjà là."
    default: "des noms, chacun avec sa valeur, sont attendus ici."
    }
  }

  private static func quoted(_ text: String) -> String {
    "«\u{202F}\(text.prefix(80))\u{202F}»"
  }
}
