import Domain

/// The words of the audit trail.
extension Words {
  static let menuAudit = "Traces"
  static let audit = "Traces des actions"
  static let nobody = "Personne non connectée"
  static let commandLine = "Ligne de commande"

  static func name(of actor: AuditEvent.Actor) -> String {
    switch actor {
    case .nobody: nobody
    case .commandLine: commandLine
    case .account(_, let name): name
    }
  }

  static func name(of outcome: AuditEvent.Outcome) -> String {
    switch outcome {
    case .done: "fait"
    case .unchanged: "sans effet"
    case .refused: "refusé"
    case .failed: "échec du système"
    }
  }

  static func name(of subject: AuditEvent.Subject) -> String {
    let kind =
      switch subject.kind {
      case .entry: "activité"
      case .project: "projet"
      case .structure: "structure"
      case .report: "rapport"
      case .account: "compte"
      case .right: "droit"
      case .token: "jeton"
      case .session: "session"
      case .campaign: "campagne"
      case .dialogue: "dialogue"
      case .agendaItem: "rendez-vous"
      case .sheet: "fiche"
      }
    return "\(kind) \(subject.id)"
  }

  /// The subject with the name of its account, where that is there still.
  static func name(
    of subject: AuditEvent.Subject, _ accountNames: [Account.ID: String]
  ) -> String {
    let parts = subject.id.split(separator: "/", maxSplits: 1).map(String.init)
    guard subject.kind == .account || subject.kind == .right, let id = parts.first,
      let person = accountNames[Account.ID(id)]
    else { return name(of: subject) }
    let words = [person] + parts.dropFirst()
    return name(of: AuditEvent.Subject(subject.kind, words.joined(separator: " – ")))
  }

  static func name(of action: AuditAction) -> String { actions[action] ?? action.rawValue }

  private static let actions: [AuditAction: String] = [
    .signIn: "Connexion", .signOut: "Déconnexion", .changeRole: "Changement de rôle",
    .endSession: "Fin d’une session",
    .noteEntry: "Activité notée", .changeEntry: "Activité modifiée",
    .deleteEntry: "Activité supprimée", .restoreEntry: "Activité rétablie",
    .shareEntry: "Activité partagée", .importEntries: "Import d’activités",
    .exportJournal: "Téléchargement du journal",
    .addProject: "Projet ajouté", .changeProject: "Projet modifié",
    .importProjects: "Import de projets", .exportProjects: "Téléchargement des projets",
    .importStructures: "Import de structures", .exportStructures: "Téléchargement des structures",
    .importTerritories: "Import de communes ou de contours",
    .proposeSheet: "Proposition pour l’annuaire", .makeSheetLink: "Lien vers une fiche",
    .changeSettings: "Réglages modifiés",
    .fillDemonstration: "Région de démonstration installée",
    .seeReport: "Consultation d’un rapport", .downloadReport: "Téléchargement d’un rapport",
    .prepareReport: "Préparation d’un rapport", .submitReport: "Rapport transmis",
    .reviewReport: "Rapport examiné",
    .returnReport: "Rapport renvoyé avec des questions", .acceptReport: "Rapport accepté",
    .askReopening: "Réouverture demandée", .reopenReport: "Rapport rouvert",
    .changeDialogue: "Dialogue de gestion modifié", .changeCampaign: "Campagne modifiée",
    .exportCampaign: "Téléchargement d’une campagne", .sendReminders: "Rappels envoyés",
    .joinTitles: "Intitulés réunis", .separateTitles: "Intitulés séparés",
    .keepTitlesApart: "Intitulés dits différents", .proposeTitles: "Intitulés de nouveau proposés",
    .addAccount: "Compte ajouté", .changeAccount: "Compte modifié",
    .changeRights: "Droits modifiés", .grantRight: "Droit donné", .withdrawRight: "Droit retiré",
    .closeAccount: "Compte fermé", .invite: "Invitation",
    .askPassword: "Nouveau mot de passe demandé",
    .changePassword: "Mot de passe modifié", .changeSecondFactor: "Second facteur modifié",
    .makeToken: "Jeton créé", .revokeToken: "Jeton révoqué",
    .exportAudit: "Téléchargement des traces",
    .importDirectory: "Import de l’annuaire", .importFiness: "Import du répertoire FINESS",
    .exportDirectory: "Téléchargement de l’annuaire", .changeDirectory: "Annuaire modifié",
    .decideDuplicate: "Doublon de l’annuaire examiné",
    .announceItem: "Rendez-vous annoncé", .changeItem: "Rendez-vous modifié",
    .deleteItem: "Rendez-vous supprimé", .restoreItem: "Rendez-vous rétabli",
  ]
}
