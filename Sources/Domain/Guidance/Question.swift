/// A situation as an index compares it with offers.
struct Question: Sendable {
  let situation: Situation
  /// The needs asked for, or those that the rules suppose.
  let needs: [Need]
  let needBits: UInt32
  /// The supposed needs that come from what a person lives through who says nothing else: meeting
  /// one counts twice.
  let foremost: UInt32
  /// Whether the person named the needs: an offer that meets none is then no answer, unless one
  /// passes by it whatever one looks for.
  let isAsked: Bool
  let topics: UInt32
  /// The publics that the person is of, for sure, and those that nobody asked about.
  let audiences: UInt32
  let possibleAudiences: UInt32
  let age: Int16?
  let place: Direction?
  /// The areas that the place lies in, by their numbers; empty when no offer covers any.
  let areas: [Int32]
  let regions: [Int32]
  /// Whether the commune of the place is known.
  let knowsCommune: Bool
  let wants: Wants
  /// Whether the person goes there without being sent; a professional sends.
  let goesAlone: Bool
  /// The conditions that an offer must not lack, and those that it must not demand.
  let necessary: UInt32
  let unwanted: UInt32
  /// By the number of the type in the index.
  let favours: [[Favour]]
  /// Whether one passes by the type whatever one looks for, by its number.
  let isForAnyNeed: [Bool]

  /// The conditions of the situation that offers are compared with.
  struct Wants: Sendable {
    let anonymous, free, noPrescription, notAbstinent, remoteOnly: Bool
    let isRelative: Bool

    init(_ situation: Situation) {
      let said = situation.circumstances
      anonymous = said.contains(.anonymous)
      free = said.contains(.free)
      noPrescription = said.contains(.noPrescription)
      notAbstinent = said.contains(.notAbstinent)
      remoteOnly = said.contains(.remoteOnly)
      isRelative = situation.seeker == .relative
    }
  }

  init(_ situation: Situation, of index: GuidanceIndex) {
    let inferences = index.rules.inferences
    let supposed = inferences.needs(in: situation)
    let needs =
      situation.needs.isEmpty ? supposed : Need.allCases.filter(situation.needs.contains)
    self.situation = situation
    self.needs = needs
    needBits = CodeBits.of(needs)
    isAsked = !situation.needs.isEmpty
    foremost =
      isAsked || !situation.topics.isEmpty
      ? 0 : CodeBits.of(inferences.needsOfCircumstances(in: situation))
    topics = CodeBits.of(situation.topics)
    let certain = inferences.audiences(of: situation, needs: needs)
    audiences = CodeBits.of(certain)
    let unknown = inferences.unasked + (situation.age == nil ? [.adults, .minors] : [])
    possibleAudiences = CodeBits.of(unknown) & ~audiences
    age = situation.age.map { Int16(clamping: $0) }
    place = situation.place?.position.map(Direction.init)
    let communes = index.directory.gazetteer.communes(of: situation.place)
    knowsCommune = !communes.isEmpty
    areas = communes.flatMap { $0.areas.compactMap { index.areas[$0] } }
    regions = communes.compactMap { index.areas[.region($0.region)] }
    wants = Wants(situation)
    goesAlone = situation.seeker != .professional
    necessary =
      (wants.anonymous ? ConditionBit.anonymous.bit : 0) | (wants.free ? ConditionBit.free.bit : 0)
    unwanted =
      (wants.noPrescription ? ConditionBit.prescription.bit : 0)
      | (wants.notAbstinent ? ConditionBit.abstinence.bit : 0)
    let favours = index.rules.favours.filter { $0.occasion.suits(situation, needs: needs) }
    self.favours = index.types.map { type in favours.filter { $0.types.contains(type) } }
    isForAnyNeed = self.favours.map { $0.contains(where: \.isForAnyNeed) }
  }

  /// Whether there is a reason to name the offer, were it to meet every condition: it meets a need.
  ///
  /// Where none is named, that it knows the topic, is for a public of the person or suits the
  /// situation is one too.
  func isAnswered(by offer: OfferFacts) -> Bool {
    if offer.needs & needBits != 0 || isForAnyNeed[Int(offer.type)] { return true }
    if isAsked { return false }
    return knownTopics(of: offer) != 0 || particularAudiences(of: offer) != 0
      || !favours[Int(offer.type)].isEmpty
  }
}

extension Inferences {
  /// The publics that the person is of: by age, by who asks, by what they live through, and by
  /// what they look for.
  fileprivate func audiences(of situation: Situation, needs: [Need]) -> Set<Audience> {
    var audiences = Set(needs.flatMap { audiencesOfNeeds[$0] ?? [] })
    if let age = situation.age { audiences.insert(age < 18 ? .minors : .adults) }
    if situation.seeker == .relative { audiences.insert(.relatives) }
    for circumstance in situation.circumstances {
      audiences.formUnion(audiencesOfCircumstances[circumstance] ?? [])
    }
    return audiences
  }
}

extension Gazetteer {
  /// The commune that a place is, or those that share its postal code.
  fileprivate func communes(of place: Place?) -> [Commune] {
    guard let place else { return [] }
    return place.commune.map { [$0] } ?? communes(postalCode: place.label)
  }
}

extension Commune {
  /// Every area that the commune is in, itself first.
  fileprivate var areas: [Area] {
    [.commune(insee)] + (city.map { [.commune($0)] } ?? [])
      + [.department(department), .region(region)]
  }
}
