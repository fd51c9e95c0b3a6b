import Domain
import Exchange

/// The words of the campaigns.
extension Words {
  static let menuCampaigns = "Campagnes"
  static let campaigns = "Les campagnes de rapports"
  static let newCampaign = "Ouvrir une campagne"
  static let calendar = "Les échéances dans votre agenda"
  static let campaignYear = "Année des rapports"
  static let opensOn = "Les rapports peuvent être envoyés à partir du"
  static let dueOn = "À envoyer au plus tard le"
  static let concerned = "Structures concernées"
  static let dueBeforeOpening = "Cette date vient avant celle de l’ouverture."
  static let campaignTaken = "Une campagne existe déjà pour cette année\u{A0}: modifiez-la."
  static let framework = "Cadre des missions"
  static let frameworkMissing = "Choisissez une version du cadre."
  static let frameworkSealed =
    "Un rapport a déjà été envoyé sous l’autre version\u{A0}: le cadre de cette campagne ne change plus."
  static let acceptedReport = "rapport accepté"
  static let acceptedReports = "rapports acceptés"

  static func version(_ framework: Framework) -> String {
    "\(framework.version), en vigueur depuis \(framework.inForceFrom.number)"
  }

  static func beforeFramework(_ first: ReportingYear) -> String {
    "Le cadre des missions est en vigueur depuis \(first.number)\u{A0}: une campagne demande les "
      + "rapports de cette année ou d’une année suivante."
  }

  static func reportsBegun(_ names: [String]) -> String {
    "Un rapport a déjà été envoyé pour cette année\u{A0}: \(French.list(names)). Gardez cochées "
      + "les structures qui ont envoyé le leur."
  }

  static func campaign(_ year: ReportingYear) -> String { "Campagne \(year.number)" }

  static func changingCampaign(_ year: ReportingYear) -> String {
    "Modifier la campagne \(year.number)"
  }

  static func reminders(_ year: ReportingYear) -> String { "Rappels de la campagne \(year.number)" }

  static func accepted(_ count: Int, of all: Int) -> String {
    "\(French.count(count, acceptedReport, acceptedReports)) sur \(French.number(all))"
  }

  static func state(of progress: ReportProgress) -> String {
    switch progress.state {
    case .preparation:
      progress.version == 1
        ? "en préparation" : "rouvert, version \(progress.version) en préparation"
    case .submitted: progress.isSubmittedAgain ? "envoyé de nouveau" : "envoyé"
    case .returned: "renvoyé avec des questions"
    case .accepted: progress.reopeningRequest == nil ? "accepté" : "accepté, réouverture demandée"
    }
  }

  static func name(of party: ReportProgress.Party) -> String {
    switch party {
    case .structure: "la structure"
    case .agency: "l’ARS"
    case .nobody: "personne"
    }
  }

  /// Who has to act: a reopening can be granted by the pole too.
  static func awaited(by progress: ReportProgress) -> String {
    progress.reopeningRequest == nil ? name(of: progress.awaited) : "le pôle ou l’ARS"
  }

  static func name(of kind: ReportStep.Kind) -> String {
    switch kind {
    case .submission: "Envoi à l’ARS"
    case .questions: "Renvoi avec des questions"
    case .acceptance: "Acceptation"
    case .reopeningRequest: "Demande de réouverture"
    case .reopening: "Réouverture"
    }
  }

  /// Until when the structure has to act, or since when the agency has.
  static func due(_ campaign: Campaign, _ progress: ReportProgress, today: Day) -> String {
    if let since = progress.agencyAwaitedSince.flatMap(French.day) {
      return "depuis le \(French.date(since))"
    }
    guard progress.awaited == .structure else { return nothing }
    guard let due = campaign.due(progress) else { return "pas de date" }
    guard due < today else { return French.date(due) }
    let days = French.count(due.days(to: today), "jour", "jours")
    return "\(French.date(due)) (en retard de \(days))"
  }

  static let dueInThePast = "Choisissez une date à partir d’aujourd’hui."

  /// What a step asks of the structure.
  static func asked(by step: ReportStep) -> String? {
    step.due.map { "Nouvel envoi attendu au plus tard le \(French.date($0))." }
  }

  static func checksLeft(_ count: Int) -> String {
    count == 0
      ? "rien, le rapport peut être envoyé"
      : French.count(count, "point à corriger ou à expliquer", "points à corriger ou à expliquer")
  }

  static let reportAwaited = "le rapport"
  static let answerAwaited = "les réponses aux questions"
  static let readingAwaited = "la lecture du rapport"
  static let decisionAwaited = "une réponse à la demande de réouverture"
}

