import Domain
import Exchange

/// The words of messages, and of what a browser says it is.
extension Words {
  /// The message with the link by which a structure confirms or corrects its own sheet.
  static func sheetLinkMessage(
    _ name: String, link: String, until expiry: Int
  ) -> (subject: String, text: String) {
    (
      "Votre fiche dans l’annuaire",
      """
      Madame, Monsieur,

      L’annuaire de la région présente votre structure, \(name), aux personnes qui cherchent de l’aide
      et à ceux qui les orientent. Pour dire si tout est juste ou pour corriger, ouvrez ce lien\u{A0}:

      \(link)

      Aucun compte n’est demandé. Le lien est bon jusqu’au \(French.moment(expiry)).
      """
    )
  }

  /// The message that brings a link.
  static func message(
    _ purpose: OneTimeToken, link: String, name: String
  ) -> (subject: String, text: String) {
    switch purpose {
    case .invitation:
      (
        "Votre compte Maillage",
        """
        Bonjour \(name),

        Un compte vous est ouvert sur Maillage. Pour choisir votre mot de passe, ouvrez ce lien\u{A0}:

        \(link)

        Il sert une seule fois, pendant 7 jours. Passé ce délai, demandez-en un autre à la personne
        qui tient les comptes de votre région.
        """
      )
    case .reset, .secondStep:
      (
        "Votre mot de passe Maillage",
        """
        Bonjour \(name),

        Vous avez demandé à choisir un nouveau mot de passe. Ouvrez ce lien\u{A0}:

        \(link)

        Il sert une seule fois, pendant une heure. Si vous n’avez rien demandé, ne faites rien\u{A0}:
        votre mot de passe reste le même.
        """
      )
    }
  }

  /// The browser and the system in a few words, of the many with which it presents itself.
  static func browser(_ agent: String) -> String {
    let browser = browsers.first { agent.contains($0.mark) }?.name
    let system = systems.first { agent.contains($0.mark) }?.name
    return switch (browser, system) {
    case (let browser?, let system?): "\(browser) sur \(system)"
    case (let name?, nil), (nil, let name?): name
    case (nil, nil): "Navigateur inconnu"
    }
  }

  // Most browsers also carry the names of those that they descend from: the order matters.
  private static let browsers = [
    (mark: "Edg", name: "Edge"), (mark: "OPR/", name: "Opera"),
    (mark: "SamsungBrowser", name: "Samsung Internet"), (mark: "Firefox", name: "Firefox"),
    (mark: "FxiOS", name: "Firefox"), (mark: "CriOS", name: "Chrome"),
    (mark: "Chrome", name: "Chrome"), (mark: "Safari", name: "Safari"),
  ]

  private static let systems = [
    (mark: "Android", name: "Android"), (mark: "iPhone", name: "iPhone"),
    (mark: "iPad", name: "iPad"), (mark: "Windows", name: "Windows"), (mark: "Mac OS", name: "Mac"),
    (mark: "Linux", name: "Linux"),
  ]
}
