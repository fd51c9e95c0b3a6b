import Domain

/// The words of the audit trail.
extension Words {
  static let menuAudit = "Traces"
  static let audit = "Traces des actions"
  static let nobody = "Personne non connectée"
  static let commandLine = "Ligne de commande"

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
      case .token: "jeton"
      case .session: "session"
      case .campaign: "campagne"
      case .dialogue: "dialogue"
      }
    return "\(kind) \(subject.id)"
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
    .changeSettings: "Réglages modifiés",
    .fillDemonstration: "Région de démonstration installée",
    .seeReport: "Consultation d’un rapport", .downloadReport: "Téléchargement d’un rapport",
    .prepareReport: "Préparation d’un rapport", .submitReport: "Rapport transmis",
    .reviewReport: "Rapport examiné", .reopenReport: "Rapport rouvert",
    .changeDialogue: "Dialogue de gestion modifié", .changeCampaign: "Campagne modifiée",
    .exportCampaign: "Téléchargement d’une campagne",
    .joinTitles: "Intitulés réunis", .separateTitles: "Intitulés séparés",
    .addAccount: "Compte ajouté", .changeAccount: "Compte modifié",
    .changeRights: "Droits modifiés", .closeAccount: "Compte fermé", .invite: "Invitation",
    .changePassword: "Mot de passe modifié", .changeSecondFactor: "Second facteur modifié",
    .makeToken: "Jeton créé", .revokeToken: "Jeton révoqué",
    .exportAudit: "Téléchargement des traces",
  ]
}
