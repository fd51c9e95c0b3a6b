import Domain
import Exchange
import Testing

/// The order of proposals, what always holds, and the lines to call.
struct GuidanceRankingTests {
  private func offer(
    _ reference: String, _ type: String = "programme", in insee: String = SmallRegion.lorient,
    _ change: (inout Offer) throws -> Void = { _ in }
  ) throws -> Offer { try SmallRegion.offer(reference, type, in: insee, change) }

  @Test func `needs count before fit, fit before distance, distance before the reference`() throws {
    let offers = [
      try offer("e") { $0.profile.needs = [.learn] },
      try offer("d", in: "56098") { $0.profile.needs = [.learn, .peerSupport] },
      try offer("c") { offer in
        offer.profile.needs = [.learn, .peerSupport]
      },
      try offer("b") { offer in
        offer.profile.needs = [.learn, .peerSupport]
      },
      try offer("a", in: SmallRegion.vannes) { offer in
        offer.profile.needs = [.learn, .peerSupport]
        offer.profile.topics = [.alcohol]
        offer.coverage = [.region("53")]
      },
    ]
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 40, [.alcohol], [.learn, .peerSupport]), among: offers)
    #expect(guidance.references == ["a", "b", "c", "d", "e"])
    let scores = guidance.offers.map(\.score)
    #expect(scores == scores.sorted(by: >))
    #expect(scores.allSatisfy { (0...1).contains($0) && ($0 * 100).rounded() / 100 == $0 })
  }

  @Test func `ten at most, and two types when two serve`() throws {
    let alike = try (0..<14).map { try offer("programme-\($0 + 10)") }
    let only = try SmallRegion.guidance(for: .of(.oneself, [], [.learn]), among: alike)
    #expect(only.offers.count == 10)
    #expect(Set(only.types) == ["programme"])
    let far = try offer("utep", "utep", in: SmallRegion.vannes)
    let two = try SmallRegion.guidance(for: .of(.oneself, [], [.learn]), among: alike + [far])
    #expect(two.offers.count == 10)
    #expect(two.references.last == "utep")
    #expect(Array(two.references.dropLast()) == Array(only.references.dropLast()))
    let useless = try offer("aci", "aci")
    let same = try SmallRegion.guidance(for: .of(.oneself, [], [.learn]), among: alike + [useless])
    #expect(same.references == only.references)
  }

  @Test func `those set aside come by reasons, then distance, then reference`() throws {
    let offers = [
      try offer("two", in: SmallRegion.lorient) { offer in
        offer.status = .inactive
        offer.profile.topics = [.screens]
      },
      try offer("far", in: SmallRegion.vannes) { $0.status = .inactive },
      try offer("near-b") { $0.status = .inactive }, try offer("near-a") { $0.status = .inactive },
      try offer("nowhere") { offer in
        offer.status = .inactive
        offer.site.address = Address()
        offer.site.position = nil
      },
    ]
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [.alcohol], [.learn]), among: offers)
    let order = ["near-a", "near-b", "far", "nowhere", "two"]
    #expect(guidance.setAside.all().map(\.reference.text) == order)
    for count in 0...6 {
      #expect(
        guidance.setAside.first(count).map(\.reference.text) == Array(order.prefix(count)))
    }
  }

  /// Situations of all sorts, always the same ones.
  private static let situations = Result {
    try (0..<120).map { number in
      func some<Code: CaseIterable & Hashable>(_ codes: Code.Type, _ step: Int) -> Set<Code> {
        Set(
          Code.allCases.enumerated().filter { ($0.offset * 7 + number) % step == 0 }.map(\.element))
      }
      let places = ["56121", "56260", "29019", "35238", "29155", nil]
      return try Situation.of(
        Situation.Seeker.allCases[number % 3], age: number % 4 == 0 ? nil : number % 80,
        number % 3 == 0 ? [] : some(Topic.self, 4), number % 5 == 0 ? [] : some(Need.self, 5),
        some(Situation.Circumstance.self, 6), at: places[number % 6],
        reach: Situation.Reach.allCases[number % 3 == 0 ? 0 : number % 2 + 1])
    }
  }

  @Test func `what is proposed breaks nothing that is known`() throws {
    let directory = try SmallRegion.directory()
    for situation in try Self.situations.get() {
      let guidance = try SmallRegion.guidance(for: situation)
      for proposal in guidance.offers {
        let offer = proposal.offer
        let profile = directory.typology.profile(of: offer)
        let said = situation.circumstances
        #expect(offer.status == .active)
        #expect(!(said.contains(.anonymous) && profile.conditions[.anonymous] == false))
        #expect(!(said.contains(.free) && profile.conditions[.free] == false))
        #expect(!(said.contains(.noPrescription) && profile.conditions[.prescription] == true))
        #expect(!(said.contains(.notAbstinent) && profile.conditions[.abstinence] == true))
        if let age = situation.age, situation.seeker != .relative {
          #expect(profile.ages.contains(age))
        }
        if !situation.needs.isEmpty, situation.needs.isDisjoint(with: profile.needs) {
          #expect(["spip", "pjj"].contains(offer.type.text))
          #expect(said.contains(.inDetention))
        }
        #expect(proposal.reasons.contains { $0.tellsWhatFor })
        if !situation.topics.isEmpty, !profile.topics.isEmpty {
          #expect(!situation.topics.isDisjoint(with: profile.topics))
        }
        if let radius = situation.reach.radius, let distance = proposal.distance,
          !said.contains(.remoteOnly)
        {
          #expect(distance <= radius)
        }
      }
    }
  }

  @Test func `nothing is in both lists, and nothing that serves is in none`() throws {
    let directory = try SmallRegion.directory()
    for situation in try Self.situations.get() {
      let guidance = try SmallRegion.guidance(for: situation)
      let proposed = Set(guidance.references)
      let aside = guidance.setAside.all().map(\.reference.text)
      #expect(proposed.isDisjoint(with: aside))
      #expect(Set(aside).count == aside.count)
      #expect(guidance.setAside.all().allSatisfy { !$0.because.isEmpty })
      let needs = situation.needs.isEmpty ? Set(guidance.supposedNeeds) : situation.needs
      if guidance.offers.count < Guidance.mostOffers {
        let serving = directory.offers.filter { offer in
          !needs.isDisjoint(with: directory.typology.profile(of: offer).needs)
        }
        #expect(Set(serving.map(\.reference.text)).isSubset(of: proposed.union(aside)))
      }
      #expect(guidance.helpLines.count == 8)
    }
  }

  @Test func `the same question has the same answer, in whatever order the places came`() throws {
    let offers = try SmallRegion.all()
    let rules = try SmallRegion.rules.get()
    let today = try SmallRegion.today.get()
    func index(_ offers: [Offer]) throws -> GuidanceIndex {
      GuidanceIndex(
        Directory(
          offers: offers, typology: try SmallRegion.typology.get(),
          gazetteer: try SmallRegion.gazetteer.get()), rules: rules)
    }
    let (sorted, reversed) = (try index(offers), try index(offers.reversed()))
    for situation in try Self.situations.get() {
      let one = GuidanceJSON(sorted.guidance(for: situation, on: today), rules: rules).bytes
      let same = GuidanceJSON(sorted.guidance(for: situation, on: today), rules: rules).bytes
      let other = GuidanceJSON(reversed.guidance(for: situation, on: today), rules: rules).bytes
      #expect(one == same)
      #expect(one == other)
    }
  }

  // Whom to call

  @Test func `the lines are always there, those of the topic first`() throws {
    let plain = try SmallRegion.guidance(for: .of(.oneself))
    #expect(
      Set(plain.helpLines.map(\.phone)) == [
        "15", "112", "3114", "0 800 23 13 13", "0 980 980 930", "09 74 75 13 13",
        "0 980 980 940", "39 89",
      ])
    let alcohol = try SmallRegion.guidance(for: .of(.oneself, [.alcohol]))
    #expect(alcohol.helpLines.first?.phone == "0 980 980 930")
  }

  @Test func `in any danger, 15 and 112 come first, then 3114`() throws {
    func phones(_ dangers: Set<Danger>) throws -> [String] {
      try SmallRegion.guidance(for: .of(.oneself, [.alcohol]), dangers: dangers)
        .helpLines.map(\.phone)
    }
    #expect(try phones([.immediate]).prefix(2) == ["15", "112"])
    #expect(try phones([.faint]).prefix(2) == ["15", "112"])
    for dangers in [[.suicide], [.suicide, .immediate], [.faint]] as [Set<Danger>] {
      #expect(try phones(dangers).prefix(3) == ["15", "112", "3114"])
    }
    #expect(try phones([.suicide])[3] == "0 980 980 930")
    #expect(try phones([.suicide]).count == 8)
  }
}

extension Guidance.Reason {
  /// Whether it says what the offer is there for, and not only how one is received.
  fileprivate var tellsWhatFor: Bool {
    switch self {
    case .need, .topic, .audience, .suited: true
    case .free, .anonymous, .noPrescription, .notAbstinent, .near, .remote, .outreach: false
    }
  }
}
