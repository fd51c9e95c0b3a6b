extension Question {
  /// Everything that an offer is known not to meet; nothing that is not known.
  func refusals(of offer: OfferFacts, _ span: Span, in index: GuidanceIndex) -> Refusals {
    var refusals = Refusals.none
    refusals.add(.age, if: isOutsideAges(of: offer))
    refusals.add(.distance, if: isTooFar(offer, span))
    refusals.add(.coverage, if: isOutsideCoverage(of: offer, in: index))
    refusals.add(.audience, if: isOfAnotherPublic(than: offer))
    refusals.add(.topic, if: topics != 0 && offer.topics != 0 && topics & offer.topics == 0)
    refusals.add(.closed, if: offer.isClosed)
    let (lacking, demanded) = (offer.lacking & necessary, offer.holding & unwanted)
    if lacking | demanded != 0 { Self.add(lacking, demanded, to: &refusals) }
    return refusals
  }

  private static func add(_ lacking: UInt32, _ demanded: UInt32, to refusals: inout Refusals) {
    refusals.add(.anonymous, if: lacking & ConditionBit.anonymous.bit != 0)
    refusals.add(.cost, if: lacking & ConditionBit.free.bit != 0)
    refusals.add(.prescription, if: demanded & ConditionBit.prescription.bit != 0)
    refusals.add(.abstinence, if: demanded & ConditionBit.abstinence.bit != 0)
  }

  private func isOutsideAges(of offer: OfferFacts) -> Bool {
    guard let age, offer.statesAges, !areAgesOfRelatives(offer) else { return false }
    return age < offer.minimumAge || age > offer.maximumAge
  }

  /// The age is that of the person who consumes; an offer for relatives alone states theirs.
  func areAgesOfRelatives(_ offer: OfferFacts) -> Bool {
    wants.isRelative && offer.audiences == Self.relatives
  }

  private func isTooFar(_ offer: OfferFacts, _ span: Span) -> Bool {
    guard place != nil else { return false }
    if wants.remoteOnly {
      return offer.holds(.remote) == false && span != .unknown && span > Self.here
    }
    if let radius = situation.reach.radius {
      return span != .unknown && span > Span(kilometres: radius)
    }
    guard let region = offer.region, knowsCommune else { return false }
    return !regions.contains(region)
  }

  private func isOutsideCoverage(of offer: OfferFacts, in index: GuidanceIndex) -> Bool {
    guard knowsCommune, !offer.coverage.isEmpty else { return false }
    for place in offer.coverage where areas.contains(index.covered[Int(place)]) { return false }
    return true
  }

  /// A list of publics is those and no others; a relative is welcome wherever families are helped.
  private func isOfAnotherPublic(than offer: OfferFacts) -> Bool {
    offer.audiences != 0 && offer.audiences & (audiences | possibleAudiences) == 0
      && (offer.isReserved || !isForRelatives(offer))
  }

  /// Whether a relative asks, and the offer is there for relatives too.
  func isForRelatives(_ offer: OfferFacts) -> Bool {
    wants.isRelative && (offer.audiences & Self.relatives != 0 || offer.needs & Self.family != 0)
  }

  static let relatives = CodeBits.bit(Audience.relatives)
  private static let family = CodeBits.bit(Need.family)
  private static let here = Span(kilometres: Situation.Reach.here.radius ?? 0)
}
