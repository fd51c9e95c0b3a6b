import Domain
import Exchange

/// The words of the reports that are sent, and of what an accepted one locks.
extension Words {
  static func preparing(_ year: ReportingYear) -> String {
    "Rapport \(year.number)\u{A0}: préparer et envoyer"
  }

  static func sealed(_ submission: Submission, of name: String) -> String {
    "Rapport \(submission.year.number), \(name)\u{A0}: \(French.version(submission))"
  }

  static func comparedToJournal(_ submission: Submission) -> String {
    "Rapport envoyé\u{A0}: \(French.sealedLine(submission)). Il reste tel qu’il a été envoyé\u{202F}; voici "
      + "ce que le journal donnerait aujourd’hui."
  }

  static let unchangedSinceSending = "Aucun chiffre n’a changé depuis l’envoi."

  static func changes(_ submission: Submission) -> String {
    "Ce que dit l’envoi \(submission.number) du rapport \(submission.year.number), et pas le précédent"
  }

  static func compared(_ earlier: Submission, _ later: Submission) -> String {
    "Avant\u{A0}: \(French.sealedLine(earlier)). Cet envoi\u{A0}: \(French.sealedLine(later))."
  }

  static let unchangedBetween = "Aucun chiffre n’a changé d’un envoi à l’autre."

  static func differences(_ submission: Submission) -> String {
    "Différences depuis l’envoi \(submission.number) du rapport \(submission.year.number)"
  }

  static func value(_ value: Figure.Value?) -> String {
    switch value {
    case .number(let number): French.number(number)
    case .yes(let yes): yes ? "oui" : "non"
    case nil: nothing
    }
  }

  static let notDone = "Rien n’est enregistré"
  static let lockedTitle = "Cette année est verrouillée"

  static func lockedTitle(_ year: ReportingYear) -> String {
    "L’année \(year.number) est verrouillée"
  }

  static func advice(for lock: YearLock) -> String {
    let entry = lock.entry.map { " L’activité concernée est \($0.written)." } ?? ""
    return
      "\(French.reason(of: lock))\(entry) Rien n’a été enregistré. Pour la corriger, la structure "
      + "peut demander la réouverture du rapport, avec un motif, sur la page de la campagne."
  }

  static let alteredReport = "Ce rapport n’est plus celui qui a été scellé"

  /// What to do about a sealed report that was altered.
  static func advice(for submission: Submission) -> String {
    "Ce qui est gardé du rapport \(submission.year.number) de \(submission.structure.text), "
      + "\(French.sealedLine(submission)), ne donne plus l’empreinte prise à l’envoi\u{A0}: quelqu’un "
      + "l’a changé dans la base. Il n’est donc pas donné. Prévenez les personnes qui tiennent ce "
      + "site\u{A0}: elles peuvent le reprendre d’une sauvegarde. Le PDF reçu à l’envoi fait foi."
  }

  static func task(_ campaign: Campaign, _ progress: ReportProgress, today: Day) -> String {
    let due = due(campaign, progress, today: today)
    let until = campaign.due(progress) == nil ? "" : ", au plus tard le \(due)"
    return progress.state == .returned
      ? "Rapport \(campaign.year.number)\u{A0}: répondre aux questions de l’ARS\(until)"
      : "Rapport \(campaign.year.number)\u{A0}: à envoyer\(until)"
  }
}
