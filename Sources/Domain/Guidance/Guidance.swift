/// Where a person may go: a few offers with why, those set aside with why not, whom to call.
package struct Guidance: Sendable {
  /// How many offers are proposed at most.
  package static let mostOffers = 10

  /// The best first.
  package let offers: [Proposal]
  package let setAside: SetAside
  package let helpLines: [HelpLine]
  /// The needs that the offers were looked for, when the person named none.
  package let supposedNeeds: [Need]

  /// An offer that may help.
  package struct Proposal: Sendable {
    /// As anyone may see it.
    package let offer: Offer
    /// In kilometres, to a tenth; nil when a place is not known.
    package let distance: Double?
    /// From 0 to 1, to a hundredth; never higher than that of the proposal before.
    package let score: Double
    package let reasons: [Reason]
    package let cautions: [Caution]
  }

  /// Why an offer is proposed.
  package enum Reason: Sendable, Hashable {
    case need(Need)
    case topic(Topic)
    case audience(Audience)
    /// The type suits the situation: the name of a `Favour`.
    case suited(String)
    case free, anonymous, noPrescription, notAbstinent, near, remote, outreach

    /// The code that files and programs read.
    package var code: String {
      switch self {
      case .need(let need): "need:\(need.rawValue)"
      case .topic(let topic): "topic:\(topic.rawValue)"
      case .audience(let audience): "public:\(audience.rawValue)"
      case .suited(let name): "suited:\(name)"
      case .free: "free"
      case .anonymous: "anonymous"
      case .noPrescription: "no_prescription"
      case .notAbstinent: "not_abstinent"
      case .near: "near"
      case .remote: "remote"
      case .outreach: "outreach"
      }
    }

    /// Every reason, but those of favours.
    package static let all: [Reason] =
      Need.allCases.map(Reason.need) + Topic.allCases.map(Reason.topic)
      + Audience.allCases.map(Reason.audience)
      + [.free, .anonymous, .noPrescription, .notAbstinent, .near, .remote, .outreach]
  }

  /// What is to know or to ask before going there.
  package enum Caution: String, Sendable, Hashable, CaseIterable {
    case ageUnknown = "age_unknown"
    case publicUnknown = "public_unknown"
    case detentionUnknown = "detention_unknown"
    case distanceUnknown = "distance_unknown"
    case coverageUnknown = "coverage_unknown"
    case remoteUnknown = "remote_unknown"
    /// The person would rather not move, and has to come.
    case onSite = "on_site"
    case anonymousUnknown = "anonymous_unknown"
    case costUnknown = "cost_unknown"
    case prescriptionUnknown = "prescription_unknown"
    case abstinenceUnknown = "abstinence_unknown"
    case costs
    case prescriptionRequired = "prescription_required"
    case abstinenceRequired = "abstinence_required"
    case referralRequired = "referral_required"
    case hours
    case notVerified = "not_verified"
  }

  /// A condition that an offer is known not to meet.
  package enum Refusal: String, Sendable, Hashable, CaseIterable {
    case age, distance, coverage
    case audience = "public"
    case topic, anonymous, cost, prescription, abstinence, closed
  }
}
