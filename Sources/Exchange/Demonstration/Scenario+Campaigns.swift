import Domain

extension Scenario {
  /// What is said and done in the campaigns.
  struct Campaigns: Decodable {
    /// For each sort of check, what answers it.
    let explanations: [String: String]
    /// What is said of each mission, in the framework's order.
    let missions: [String]
    let questions: String
    let acceptance: String
    let request: String
    let reopening: String
    /// For the structures whose report has moved, the steps that were taken, in order.
    let finished: [String: [String]]
    let underWay: [String: [String]]

    private enum CodingKeys: String, CodingKey {
      case explanations, missions, questions, acceptance, request, reopening, finished
      case underWay = "under_way"
    }

    func words(of kind: ReportStep.Kind) -> String {
      switch kind {
      case .submission: ""
      case .questions: questions
      case .acceptance: acceptance
      case .reopeningRequest: request
      case .reopening: reopening
      }
    }
  }
}
