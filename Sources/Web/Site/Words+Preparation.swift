import Domain
import Exchange

/// The words of the texts that a structure writes about its report.
extension Words {
  static let notSent = "Rien n’est envoyé"
  static let explanation = "Votre explication"
  static let missionText = "Ce que vous voulez dire de cette mission"
  static let wordsToAgency = "Un mot pour l’ARS"
  static let answersToQuestions = "vos réponses à ses questions"
  static let mayStayEmpty = "facultatif"

  static func comment(on indicator: String) -> String {
    "Commentaire, \(French.spaced(indicator))"
  }

  static func sentence(for fault: WrittenText.Fault) -> String {
    switch fault {
    case .tooLong(let count):
      "Ce texte est trop long\u{A0}: \(French.number(count)) caractères, pour "
        + "\(French.number(ReportComments.longest)) au plus. Raccourcissez-le."
    case .unreadable:
      "Ce texte contenait un caractère invisible qui ne peut pas être gardé. Il est retiré "
        + "ci-dessous\u{A0}: relisez, puis enregistrez de nouveau."
    }
  }

  /// Why nothing is decided on a report.
  static func sentence(for failure: SubmissionPage.Told.Failure) -> String {
    switch failure {
    case .refused(let refusal): Words.refusal(refusal)
    case .faulty(let fault): sentence(for: fault)
    case .pastDue: dueInThePast
    case .stale:
      "Un autre envoi est arrivé depuis que vous avez ouvert ce rapport\u{A0}: c’est celui que montre "
        + "cette page. Lisez-le avant de décider."
    }
  }

  /// Why the texts of a page are not kept.
  static func unkept(_ unkept: UnkeptTexts) -> String {
    if !unkept.faults.isEmpty {
      return
        "Corrigez les textes signalés ci-dessous\u{202F}; rien de ce que vous avez écrit n’est perdu."
    }
    return
      "Quelqu’un d’autre a changé le même texte depuis que vous avez ouvert la page. Le sien et "
      + "le vôtre sont l’un à côté de l’autre ci-dessous\u{A0}: reprenez dans le vôtre ce qu’il faut "
      + "garder, puis enregistrez de nouveau."
  }

  static func keptNow(_ text: String) -> String {
    text.isEmpty ? emptyValue : French.spaced(text)
  }

  static func name(of subject: ReportComments.Subject, _ framework: Framework) -> String {
    switch subject {
    case .indicator(let id): "\(id) \(French.spaced(framework.indicator(id)?.name ?? ""))"
    case .mission(let number): "Mission \(number)"
    case .check(let key): explained(key, framework)
    case .agency: wordsToAgency
    }
  }
}
