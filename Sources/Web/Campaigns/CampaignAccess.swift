import Domain

/// Who may ask for the routes of the campaigns and of the reports that are sent.
extension RouteAccess {
  static let campaigns: [String: Rule] = [
    "GET /campagnes": .allowed(.readSubmission), "POST /campagnes": .allowed(.manageCampaigns),
    "GET /campagnes/nouvelle": .allowed(.manageCampaigns),
    "GET /campagnes/{year}": .allowed(.followCampaigns),
    "POST /campagnes/{year}": .allowed(.manageCampaigns),
    "GET /campagnes/{year}/modifier": .allowed(.manageCampaigns),
    "GET /campagnes/{year}/rappels": .allowed(.manageCampaigns),
    "POST /campagnes/{year}/rappels": .allowed(.manageCampaigns),
    "GET /campagnes/{year}/{structure}": .allowedOnStructure(.readReport),
    "POST /campagnes/{year}/{structure}/textes": .allowedOnStructure(.prepareReport),
    "POST /campagnes/{year}/{structure}/envoi": .allowedOnStructure(.prepareReport),
    "POST /campagnes/{year}/{structure}/demande": .allowedOnStructure(.prepareReport),
    "POST /campagnes/{year}/{structure}/retour": .allowedOnStructure(.reviewSubmission),
    "POST /campagnes/{year}/{structure}/acceptation": .allowedOnStructure(.reviewSubmission),
    "POST /campagnes/{year}/{structure}/reouverture": .allowedOnStructure(.reopenReport),
    "GET /campagnes/{year}/{structure}/envois/{number}": .allowedOnStructure(.readSubmission),
    "GET /campagnes/{year}/{structure}/envois/{number}/precedent":
      .allowedOnStructure(.readSubmission),
    "GET /campagnes/{year}/{structure}/envois/{number}/rapport.{format}":
      .allowedOnStructure(.readSubmission),
    // What the journal says now is no business of those who see sealed reports only.
    "GET /campagnes/{year}/{structure}/envois/{number}/differences":
      .allowedOnStructure(.readReport),
    "GET /calendrier": .signedIn, "POST /calendrier": .signedIn,
    "POST /calendrier/retrait": .signedIn,
    // The secret in the address says whose it is.
    "GET /calendrier/{token}.ics": .everyone,
  ]
}
