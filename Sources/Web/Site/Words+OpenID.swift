extension Words {
  static let openIDUnreachable =
    "Le service d’identité ne répond pas. Essayez de nouveau dans un instant, ou connectez-vous "
    + "avec votre mot de passe."
  static let openIDEnded =
    "La connexion par le service d’identité n’a pas abouti, ou a pris trop de temps. Recommencez."
  static let openIDUnknown =
    "Aucun compte ne correspond à cette identité. Demandez une invitation à la personne qui tient "
    + "les comptes de votre région."
  static let openIDWithoutEmail =
    "Le service d’identité n’a pas donné d’adresse e-mail vérifiée, par laquelle trouver votre "
    + "compte. Vérifiez votre adresse auprès de lui, ou connectez-vous avec votre mot de passe."

  static func sentence(for error: OpenIDError) -> String {
    switch error {
    case .unreachable, .otherIssuer: openIDUnreachable
    case .wrongToken, .otherPerson: openIDEnded
    }
  }
}
