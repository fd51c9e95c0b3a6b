import Domain
import Exchange

/// Where each structure's report of a campaign stands: what is missing, who must act, until when.
struct BoardPage: Page {
  /// What the page is made from.
  struct Found: Sendable {
    let campaign: Campaign
    let structures: [Structure]
    let progress: [Structure.Code: ReportProgress]
    let submissions: [Structure.Code: Submission]
    /// The structures that somebody can prepare a report for.
    let withOfficer: Set<Structure.Code>
    /// Empty for those who never see a draft.
    let checksLeft: [Structure.Code: Int]
  }

  struct Line: Sendable {
    let name: String
    /// Nil while there is nothing that the reader may open.
    let linePath: String?
    let state: String
    let missing: String
    let awaited: String
    let due: String
  }

  static let template = "campaign"

  let title: String
  let section: Section? = .campaigns
  let year: Int
  let dates: String
  let framework: String
  let lines: [Line]
  let isSaved: Bool
  let mayManage: Bool
  let boardPath: String
  /// The structures whose report nobody can prepare, for those who manage the campaign.
  let unreachedText: String?

  init(_ found: Found, right: Right, today: Day, isSaved: Bool) {
    let campaign = found.campaign
    title = Words.campaign(campaign.year)
    year = campaign.year.number
    dates = Words.dates(of: campaign)
    framework = campaign.framework
    self.isSaved = isSaved
    mayManage = right.allows(.manageCampaigns)
    boardPath = CampaignAddress.board(campaign.year)
    let names = Dictionary(
      found.structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let unreached = campaign.structures.filter { code in
      !found.withOfficer.contains(code)
        && (found.progress[code] ?? ReportProgress()).awaited == .structure
    }
    unreachedText = mayManage ? Words.withoutOfficer(unreached.map { names[$0] ?? $0.text }) : nil
    lines = campaign.structures.map { code in
      Line(code, names[code] ?? code.text, in: found, right: right, today: today)
    }
  }
}

extension BoardPage.Line {
  fileprivate init(
    _ code: Structure.Code, _ name: String, in found: BoardPage.Found, right: Right, today: Day
  ) {
    let progress = found.progress[code] ?? ReportProgress()
    let seesDrafts = right.allows(.readReport, on: code)
    self.name = name
    linePath =
      seesDrafts
      ? CampaignAddress.report(of: code, in: found.campaign.year)
      : found.submissions[code].map(CampaignAddress.submission)
    state = Words.state(of: progress)
    missing = Words.missing(progress, checksLeft: found.checksLeft[code])
    awaited = Words.awaited(by: progress)
    due = Words.due(found.campaign, progress, today: today)
  }
}

extension Words {
  fileprivate static func missing(_ progress: ReportProgress, checksLeft: Int?) -> String {
    switch progress.state {
    case .preparation: checksLeft.map(Self.checksLeft) ?? reportAwaited
    case .returned:
      [answerAwaited, checksLeft.flatMap { $0 == 0 ? nil : Self.checksLeft($0) }]
        .compactMap(\.self).joined(separator: ", ")
    case .submitted: readingAwaited
    case .accepted: progress.reopeningRequest == nil ? nothingMissing : decisionAwaited
    }
  }

  private static let nothingMissing = "rien"
}
