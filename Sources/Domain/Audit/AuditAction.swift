/// What the audit trail keeps a record of.
///
/// A word that was ever written stays here: the trail keeps it.
package enum AuditAction: String, Sendable, CaseIterable {
  case signIn = "sign_in"
  case signOut = "sign_out"
  case changeRole = "change_role"
  case endSession = "end_session"

  case noteEntry = "note_entry"
  case changeEntry = "change_entry"
  case deleteEntry = "delete_entry"
  case restoreEntry = "restore_entry"
  case shareEntry = "share_entry"
  case importEntries = "import_entries"
  case exportJournal = "export_journal"

  case addProject = "add_project"
  case changeProject = "change_project"
  case importProjects = "import_projects"
  case exportProjects = "export_projects"
  case importStructures = "import_structures"
  case exportStructures = "export_structures"
  case importTerritories = "import_territories"
  case changeSettings = "change_settings"
  case fillDemonstration = "fill_demonstration"

  case seeReport = "see_report"
  case downloadReport = "download_report"
  case prepareReport = "prepare_report"
  case submitReport = "submit_report"
  /// A report returned or accepted, in the trails of earlier versions; no longer written.
  case reviewReport = "review_report"
  case returnReport = "return_report"
  case acceptReport = "accept_report"
  case askReopening = "ask_reopening"
  case reopenReport = "reopen_report"
  case changeDialogue = "change_dialogue"
  case changeCampaign = "change_campaign"
  case exportCampaign = "export_campaign"
  case sendReminders = "send_reminders"
  case joinTitles = "join_titles"
  case separateTitles = "separate_titles"
  case keepTitlesApart = "keep_titles_apart"
  case proposeTitles = "propose_titles"

  case addAccount = "add_account"
  case changeAccount = "change_account"
  /// A right given or taken, in the trails of earlier versions; no longer written.
  case changeRights = "change_rights"
  case grantRight = "grant_right"
  case withdrawRight = "withdraw_right"
  case closeAccount = "close_account"
  case invite
  case askPassword = "ask_password"
  case changePassword = "change_password"
  case changeSecondFactor = "change_second_factor"
  case makeToken = "make_token"
  case revokeToken = "revoke_token"
  case exportAudit = "export_audit"

  case announceItem = "announce_item"
  case changeItem = "change_item"
  case deleteItem = "delete_item"
  case restoreItem = "restore_item"

  case importDirectory = "import_directory"
  case importFiness = "import_finess"
  case exportDirectory = "export_directory"
  case changeDirectory = "change_directory"
  case decideDuplicate = "decide_duplicate"
  case proposeSheet = "propose_sheet"
  case makeSheetLink = "make_sheet_link"
}
