import Domain
import Exchange

/// The French words of pages that no template holds, in one place.
enum Words {
  static let rights = "Vos rôles"
  static let otherRight = "Cette page est ouverte à un autre de vos rôles"

  static func name(of role: Right.Role) -> String {
    switch role {
    case .administrator: "Administration du site"
    case .pole: "Pôle régional"
    case .agency: "Agence régionale de santé"
    case .officer: "Référent de structure"
    case .reader: "Lecture seule"
    }
  }

  static let whatDoYouLookFor = "Que cherchez-vous\u{202F}?"

  static let menuYear = "Mon année"
  static let menuRegionYear = "L’année"
  static let menuJournal = "Journal"
  static let menuJournals = "Journaux"
  static let deletedActivities = "Activités supprimées"
  static let menuProjects = "Projets"
  static let menuReport = "Rapport"
  static let menuReports = "Rapports"
  static let menuSettings = "Réglages"

  static let signIn = "Se connecter"
  static let wrongPassword =
    "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, puis essayez de nouveau."

  static let whatHaveYouDone = "Qu’avez-vous fait\u{202F}?"
  static let chooseOne = "Choisissez une réponse."
  static let tickOne = "Cochez au moins une réponse."
  static let noChoice = "Non précisé"
  static let earliestFirst = "Les plus anciennes d’abord"
  static let latestFirst = "Les plus récentes d’abord"
  static let earlierActivities = "Activités plus anciennes"
  static let laterActivities = "Activités plus récentes"
  static let activity = "activité"
  static let activities = "activités"

  static func whenFilled(_ field: String) -> String { "si «\u{202F}\(field)\u{202F}» est précisé" }

  static func changing(_ kind: String) -> String { "Modifier\u{A0}: \(kind.lowercasedInitial)" }

  static let importTitle = "Importer des activités"
  static let newActivity = "nouvelle activité"
  static let newActivities = "nouvelles activités"
  static let changedActivity = "activité modifiée"
  static let changedActivities = "activités modifiées"
  static let unchangedActivity = "activité inchangée"
  static let unchangedActivities = "activités inchangées"
  static let otherProblem = "autre erreur"
  static let otherProblems = "autres erreurs"

  static func otherStructure(than code: String) -> String {
    "Un fichier importé ici ne contient que les activités de votre structure\u{A0}: "
      + "écrivez son code, \(code)."
  }

  static let noneEmpty = "aucun"
  static let nothingNoted = "rien de noté"

  static func year(_ year: Int) -> String { "Année \(year)" }

  static func yearUntil(_ day: Day) -> String { "\(day.year), au \(French.dayAndMonth(day))" }

  static func sameDateIn(_ year: Int) -> String { "\(year), même date" }

  static func likelyShared(_ structure: String, _ title: String) -> String {
    "\(structure) a aussi noté «\u{202F}\(title)\u{202F}»\u{A0}: est-ce la même activité\u{202F}?"
  }
}

/// The words of the reports.
extension Words {
  static let wholeJournal = "Voir le journal"

  static func seeImported(_ count: Int) -> String {
    "Voir dans le journal \(count < 2 ? "l’activité" : "les \(French.number(count)) activités") "
      + (count < 2 ? "importée" : "importées")
  }

  static let allActivities = "Toutes les activités comptées"
  static let nothing = "–"

  static func name(of format: ReportFormat) -> String {
    switch format {
    case .pdf: "PDF"
    case .xlsx: "Tableur"
    case .csv: "CSV"
    case .json: "JSON"
    case .html: "HTML"
    case .txt: "Texte"
    }
  }

  static func seeActivities(_ count: Int) -> String {
    count < 2 ? "voir l’activité" : "voir les \(French.number(count)) activités"
  }

  static func listCaption(_ indicator: String) -> String { "La liste\u{A0}: \(indicator)" }

  static func range(_ first: Int, _ last: Int, of count: Int) -> String {
    "\(French.number(first)) à \(French.number(last)) sur \(French.number(count))"
  }
}

/// The words of the projects and of the settings.
extension Words {
  static let newProject = "Nouveau projet"
  static let projectCodeHint =
    "Un nom court et définitif, par exemple P-12. Il sert dans les fichiers et ne change plus."
  static let teamHint =
    "Écrivez-la toujours de la même façon\u{A0}: c’est elle qui est comptée dans 1.1.1."
  static let declaredOnHint =
    "Date de la déclaration à l’ARS. Laissez vide pour un programme qui n’est pas encore déclaré, "
    + "et pour une action éducative ciblée."
  static let supportersHint = "Cochez toutes celles qui accompagnent le projet."
  static let ownStructureMissing =
    "Votre structure accompagne ce projet\u{A0}: laissez-la dans la liste."
  static let notDeclared = "pas encore"
  static let project = "projet"
  static let projects = "projets"
  static let valueNotAllowed = "Choisissez l’une des valeurs proposées."

  static let projectCodeReserved =
    "Ce mot sert déjà à une adresse de ce site. Choisissez un autre code."

  static let structure = "structure"
  static let structures = "structures"

  /// What a support threshold means for a project with three meetings.
  static func threshold(_ value: Int) -> String {
    let beginning = "\(French.number(value)) rencontres"
    let borderline =
      value <= 3
      ? "un projet rencontré 3 fois compte parmi les équipes accompagnées, dans 1.1.1"
      : "un projet rencontré 3 fois reste une sollicitation ponctuelle, dans 1.1.2"
    return "\(beginning)\u{A0}: \(borderline)"
  }

  static func changingProject(_ code: String) -> String { "Modifier le projet \(code)" }

  static func projectCodeTaken(_ title: String) -> String {
    "Ce code est déjà celui du projet «\u{202F}\(title)\u{202F}». Choisissez-en un autre."
  }

  static func projectNotFound(_ question: String) -> String {
    "Aucun projet ne contient «\u{202F}\(question)\u{202F}»."
  }
}
