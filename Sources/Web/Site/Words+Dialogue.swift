import Domain
import Exchange

/// The words of the management dialogue.
extension Words {
  static let menuDialogue = "Dialogue"
  static let dialogues = "Le dialogue de gestion"
  static let newPriority = "Nouvelle priorité"
  static let changePriority = "Modifier la priorité"
  static let priorityTitle = "Ce qu’il faut atteindre"
  static let priorityTitleHint =
    "En une phrase, par exemple «\u{202F}Ouvrir deux programmes\u{202F}»."
  static let priorityTarget = "Cible"
  static let priorityTargetHint =
    "À quoi on verra que c’est atteint\u{A0}: un nombre, une date, un fait."
  static let priorityOwner = "Qui s’en charge"
  static let priorityDueOn = "Échéance"
  static let priorityState = "Où en est-elle\u{202F}?"
  static let noIndicator = "Aucun en particulier"
  static let noMeeting = "pas encore de rencontre"
  static let openPriority = "priorité en cours"
  static let openPriorities = "priorités en cours"
  static let unknownIndicator = "Choisissez un indicateur de la liste, ou aucun."
  static let meetingDay = "Date de la rencontre"
  static let participants = "Participants"
  static let decisions = "Décisions"
  static let emptyValue = "(vide)"
  static let indicatorLabel = "Indicateur concerné"

  static func dialogueTitle(_ year: ReportingYear) -> String {
    "Dialogue de gestion \(year.number)"
  }

  static func changingDialogue(_ year: ReportingYear) -> String {
    "Modifier le dialogue de gestion \(year.number)"
  }

  static func agreed(in year: ReportingYear) -> String { "convenue pour \(year.number)" }

  static func nameTheMeans(_ list: DialogueForm.List) -> String {
    switch list {
    case .staff: "Écrivez la fonction."
    case .funding: "Écrivez d’où vient le financement."
    }
  }

  static func writeTheAmount(_ list: DialogueForm.List) -> String {
    switch list {
    case .staff: "Écrivez un nombre, avec deux décimales au plus, par exemple 0,8."
    case .funding: "Écrivez un montant en euros, par exemple 12\u{202F}500 ou 12\u{202F}500,50."
    }
  }

  static func legend(_ list: DialogueForm.List) -> String {
    switch list {
    case .staff: "Équivalents temps plein, par fonction"
    case .funding: "Financements, par source"
    }
  }

  static func nameLabel(_ list: DialogueForm.List) -> String {
    switch list {
    case .staff: "Fonction"
    case .funding: "Source"
    }
  }

  static func amountLabel(_ list: DialogueForm.List) -> String {
    switch list {
    case .staff: "Équivalents temps plein"
    case .funding: "Montant en euros"
    }
  }

  static func line(_ label: String, _ number: Int) -> String { "\(label), ligne \(number)" }

  static func full(_ amount: Amount, of list: DialogueForm.List) -> String {
    switch list {
    case .staff: French.amount(amount)
    case .funding: French.euros(amount)
    }
  }

  static func fullTime(_ amount: Amount) -> String {
    amount.hundredths < 200 ? "équivalent temps plein" : "équivalents temps plein"
  }

  static func carry(_ count: Int, to year: ReportingYear) -> String {
    count < 2
      ? "Reconduire la priorité non terminée en \(year.number)"
      : "Reconduire les \(French.number(count)) priorités non terminées en \(year.number)"
  }

  static func prioritiesOf(_ year: ReportingYear) -> String {
    French.prioritiesOf(year)
  }
}
