/// How well an offer fits a question: what proposals are ranked by.
struct Fit: Sendable {
  /// How many of the needs it meets, the foremost ones counted twice.
  let met: Int
  /// The weights of what fits: public, topic, favours.
  let weight: Int
  let span: Span

  init(_ question: Question, _ offer: OfferFacts, _ span: Span, _ weights: Weighing) {
    met =
      (offer.needs & question.needBits).nonzeroBitCount
      + (offer.needs & question.foremost).nonzeroBitCount
    weight = weights.weight(of: offer, for: question)
    self.span = span
  }

  /// From 0 to 1, and never lower for a better rank: each need is one step, within which the
  /// weights count, within which the distance counts.
  func score(of needs: Int, most: Int, isPlaced: Bool, halvingDistance: Int) -> Double {
    let nearness: Double =
      if let distance = span.kilometres {
        1 / (1 + distance / Double(halvingDistance))
      } else {
        isPlaced ? 0 : 1
      }
    let within = (Double(weight) + nearness) / (Double(most) + 1)
    let steps = met == 0 ? within * 0.4 : Double(met) - 0.5 + within * 0.5
    return ((steps / Double(max(1, needs))) * 100).rounded() / 100
  }
}

/// The weights of a question, found once for all offers.
struct Weighing: Sendable {
  private let weights: GuidanceRules.Weights
  /// By the place of the public in its list.
  private let audiences: [Int]
  private let favours: [Int]
  /// What an offer reaches that fits in every way.
  let most: Int

  init(_ question: Question, _ rules: GuidanceRules) {
    weights = rules.weights
    audiences = Audience.allCases.map { rules.weights.audiences[$0] ?? 0 }
    favours = question.favours.map { $0.reduce(0) { $0 + $1.weight } }
    let own = CodeBits.codes(question.audiences, Audience.self)
      .reduce(0) { $0 + (rules.weights.audiences[$1] ?? 0) }
    most =
      own + (question.topics == 0 ? 0 : rules.weights.namedTopic)
      + (question.wants.isRelative ? rules.weights.family : 0)
      + (question.wants.remoteOnly ? rules.weights.remote : 0)
      + (question.goesAlone ? rules.weights.direct : 0) + (favours.max() ?? 0)
  }

  func weight(of offer: OfferFacts, for question: Question) -> Int {
    // It is for others, unless the person is of them without having said so.
    if offer.audiences != 0, offer.audiences & question.audiences == 0 { return 0 }
    var weight = favours[Int(offer.type)]
    var shared = offer.audiences & question.audiences
    while shared != 0 {
      weight += audiences[shared.trailingZeroBitCount]
      shared &= shared - 1
    }
    if question.isForRelatives(offer) { weight += weights.family }
    if question.goesAlone, offer.holds(.selfReferral) == true { weight += weights.direct }
    if question.wants.remoteOnly, offer.holds(.remote) == true { weight += weights.remote }
    return weight + topicWeight(of: offer, for: question.topics)
  }

  private func topicWeight(of offer: OfferFacts, for topics: UInt32) -> Int {
    if topics == 0 { return 0 }
    if offer.topics == 0 { return offer.isSpecialised ? weights.anyTopic : 0 }
    return offer.topics & topics == topics ? weights.namedTopic : weights.partlyNamedTopic
  }
}