/// The words of the checks and of what stops a step.
extension Words {
  static func sentence(
    for check: ReportCheck, in year: ReportingYear, framework: Framework, labels: Labels
  ) -> String {
    let place = name(of: check.place, framework)
    return switch check.subject {
    case .yearUnderWay:
      "L’année \(year.number) n’est pas finie\u{A0}: ce qui sera noté jusqu’au 31 décembre ne sera pas "
        + "dans ce rapport."
    case .emptyIndicator: "Rien n’est compté pour \(place)."
    case .moved(let before, let now):
      "\(place.uppercasedInitial)\u{A0}: \(French.number(before)) en \(year.number - 1), "
        + "\(French.number(now)) en \(year.number). L’écart dépasse la moitié."
    case .warning(let warning): labels.message(for: warning)
    case .notedAlone:
      "L’activité \(place) est dite partagée, mais aucune autre structure ne l’a notée."
    case .differing(let columns):
      "Les structures ne disent pas la même chose de l’activité \(place)\u{A0}: "
        + "\(French.list(columns.map { column($0, labels) }))."
    case .datedElsewhere(let days):
      "Une autre structure date l’activité \(place) d’une autre année\u{A0}: "
        + "\(French.list(days.map(French.date)))."
    }
  }

  private static func name(of place: ReportCheck.Place, _ framework: Framework) -> String {
    switch place {
    case .report: "le rapport"
    case .indicator(let id):
      "«\u{202F}\(framework.indicator(id)?.name ?? id)\u{202F}» (\(id))"
    case .entry(_, let title): "«\u{202F}\(French.spaced(title))\u{202F}»"
    }
  }

  private static func column(_ name: String, _ labels: Labels) -> String {
    let label = EntryColumn.all.first { $0.name == name }.map { labels.column($0) } ?? name
    return "«\u{202F}\(label)\u{202F}»"
  }

  /// What an explanation was about, from the key of its check.
  static func explained(_ key: String, _ framework: Framework) -> String {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return key }
    if parts[0] == "year_under_way" { return "Année qui n’est pas finie" }
    let place = framework.indicator(parts[1])?.name ?? "activité \(parts[1])"
    let subject =
      switch parts[0] {
      case "empty": "rien de noté"
      case "moved": "écart avec l’année d’avant"
      case "borderline_support": "projets juste au seuil d’accompagnement"
      case "unanswered_requests": "demandes sans réponse"
      case "noted_alone": "dite partagée, notée par une seule structure"
      case "differing": "notée différemment ailleurs"
      case "dated_elsewhere": "datée d’une autre année ailleurs"
      default: "point à vérifier"
      }
    return "\(French.spaced(place)), \(subject)"
  }

  static func refusal(_ refusal: StepRefusal) -> String {
    switch refusal {
    case .impossible(let kind, let state): impossible(kind, in: state)
    case .missingWords(.questions):
      "Écrivez vos questions\u{A0}: la structure doit pouvoir y répondre."
    case .missingWords: "Écrivez le motif\u{A0}: il reste dans l’historique du rapport."
    case .alreadyAsked: "Une demande de réouverture attend déjà une réponse."
    case .notConcerned: "Aucune campagne n’attend ce rapport."
    case .notOpen(let day): "Les rapports peuvent être envoyés à partir du \(French.date(day))."
    case .unanswered(let checks):
      "Il reste \(checksLeft(checks.count)), ci-dessous."
    }
  }

  private static func impossible(
    _ kind: ReportStep.Kind, in state: ReportProgress.State
  ) -> String {
    switch (kind, state) {
    case (.submission, .submitted): "Le rapport est déjà envoyé\u{A0}: l’ARS le lit."
    case (.submission, .accepted):
      "Le rapport est accepté. Pour l’envoyer de nouveau, demandez sa réouverture."
    case (.questions, .accepted), (.acceptance, .accepted): "Le rapport est déjà accepté."
    case (.questions, _), (.acceptance, _):
      "Le rapport n’est pas envoyé\u{A0}: il n’y a rien à lire."
    case (.reopening, _), (.reopeningRequest, _):
      "Le rapport n’est pas accepté\u{A0}: il n’a pas à être rouvert."
    case (.submission, _): "Le rapport ne peut pas être envoyé."
    }
  }
}

extension String {
  /// With a capital where a sentence begins by a letter.
  fileprivate var uppercasedInitial: String { prefix(1).uppercased() + dropFirst() }
}
