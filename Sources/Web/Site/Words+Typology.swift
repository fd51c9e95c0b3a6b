import Domain

/// The words of the pages that say who does what.
extension Words {
  static let whoDoesWhat = "Qui fait quoi\u{202F}?"
  static let person = "La personne"

  /// What a person must know about a condition before coming.
  static func sentence(for condition: Condition, _ holds: Bool) -> String {
    switch condition {
    case .free: holds ? "C’est gratuit." : "Une participation est demandée."
    case .anonymous: holds ? "On peut rester anonyme." : "On y donne son nom."
    case .prescription:
      holds ? "Il faut une prescription médicale." : "Aucune prescription n’est demandée."
    case .abstinence:
      holds ? "On y vient après avoir arrêté." : "On y est reçu sans avoir arrêté."
    case .selfReferral:
      holds
        ? "On peut venir de soi-même."
        : "On n’y vient pas de soi-même\u{A0}: il faut y être adressé."
    case .remote: holds ? "Un suivi à distance est possible." : "Tout se passe sur place."
    case .outreach: holds ? "L’équipe se déplace." : "L’équipe ne se déplace pas."
    }
  }

  /// Nil for ages that are not known.
  static func sentence(for ages: Ages) -> String? {
    switch (ages.minimum, ages.maximum) {
    case (let minimum?, let maximum?): "De \(minimum) à \(maximum) ans."
    case (let minimum?, nil): "À partir de \(minimum) ans."
    case (nil, let maximum?): "Jusqu’à \(maximum) ans."
    case (nil, nil): nil
    }
  }
}
