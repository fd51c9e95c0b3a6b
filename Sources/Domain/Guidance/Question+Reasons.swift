extension Question {
  /// Why the offer is proposed: what it helps with, about what, for whom, how.
  func reasons(for offer: OfferFacts, _ span: Span) -> [Guidance.Reason] {
    var reasons = CodeBits.codes(offer.needs & needBits, Need.self).map(Guidance.Reason.need)
    reasons += CodeBits.codes(knownTopics(of: offer), Topic.self).map(Guidance.Reason.topic)
    reasons += CodeBits.codes(particularAudiences(of: offer), Audience.self)
      .map(Guidance.Reason.audience)
    reasons += favours[Int(offer.type)].map { .suited($0.name) }
    if offer.holds(.free) == true { reasons.append(.free) }
    if offer.holds(.anonymous) == true { reasons.append(.anonymous) }
    if wants.noPrescription, offer.holds(.prescription) == false {
      reasons.append(.noPrescription)
    }
    if wants.notAbstinent, offer.holds(.abstinence) == false { reasons.append(.notAbstinent) }
    if span <= Self.near { reasons.append(.near) }
    if offer.holds(.remote) == true { reasons.append(.remote) }
    if offer.holds(.outreach) == true { reasons.append(.outreach) }
    return reasons
  }

  /// The topics asked for that the offer knows.
  func knownTopics(of offer: OfferFacts) -> UInt32 {
    offer.topics == 0 && offer.isSpecialised ? topics : offer.topics & topics
  }

  /// The publics of the person that the offer names; that it receives adults goes without saying.
  func particularAudiences(of offer: OfferFacts) -> UInt32 {
    let shared = offer.audiences & audiences | (isForRelatives(offer) ? Self.relatives : 0)
    return shared & ~Self.adults
  }

  private static let adults = CodeBits.bit(Audience.adults)
  private static let near = Span(kilometres: Situation.Reach.here.radius ?? 0)
}

extension Question {
  /// What to know or to ask before going: all that is not known, and what the offer demands.
  func cautions(
    for offer: OfferFacts, _ record: Offer, _ span: Span, on today: Day
  ) -> [Guidance.Caution] {
    var cautions = unknownPublics(of: offer) + unknownPlaces(of: offer, span)
    cautions += unknownConditions(of: offer) + demands(of: offer)
    if record.site.openingHours.isEmpty { cautions.append(.hours) }
    if record.freshness(on: today).isDue { cautions.append(.notVerified) }
    return cautions
  }

  private func unknownPublics(of offer: OfferFacts) -> [Guidance.Caution] {
    var cautions: [Guidance.Caution] = []
    if isAgeUnknown(for: offer) { cautions.append(.ageUnknown) }
    let isReceived = offer.audiences & audiences != 0 || isForRelatives(offer)
    if !isReceived, offer.audiences & possibleAudiences & ~Self.ages != 0 {
      cautions.append(.publicUnknown)
    }
    let comes = offer.audiences & Self.detention != 0 || offer.holds(.remote) == true
    if situation.circumstances.contains(.inDetention), !comes { cautions.append(.detentionUnknown) }
    return cautions
  }

  /// Whether it remains to ask if the offer receives people of that age.
  private func isAgeUnknown(for offer: OfferFacts) -> Bool {
    if areAgesOfRelatives(offer) { return false }
    guard let age else {
      let onlyByAge = offer.audiences & Self.ages
      return offer.statesAges
        || onlyByAge != 0 && onlyByAge != Self.ages && offer.audiences & audiences == 0
          && !isForRelatives(offer)
    }
    // Few places receive minors without saying so.
    return age < 18 && !offer.statesAges && offer.audiences & Self.minors == 0
  }

  private func unknownPlaces(of offer: OfferFacts, _ span: Span) -> [Guidance.Caution] {
    guard situation.place != nil else { return [] }
    var cautions: [Guidance.Caution] = []
    if span == .unknown, offer.holds(.remote) != true { cautions.append(.distanceUnknown) }
    if offer.coverage.isEmpty || !knowsCommune { cautions.append(.coverageUnknown) }
    return cautions
  }

  private func unknownConditions(of offer: OfferFacts) -> [Guidance.Caution] {
    let asked: [(isWanted: Bool, condition: ConditionBit, caution: Guidance.Caution)] = [
      (wants.remoteOnly, .remote, .remoteUnknown),
      (wants.anonymous, .anonymous, .anonymousUnknown), (wants.free, .free, .costUnknown),
      (wants.noPrescription, .prescription, .prescriptionUnknown),
      (wants.notAbstinent, .abstinence, .abstinenceUnknown),
    ]
    return asked.filter { $0.isWanted && offer.holds($0.condition) == nil }.map(\.caution)
  }

  private func demands(of offer: OfferFacts) -> [Guidance.Caution] {
    var cautions: [Guidance.Caution] = []
    if wants.remoteOnly, offer.holds(.remote) == false { cautions.append(.onSite) }
    if offer.holds(.free) == false { cautions.append(.costs) }
    if offer.holds(.prescription) == true { cautions.append(.prescriptionRequired) }
    if offer.holds(.abstinence) == true { cautions.append(.abstinenceRequired) }
    if offer.holds(.selfReferral) == false { cautions.append(.referralRequired) }
    return cautions
  }

  private static let ages = CodeBits.bit(Audience.adults) | CodeBits.bit(Audience.minors)
  private static let minors = CodeBits.bit(Audience.minors)
  private static let detention = CodeBits.bit(Audience.detention)
}
