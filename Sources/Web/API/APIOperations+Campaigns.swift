import HTTPTypes

/// What programs can ask about the campaigns.
extension APIOperation {
  static let listCampaigns = APIOperation(
    method: .get, path: "\(base)/campaigns", id: "listCampaigns",
    summary: "Lire les campagnes, la plus récente d’abord.",
    parameters: [
      APIParameter(
        name: "after", kind: .number(1901...2999),
        description: "L’année après laquelle la page commence\u{A0}: next."),
      limit,
    ], answer: "CampaignPage")

  static let readCampaign = APIOperation(
    method: .get, path: "\(base)/campaigns/{year}", id: "readCampaign",
    summary: "Lire une campagne, et où en est chaque rapport que le jeton permet de voir.",
    parameters: [year], answer: "CampaignBoard")
}
