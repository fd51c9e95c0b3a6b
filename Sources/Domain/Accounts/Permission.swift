/// What a person can be allowed to do: the one place that says who may do what.
package enum Permission: String, Sendable, Hashable, CaseIterable {
  // For a structure
  case readJournal, writeJournal
  /// The report as it stands, before it is submitted.
  case readReport
  /// Commenting the figures, answering the checks, submitting.
  case prepareReport
  /// The reports that were submitted, and the exchange about them.
  case readSubmission
  /// Sending a submitted report back with questions, or accepting it.
  case reviewSubmission
  case reopenReport
  case readDialogue, writeDialogue
  /// Adding to the agenda, and changing what is in it.
  case writeAgenda

  // For the region
  case readProjects, writeProjects
  /// Every structure's journal and report side by side, submitted or not.
  case readRegion
  /// The submitted reports side by side.
  case readConsolidation
  case followCampaigns, manageCampaigns
  case setParameters
  case manageAccounts
  case readAudit
  /// Looking after the sheets of the directory, and proposing what to change.
  case proposeSheet
  /// Changing the directory for everybody.
  case publishSheet

  /// How far a role's permission goes.
  package enum Extent: Sendable, Hashable {
    case ownStructure
    case everywhere
  }

  /// Who may, and how far; a role that is not named may not.
  package var holders: [Right.Role: Extent] {
    switch self {
    case .readJournal, .readReport:
      [.officer: .ownStructure, .reader: .ownStructure, .pole: .everywhere]
    case .writeJournal, .prepareReport:
      [.officer: .ownStructure]
    case .readSubmission, .readDialogue:
      [
        .officer: .ownStructure, .reader: .ownStructure, .pole: .everywhere, .agency: .everywhere,
      ]
    case .reviewSubmission:
      [.agency: .everywhere]
    case .reopenReport:
      [.pole: .everywhere, .agency: .everywhere]
    case .writeDialogue:
      [.officer: .ownStructure, .pole: .everywhere, .agency: .everywhere]
    case .writeAgenda:
      [.officer: .ownStructure, .pole: .everywhere]
    case .readProjects:
      [.officer: .everywhere, .reader: .everywhere, .pole: .everywhere]
    case .writeProjects, .proposeSheet:
      [.officer: .everywhere, .pole: .everywhere]
    case .readRegion, .manageCampaigns, .setParameters, .publishSheet:
      [.pole: .everywhere]
    case .readConsolidation, .followCampaigns:
      [.pole: .everywhere, .agency: .everywhere]
    case .manageAccounts:
      [.administrator: .everywhere]
    case .readAudit:
      [.administrator: .everywhere, .pole: .everywhere]
    }
  }
}
