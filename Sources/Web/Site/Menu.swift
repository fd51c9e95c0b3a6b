import Domain

/// The parts of the site that a right opens, in the order in which they are shown.
struct Menu {
  typealias Entry = (section: Section, label: String, path: String)

  let entries: [Entry]

  init(for right: Right) {
    entries = Self.all(right).filter { right.allows($0.permission) }.map(\.entry)
  }

  /// Where a person begins.
  var first: String { entries.first?.path ?? "/aide" }

  private static func all(_ right: Right) -> [(permission: Permission, entry: Entry)] {
    let isOfAStructure = right.structure != nil
    return [
      (.readReport, (.year, isOfAStructure ? Words.menuYear : Words.menuRegionYear, "/annee")),
      (
        .readJournal,
        (.journal, isOfAStructure ? Words.menuJournal : Words.menuJournals, "/journal")
      ),
      (.readProjects, (.projects, Words.menuProjects, "/projets")),
      (.readReport, (.report, isOfAStructure ? Words.menuReport : Words.menuReports, "/rapport")),
      (.readSubmission, (.campaigns, Words.menuCampaigns, "/campagnes")),
      (.manageAccounts, (.accounts, Words.menuAccounts, "/comptes")),
      (.readConsolidation, (.consolidation, Words.menuConsolidation, "/consolidation")),
      (.readDialogue, (.dialogue, Words.menuDialogue, "/dialogue")),
      (.proposeSheet, (.sheets, Words.menuSheets, "/annuaire/a-verifier")),
      (.setParameters, (.settings, Words.menuSettings, "/reglages")),
      (.readAudit, (.audit, Words.menuAudit, "/audit")),
    ]
  }
}
