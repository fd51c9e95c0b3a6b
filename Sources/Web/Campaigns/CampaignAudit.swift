import Domain

/// What the routes of the campaigns leave in the audit trail.
extension AuditTable {
  static let campaigns: [String: AuditedRoute] = [
    "POST /campagnes": .change(.changeCampaign),
    "POST /campagnes/{year}": .change(.changeCampaign),
    "POST /campagnes/{year}/rappels": .change(.sendReminders, .path(.campaign, "year")),
    "POST /campagnes/{year}/{structure}/textes": .change(.prepareReport, .report),
    "POST /campagnes/{year}/{structure}/envoi": .change(.submitReport, .report),
    "POST /campagnes/{year}/{structure}/demande": .change(.askReopening, .report),
    "POST /campagnes/{year}/{structure}/retour": .change(.returnReport, .report),
    "POST /campagnes/{year}/{structure}/acceptation": .change(.acceptReport, .report),
    "POST /campagnes/{year}/{structure}/reouverture": .change(.reopenReport, .report),
    "GET /campagnes/{year}/{structure}": .look(.seeReport, .report),
    "GET /campagnes/{year}/{structure}/envois/{number}": .look(.seeReport, .report),
    "GET /campagnes/{year}/{structure}/envois/{number}/differences": .look(.seeReport, .report),
    "GET /campagnes/{year}/{structure}/envois/{number}/precedent": .look(.seeReport, .report),
    "GET /campagnes/{year}/{structure}/envois/{number}/rapport.{format}":
      .look(.downloadReport, .report),
    "POST /calendrier": .change(.makeToken), "POST /calendrier/retrait": .change(.revokeToken),
  ]
}
