import Domain
import Exchange
import Testing

/// The rules one by one, on offers made for each.
struct GuidanceRuleTests {
  private static let situation = Result {
    try Situation.of(.oneself, age: 40, [.alcohol], [.learn])
  }

  private func offer(
    _ reference: String, _ type: String = "programme", in insee: String = SmallRegion.lorient,
    _ change: (inout Offer) throws -> Void = { _ in }
  ) throws -> Offer { try SmallRegion.offer(reference, type, in: insee, change) }

  // Hard conditions

  @Test func `what an offer is known not to meet sets it aside with every reason`() throws {
    let wrong = try offer("wrong", in: SmallRegion.rennes) { offer in
      offer.profile = Profile(
        needs: [.learn], topics: [.gambling], audiences: [.asylum],
        conditions: [.anonymous: false, .free: false, .prescription: true, .abstinence: true],
        ages: Ages(minimum: 60))
      offer.status = .temporarilyClosed
    }
    let guidance = try SmallRegion.guidance(
      for: .of(
        .oneself, age: 40, [.alcohol], [.learn],
        [.anonymous, .free, .noPrescription, .notAbstinent]), among: [wrong])
    #expect(guidance.offers.isEmpty)
    #expect(guidance.because("wrong") == Guidance.Refusal.allCases)
    let codes = [
      "age", "distance", "coverage", "public", "topic", "anonymous", "cost", "prescription",
      "abstinence", "closed",
    ]
    #expect(Guidance.Refusal.allCases.map(\.rawValue) == codes)
  }

