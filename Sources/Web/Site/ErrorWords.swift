import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The status and the French words of an error: the one place that knows.
struct ErrorWords {
  let status: HTTPResponse.Status
  let title: String
  let advice: String

  init(_ error: any Error) {
    switch error {
    case let error as PageError: self.init(error)
    case is StaleEntry: self.init(PageError.conflict)
    case let lock as YearLock:
      self.init(.conflict, Words.lockedTitle, Words.advice(for: lock))
    case let refusal as StepRefusal:
      self.init(.conflict, Words.notDone, Words.refusal(refusal))
    case let altered as AlteredReport:
      self.init(
        .internalServerError, Words.alteredReport, Words.advice(for: altered.submission))
    case let error as StorageError: self.init(error)
    case let error as ReportPDFError where error == .missingWeasyPrint:
      self.init(
        .serviceUnavailable, "Le PDF ne peut pas être fait sur ce serveur",
        "Il manque le programme WeasyPrint\u{A0}: demandez aux personnes qui tiennent ce site "
          + "d’installer le paquet «\u{202F}weasyprint\u{202F}». En attendant, téléchargez le "
          + "rapport en HTML et imprimez-le, ou prenez le tableur.")
    case is ReportPDFError:
      self.init(
        .internalServerError, "Le PDF n’a pas pu être fait",
        "Le programme WeasyPrint s’est arrêté. Téléchargez le rapport en HTML et imprimez-le, ou "
          + "prenez le tableur\u{202F}; donnez le numéro ci-dessous aux personnes qui tiennent ce "
          + "site.")
    case let error as any HTTPResponseError where error.status == .notFound:
      self.init(PageError.notFound)
    case let error as any HTTPResponseError where error.status.kind == .clientError:
      self.init(PageError.unreadable)
    default: self.init()
    }
  }

  private init(_ status: HTTPResponse.Status, _ title: String, _ advice: String) {
    self.status = status
    self.title = title
    self.advice = advice
  }

  private init() {
    self.init(
      .internalServerError, "Quelque chose n’a pas marché",
      "Rien de ce qui était enregistré n’est perdu. Essayez de nouveau dans un instant\u{202F}; si cela "
        + "recommence, donnez le numéro ci-dessous aux personnes qui tiennent ce site.")
  }

  private init(_ error: PageError) {
    switch error {
    case .notSignedIn:
      self.init(.unauthorized, "Connectez-vous", "Cette page demande un compte.")
    case .forbidden:
      self.init(
        .forbidden, "Cette page n’est pas ouverte à votre compte",
        "Elle concerne une autre structure, ou un autre rôle. Revenez à votre année.")
    case .notFound:
      self.init(
        .notFound, "Cette page n’existe pas",
        "L’adresse est peut-être incomplète, ou l’activité a été supprimée.")
    case .conflict:
      self.init(
        .conflict, "Quelqu’un d’autre vient de modifier cette activité",
        "Rien n’a été enregistré. Revenez en arrière pour copier votre texte, puis rouvrez "
          + "l’activité pour voir ce qui a changé.")
    case .foreignForm:
      self.init(
        .forbidden, "Ce formulaire n’est plus valable",
        "Votre session s’est terminée, ou la page est restée ouverte longtemps. Revenez en "
          + "arrière, rechargez la page et envoyez de nouveau.")
    case .unreadable:
      self.init(
        .badRequest, "Cette demande ne se lit pas",
        "L’adresse ou le formulaire est incomplet. Revenez en arrière et essayez de nouveau.")
    case .tooLarge(let limit):
      self.init(
        .contentTooLarge, "Ce fichier est trop grand pour être envoyé ici",
        "La limite est de \(Words.size(limit)). Coupez le fichier, ou demandez un import en ligne "
          + "de commande.")
    case .busy:
      self.init(
        .serviceUnavailable, "Trop de demandes en même temps",
        "D’autres personnes demandent la même chose en ce moment. Rien n’est perdu\u{A0}: "
          + "attendez une minute, puis essayez de nouveau.")
    }
  }

  private init(_ error: StorageError) {
    switch error {
    case .readOnly:
      self.init(
        .serviceUnavailable, "Les données ne peuvent pas être modifiées en ce moment",
        "La base est en lecture seule\u{A0}: vous pouvez lire et télécharger, pas enregistrer.")
    case .full:
      self.init(
        HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
        "Il n’y a plus de place pour enregistrer",
        "Rien n’a été enregistré. Prévenez les personnes qui tiennent ce site.")
    case .busy, .serializationFailure, .unreachable:
      self.init(
        .serviceUnavailable, "Les données ne répondent pas",
        "Rien n’a été enregistré. Attendez un instant, puis essayez de nouveau.")
    case .nullCharacter: self.init(PageError.unreadable)
    default: self.init()
    }
  }
}
