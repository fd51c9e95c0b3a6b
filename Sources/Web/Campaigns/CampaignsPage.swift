import Domain
import Exchange

/// Every campaign, for the pole and the agency; those that concern a structure, for its people.
struct CampaignsPage: Page {
  struct Row: Sendable {
    let year: Int
    let rowPath: String
    let opensOn: String
    let dueOn: String
    let state: String
  }

  static let template = "campaigns"

  let title = Words.campaigns
  let section: Section? = .campaigns
  let rows: [Row]
  let isEmpty: Bool
  let mayManage: Bool
  let isOfAStructure: Bool

  /// For the region: how many reports of each campaign are accepted.
  init(_ campaigns: [(campaign: Campaign, accepted: Int)], mayManage: Bool) {
    rows = campaigns.map { campaign, accepted in
      Row(
        campaign, path: CampaignAddress.board(campaign.year),
        state: Words.accepted(accepted, of: campaign.structures.count))
    }
    isEmpty = rows.isEmpty
    self.mayManage = mayManage
    isOfAStructure = false
  }

  /// For a structure: where its own reports stand.
  init(_ campaigns: [(campaign: Campaign, progress: ReportProgress)], of code: Structure.Code) {
    rows = campaigns.map { campaign, progress in
      Row(
        campaign, path: CampaignAddress.report(of: code, in: campaign.year),
        state: Words.state(of: progress))
    }
    isEmpty = rows.isEmpty
    mayManage = false
    isOfAStructure = true
  }
}

extension CampaignsPage.Row {
  fileprivate init(_ campaign: Campaign, path: String, state: String) {
    year = campaign.year.number
    rowPath = path
    opensOn = French.date(campaign.opensOn)
    dueOn = French.date(campaign.dueOn)
    self.state = state
  }
}
