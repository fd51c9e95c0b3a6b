import Domain

/// The words of the interface for programs.
extension Words {
  static let unknownField = "Ce champ n’existe pas ici. Enlevez-le."
  static let wrongTextType = "Cette valeur doit être un texte."
  static let wrongNumberType = "Cette valeur doit être un nombre entier."
  static let wrongListType = "Cette valeur doit être une liste de codes, chacun une seule fois."
  static let wrongDayForm = "Cette date doit s’écrire AAAA-MM-JJ."
  static let unknownParameter = "Ce paramètre n’existe pas ici. Enlevez-le."
  static let repeatedParameter = "Ce paramètre ne peut être donné qu’une fois."
  static let wrongParameter = "La valeur de ce paramètre n’est pas acceptée."

  static func problem(_ error: APIError) -> (title: String, detail: String) {
    switch error {
    case .invalid:
      ("La demande n’est pas valable", "Corrigez les champs signalés, puis renvoyez la demande.")
    case .contradictory:
      (
        "La demande contredit ce qui existe",
        "Corrigez les champs signalés\u{A0}: ils sont bien écrits, mais ne vont pas avec le reste."
      )
    case .wrongParameters:
      ("Les paramètres ne sont pas valables", "Corrigez les paramètres signalés.")
    case .notJSON: ("Ce texte n’est pas du JSON", "Envoyez un objet JSON, en UTF-8.")
    case .wrongContentType:
      ("Ce type de contenu n’est pas lu ici", "Envoyez du JSON\u{A0}: application/json, en UTF-8.")
    case .notAcceptable:
      ("Aucune réponse de ce type", "Les réponses sont en JSON\u{A0}: acceptez application/json.")
    case .methodNotAllowed(let allowed):
      (
        "Cette adresse ne prend pas cette méthode",
        "Elle prend\u{A0}: \(allowed.joined(separator: ", "))."
      )
    case .noRevision, .staleRevision, .reusedKey, .deletedSince: repetition(error)
    case .readingToken:
      ("Ce jeton ne permet que de lire", "Créez un jeton qui permet aussi d’écrire.")
    case .secondFactorMissing:
      (
        "Un second facteur est demandé",
        "Le rôle de ce compte en demande un. Installez-le sur le site, dans «\u{202F}Mon "
          + "compte\u{202F}»\u{A0}: ce jeton servira de nouveau."
      )
    case .badToken:
      (
        "Ce jeton n’est pas valable",
        "Il est inconnu, expiré ou révoqué. Créez-en un autre dans votre compte."
      )
    }
  }

  /// What went wrong between one request and another.
  private static func repetition(_ error: APIError) -> (title: String, detail: String) {
    switch error {
    case .noRevision:
      (
        "Il manque la révision",
        "Donnez celle que vous avez lue, dans l’en-tête «\u{202F}If-Match\u{202F}»."
      )
    case .staleRevision:
      (
        "L’activité a changé depuis",
        "Rien n’a été enregistré. Relisez l’activité, puis renvoyez la demande avec sa révision."
      )
    case .deletedSince:
      (
        "L’activité a été supprimée depuis",
        "Elle a été notée avec cette «\u{202F}Idempotency-Key\u{202F}», puis supprimée. "
          + "Prenez une nouvelle clé pour la noter encore."
      )
    default:
      (
        "Cette clé a déjà servi",
        "La même «\u{202F}Idempotency-Key\u{202F}» est venue avec une autre demande. "
          + "Prenez une nouvelle clé."
      )
    }
  }

  /// What programs are told instead of the words of a page.
  static func problem(_ error: PageError?) -> (title: String, detail: String)? {
    switch error {
    case .notSignedIn:
      (
        "Un jeton est demandé",
        "Envoyez-le dans l’en-tête «\u{202F}Authorization\u{202F}», après «\u{202F}Bearer\u{202F}»."
      )
    case .forbidden:
      ("Ce jeton ne permet pas cela", "Il agit pour une autre structure, ou sous un autre rôle.")
    case .notFound: ("Il n’y a rien à cette adresse", "Vérifiez l’adresse et les identifiants.")
    case .unreadable:
      ("Cette demande ne se lit pas", "Vérifiez l’adresse, les en-têtes et le corps.")
    case .tooLarge(let limit):
      ("Cette demande est trop grande", "La limite est de \(size(limit)).")
    case .conflict, .foreignForm, .busy, nil: nil
    }
  }
}

extension Words {
  /// Such as `32 Mo`; of less than one, in `Ko`.
  static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\(bytes >> 10)\u{A0}Ko" : "\(bytes >> 20)\u{A0}Mo"
  }
}

/// The words of the page of tokens.
extension Words {
  static let api = "Interface pour les programmes"
  static let tokens = "Jetons d’accès"
  static let tokenNameHint =
    "Le nom du programme, par exemple «\u{202F}Tableur du service\u{202F}»."
  static let tokenNameMissing = "Donnez un nom au jeton, de 80 caractères au plus."

  static func name(of scope: APIToken.Scope) -> String {
    switch scope {
    case .read: "Lire"
    case .write: "Lire et écrire"
    }
  }

  static func days(_ count: Int) -> String { count == 365 ? "Un an" : "\(count) jours" }

  static func tokenState(_ token: APIToken, at instant: Int) -> String {
    if token.revokedAt != nil { return "révoqué" }
    let day = LocalTime.text(token.expiresAt)
    return instant < token.expiresAt ? "valable jusqu’au \(day)" : "expiré le \(day)"
  }

  static let neverUsed = "jamais"
}