  @Test func `what is not known is asked, never refused`() throws {
    let unknown = try offer("unknown", "hospital") { offer in
      offer.site = Site(name: "Lieu inconnu")
      offer.profile.needs = [.learn]
      offer.verifiedOn = nil
    }
    let guidance = try SmallRegion.guidance(
      for: .of(
        .oneself, age: 16, [.alcohol], [.learn],
        [.anonymous, .free, .noPrescription, .notAbstinent]), among: [unknown])
    #expect(guidance.because("unknown") == nil)
    #expect(
      guidance.offers.first?.cautions == [
        .ageUnknown, .distanceUnknown, .coverageUnknown, .anonymousUnknown, .costUnknown,
        .prescriptionUnknown, .abstinenceUnknown, .hours, .notVerified,
      ])
  }

  @Test func `what was not asked sets nothing aside, and is said`() throws {
    let strict = try offer("strict") { offer in
      offer.profile.conditions = [
        .anonymous: false, .free: false, .prescription: true, .abstinence: true,
        .selfReferral: false,
      ]
    }
    let guidance = try SmallRegion.guidance(for: Self.situation.get(), among: [strict])
    #expect(
      guidance.offers.first?.cautions == [
        .costs, .prescriptionRequired, .abstinenceRequired, .referralRequired,
      ])
  }

  @Test(arguments: [(9, false), (10, true), (20, true), (21, false)])
  func `both ends of the ages are inside`(age: Int, isIn: Bool) throws {
    let young = try offer("young") { $0.profile.ages = Ages(minimum: 10, maximum: 20) }
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: age, [], [.learn]), among: [young])
    #expect(guidance.because("young") == (isIn ? nil : [.age]))
  }

  @Test(arguments: [
    (Situation.Reach.here, ["near"]), (.local, ["near", "vannes"]),
    (.any, ["near", "vannes", "brest"]),
  ])
  func `the reach is 10 km, 50 km or the region`(
    reach: Situation.Reach, expected: [String]
  ) throws {
    let brittany: (inout Offer) throws -> Void = { $0.coverage = [.region("53"), .region("52")] }
    let offers = [
      try offer("near", "programme", brittany),
      try offer("vannes", in: SmallRegion.vannes, brittany),
      try offer("brest", in: SmallRegion.brest, brittany),
    ]
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [], [.learn], reach: reach), among: offers)
    #expect(guidance.references == expected)
  }

  @Test func `another region is too far whatever the reach`() throws {
    let nantes = try offer("nantes") { offer in
      offer.site.address = Address(postalCode: "44000", city: "Nantes", insee: "44109")
      offer.site.position = Position(latitude: 47.22, longitude: -1.55)
      offer.coverage = [.region("53")]
    }
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [], [.learn], reach: .any), among: [nantes])
    #expect(guidance.because("nantes") == [.distance])
  }

  @Test func `an offer covers its department unless it says otherwise`() throws {
    let offers = [
      try offer("own"), try offer("communes") { $0.coverage = [.commune("56260")] },
      try offer("region") { $0.coverage = [.department("35"), .region("53")] },
      try offer("other", in: SmallRegion.brest),
    ]
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [], [.learn], reach: .any), among: offers)
    #expect(guidance.references == ["own", "region"])
    #expect(guidance.because("communes") == [.coverage])
    #expect(guidance.because("other") == [.coverage])
  }

  @Test func `without a place, neither distance nor coverage counts`() throws {
    let offers = [try offer("b"), try offer("a", in: SmallRegion.brest)]
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [], [.learn], at: nil), among: offers)
    #expect(guidance.references == ["a", "b"])
    #expect(guidance.offers.allSatisfy { $0.distance == nil && $0.cautions.isEmpty })
  }

  @Test func `a postal code that communes share knows their department`() throws {
    let place = Place(label: "56100", position: Position(latitude: 47.75, longitude: -3.37))
    let guidance = try SmallRegion.guidance(
      for: Situation(for: .oneself, needs: [.learn], place: place, reach: .local),
      among: [try offer("here"), try offer("brest", in: SmallRegion.brest)])
    #expect(guidance.references == ["here"])
    #expect(guidance.because("brest") == [.distance, .coverage])
  }

  @Test func `a confidential address is known by its town alone`() throws {
    let hidden = try offer("hidden") { offer in
      offer.site.position = Position(latitude: 47.80, longitude: -3.30)
      offer.site.address.street = "12 rue Secrète"
      offer.site.isAddressConfidential = true
    }
    let guidance = try SmallRegion.guidance(for: Self.situation.get(), among: [hidden])
    let shown = try #require(guidance.offers.first)
    #expect(shown.distance == 0)
    #expect(shown.offer.site.address.street.isEmpty && shown.offer.site.position == nil)
  }

  @Test func `an offer that meets none of the needs is no answer`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [], [.work]), among: [try offer("programme")])
    #expect(guidance.offers.isEmpty && guidance.setAside.count == 0)
  }

  @Test func `without a need, what meets a supposed one is an answer or is set aside`() throws {
    let closed = try offer("closed", "csapa") { $0.status = .inactive }
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself), among: [try offer("open", "gp"), try offer("useless", "aci"), closed])
    #expect(guidance.references == ["open"])
    #expect(guidance.setAside.all().map(\.reference.text) == ["closed"])
    #expect(guidance.because("closed") == [.closed])
    #expect(guidance.supposedNeeds == [.listen, .assess])
  }

  @Test func `without a need, the topic, the public and the situation are reasons too`() throws {
    let topic = try offer("topic", "hospital") { $0.profile.topics = [.screens] }
    let women = try offer("pregnant", "hospital") { $0.profile.audiences = [.pregnant] }
    let team = try offer("team", "elsa") { $0.profile.needs = [.coordination] }
    let plain = try offer("plain", "hospital") { $0.profile.conditions = [.free: true] }
    let all = [topic, women, team, plain]
    func found(_ topics: Set<Topic>, _ lived: Set<Situation.Circumstance>) throws -> [String] {
      try SmallRegion.guidance(for: .of(.oneself, topics, [], lived), among: all).references
    }
    #expect(try found([], []).isEmpty)
    #expect(try found([.screens], []) == ["topic", "team"])
    #expect(try found([], [.pregnant]) == ["pregnant"])
    #expect(try found([], [.inHospital]) == ["team"])
    let named = try SmallRegion.guidance(
      for: .of(.oneself, [.screens], [.listen], [.pregnant, .inHospital]), among: all)
    #expect(named.references.isEmpty, "who names a need is shown what meets it")
  }

  @Test func `six months after, a sheet is to be verified`() throws {
    for (day, isOld) in [("2025-09-01", false), ("2025-08-31", true)] {
      let dated = try offer("dated") { $0.verifiedOn = Day(day) }
      let guidance = try SmallRegion.guidance(for: Self.situation.get(), among: [dated])
      #expect(guidance.offers.first?.cautions.contains(.notVerified) == isOld)
    }
  }

  // The age that is not said

  @Test func `an age that is not said is asked where it matters`() throws {
    let offers = [
      try offer("limited") { $0.profile.ages = Ages(minimum: 18) },
      try offer("adults") { $0.profile.audiences = [.adults] },
      try offer("open"),
    ]
    let guidance = try SmallRegion.guidance(for: .of(.oneself, [], [.learn]), among: offers)
    let asked = guidance.offers.filter { $0.cautions.contains(.ageUnknown) }
    #expect(Set(asked.map(\.offer.reference.text)) == ["limited", "adults"])
  }

  @Test func `publics that no question asks about are asked on the spot`() throws {
    let women = try offer("women") { $0.profile.audiences = [.women] }
    let guidance = try SmallRegion.guidance(for: Self.situation.get(), among: [women])
    #expect(guidance.offers.first?.cautions == [.publicUnknown])
  }
}
