import Domain

/// What the routes of the dialogue and of the consolidation leave in the audit trail.
extension AuditTable {
  static let dialogue: [String: AuditedRoute] = [
    "POST /dialogue/{structure}/{year}": .change(.changeDialogue, .report),
    "POST /dialogue/{structure}/{year}/reconduction": .change(.changeDialogue, .report),
    "POST /dialogue/{structure}/{year}/priorites": .change(.changeDialogue, .report),
    "POST /dialogue/{structure}/{year}/priorites/{priority}": .change(.changeDialogue, .report),
    "GET /consolidation/{year}": .look(.seeReport, .report),
    "GET /consolidation/{year}/fichiers/{format}": .look(.exportCampaign, .report),
    "POST /consolidation/{year}/titres": .change(.joinTitles, .report),
    "POST /consolidation/{year}/titres/separation": .change(.separateTitles, .report),
    "POST /consolidation/{year}/titres/refus": .change(.keepTitlesApart, .report),
    "POST /consolidation/{year}/titres/proposition": .change(.proposeTitles, .report),
  ]
}
