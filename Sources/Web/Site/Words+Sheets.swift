import Domain
import Exchange
import Storage

/// The words of the care of the directory's sheets.
extension Words {
  static let menuSheets = "Fiches"
  static let newSheet = "Proposer une fiche"
  static let careOfSheet = "Suivi de la fiche"
  static let sheetsToVerify = "Fiches à vérifier"
  static let proposals = "Propositions à lire"
  static let duplicates = "Doublons probables"
  static let linkToSheet = "Lien pour la structure"
  static let reportError = "Signaler une erreur"
  static let thanks = "Merci"
  static let backToSheet = "Revenir à la fiche"
  static let sheetCreated = "Fiche créée"
  static let sheetChanged = "Fiche modifiée"
  static let keepAddressSecret = "Ne montrer que la ville"
  static let secretValue = "(confidentiel)"
  static let remarkMissing = "Dites en quelques mots ce qui est faux."
  static let tooManyRemarks = "Beaucoup de messages viennent d’ici. Essayez plus tard."
  static let answers = [
    (code: "yes", label: "Oui"), (code: "no", label: "Non"), (code: "", label: "On ne sait pas"),
  ]

  /// The answers to choose from, where the type answers for the sheets that do not.
  ///
  /// - Parameter code: the type's answer; empty for none.
  static func answers(inherited code: String) -> [(code: String, label: String)] {
    guard let label = answers.first(where: { $0.code == code && !code.isEmpty })?.label else {
      return answers
    }
    return answers.map { answer in
      answer.code.isEmpty ? ("", "Comme le type\u{A0}: \(label.lowercasedInitial)") : answer
    }
  }

  static func hint(inherited words: String) -> String {
    "Ne cochez rien pour faire comme le type\u{A0}: \(words.lowercasedInitial)."
  }

  static func hint(inheritedAge age: String) -> String {
    "Laissez vide pour faire comme le type\u{A0}: \(age)\u{A0}ans."
  }

  static func sheetsToVerify(_ count: Int) -> String {
    French.count(count, "fiche à vérifier", "fiches à vérifier")
  }

  static func writtenMeanwhile(_ value: String) -> String {
    "Quelqu’un d’autre a écrit entre-temps\u{A0}: \(value)"
  }

  static func remarkTooLong(_ most: Int) -> String {
    "C’est trop long\u{A0}: \(French.number(most)) signes au plus."
  }

  static func changingSheet(_ name: String) -> String { "Modifier\u{A0}: \(name)" }

  static func proposal(for name: String) -> String { "Proposition\u{A0}: \(name)" }

  static func comesFromDirectory(_ name: String) -> String {
    "Noté depuis l’annuaire\u{A0}: \(name)."
  }

  static func score(_ score: Int) -> String { "\(score)\u{202F}/\u{202F}100" }

  static let sheetNotices = [
    "publiee": "La fiche est publiée.",
    "proposee": "Votre proposition est envoyée. Un éditeur de l’annuaire la lira.",
    "verifiee": "La fiche est notée comme vérifiée aujourd’hui.",
    "liens": "Les liens ne servent plus.",
  ]

  static let proposalNotices = [
    "published": "C’est publié.", "refused": "La proposition est refusée.",
  ]

  static let sheetThanks = [
    "confirmee": "La fiche est notée comme vérifiée aujourd’hui.",
    "corrigee": "Vos corrections seront lues puis publiées par un éditeur de l’annuaire.",
  ]

  static func heading(of part: SheetPart) -> String {
    switch part {
    case .place: "Le lieu"
    case .contact: "Joindre et venir"
    case .services: "Ce qu’on y trouve, et pour qui"
    case .reception: "Comment on y est reçu"
    case .state: "L’état de la fiche"
    }
  }

  static func label(ofStatus code: String) -> String {
    switch Offer.Status(rawValue: code) {
    case .active: "Ouvert"
    case .inactive: "Fermé pour toujours"
    case .temporarilyClosed: "Fermé pour le moment"
    case nil: code
    }
  }

  static func sentence(for state: Freshness) -> String {
    switch state {
    case .verified(let day): "Vérifiée le \(French.date(day))"
    case .outdated(let day): "À vérifier\u{A0}: la dernière fois, c’était le \(French.date(day))"
    case .neverVerified: "À vérifier\u{A0}: personne ne l’a encore fait"
    }
  }

  static func advice(for criterion: SheetQuality.Criterion) -> String {
    let advice =
      switch criterion {
      case .verified: "vérifier la fiche"
      case .phone: "écrire le téléphone"
      case .position: "placer le lieu sur la carte (latitude et longitude)"
      case .openingHours: "écrire les horaires"
      case .conditions: "dire si c’est gratuit, anonyme, et si l’on peut venir de soi-même"
      case .description: "décrire en quelques phrases ce que l’on y trouve"
      case .onlineContact: "donner une adresse e-mail ou un site"
      case .street: "écrire la rue"
      case .ages: "dire à quels âges c’est ouvert"
      case .identifier: "écrire le numéro FINESS ou SIRET"
      }
    return "\(advice) (+\u{202F}\(criterion.weight))"
  }

  static func author(of event: DirectoryEvent) -> String {
    if let proposer = event.proposer, let by = event.by {
      return "Proposé par \(name(of: proposer.source, proposer.name)), publié par \(by)"
    }
    if let by = event.by { return by }
    return switch event.origin {
    case .file: "Import d’un fichier"
    case .finess: "Import du répertoire FINESS"
    case .structure: "La structure, par son lien"
    case .form: "Un éditeur"
    case .demonstration: "La démonstration"
    }
  }

  /// Who proposes a change of a sheet.
  private static func name(of source: SheetProposal.Source, _ author: String) -> String {
    switch source {
    case .account: author
    case .link: "la structure" + (author.isEmpty ? "" : " (\(author))")
    case .visitor: "une personne de passage"
    }
  }

  static func sentence(for link: SheetLink) -> String {
    let made = "Fait le \(French.moment(link.madeAt)) par \(link.madeBy)"
    let used = link.usedAt.map { ", utilisé le \(French.moment($0))" } ?? ", pas encore utilisé"
    return "\(made)\(used)\u{202F}; bon jusqu’au \(French.moment(link.expiresAt))."
  }

  static func summary(of stored: StoredProposal) -> String {
    let proposal = stored.proposal
    let who = name(of: proposal.source, proposal.author)
    let what =
      proposal.isNew
      ? "une nouvelle fiche"
      : proposal.changes.isEmpty
        ? "une remarque" : French.count(proposal.changes.count, "changement", "changements")
    return "Le \(French.moment(stored.writtenAt)), \(who) propose \(what)."
  }

  static func sentence(for answer: StoredProposal.Answer) -> String {
    let what = answer.decision == .published ? "Publiée" : "Refusée"
    let why = answer.reason.isEmpty ? "" : "\u{A0}: \(answer.reason)"
    return "\(what) par \(answer.by) le \(French.moment(answer.at))\(why)"
  }

  static func sentence(for sign: Duplicate.Sign) -> String {
    switch sign {
    case .finess: "Les deux fiches ont le même numéro FINESS."
    case .siret: "Les deux fiches ont le même numéro SIRET."
    case .name: "Les deux fiches ont presque le même nom, dans la même commune et tout près."
    }
  }
}
