import Domain
import Exchange

/// The words of the campaigns' dates, reminders and calendar.
extension Words {
  static let yearMissing = "Écrivez une année, par exemple 2026."
  static let dayMissing = "Choisissez une date."

  static func dates(of campaign: Campaign) -> String {
    "Envoi possible à partir du \(French.date(campaign.opensOn)), au plus tard le "
      + "\(French.date(campaign.dueOn))."
  }

  /// Nil for no structure.
  static func withoutOfficer(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return
      "\(French.list(names))\u{A0}: aucun référent n’a de compte ouvert. Personne ne reçoit de "
      + "rappel, ni ne peut préparer le rapport. Demandez un compte à la personne qui tient les comptes."
  }

  static func remindersSent(_ count: Int) -> String {
    switch count {
    case 0: "Aucun message n’est parti."
    case 1: "1 message est parti."
    default: "\(French.number(count)) messages sont partis."
    }
  }

  /// Nil for no address.
  static func remindersFailed(_ addresses: [String]) -> String? {
    guard !addresses.isEmpty else { return nil }
    return
      "Le programme de messagerie n’a pas pris le message pour \(French.list(addresses)). Vérifiez "
      + "l’adresse du compte, puis envoyez de nouveau\u{A0}: seuls ceux-là partiront."
  }

  static func reminderSubject(_ campaign: Campaign, _ structure: Structure) -> String {
    "Rapport \(campaign.year.number)\u{A0}: \(structure.name)"
  }

  /// The whole letter, its paragraphs separated by empty lines.
  static func reminder(
    to name: String, _ structure: Structure, _ campaign: Campaign, _ progress: ReportProgress,
    today: Day, link: String?
  ) -> String {
    let due = due(campaign, progress, today: today)
    let asked = progress.questions.map { "Ses questions\u{A0}:\n\($0.words)" }
    let wanted =
      progress.state == .returned
      ? "L’agence régionale de santé a lu le rapport \(campaign.year.number) de votre structure "
        + "(\(structure.name)) et l’a renvoyé avec des questions."
      : "Le rapport \(campaign.year.number) de votre structure (\(structure.name)) est attendu."
    return [
      "Bonjour,", wanted, asked, "Échéance\u{A0}: \(due).",
      link.map { "Pour le préparer et l’envoyer\u{A0}:\n\($0)" }
        ?? "Vous pouvez le préparer et l’envoyer dans Maillage, à la page «\u{202F}Campagnes\u{202F}».",
      "Ce message vous est adressé parce que vous êtes référent de cette structure (\(name)).",
    ].compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  static func answerDeadline(_ year: ReportingYear, of name: String) -> String {
    "Rapport \(year.number), \(name)\u{A0}: dernier jour pour l’envoyer de nouveau"
  }

  static let calendarName = "Maillage\u{A0}: rapports"

  static func opening(_ year: ReportingYear) -> String {
    "Rapports \(year.number)\u{A0}: ouverture des envois"
  }

  static func deadline(_ year: ReportingYear) -> String {
    "Rapports \(year.number)\u{A0}: dernier jour pour l’envoi à l’ARS"
  }
}
