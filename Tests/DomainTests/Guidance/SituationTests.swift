import Domain
import Testing

/// What people of each sector come with, and what a social worker would answer.
struct SituationTests {
  // Justice

  @Test func `who must have care by a court's order finds care, and SPIP`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 34, [.alcohol], [.therapy, .legal], [.underJustice]))
    #expect(guidance.types.first == "spip")
    #expect(try #require(guidance.place(of: "csapa")) < 4)
    let spip = try #require(guidance.proposal("spip-56121"))
    #expect(spip.cautions.contains(.referralRequired))
    #expect(guidance.proposal("csapa-56121")?.reasons.contains(.anonymous) == true)
  }

  @Test func `at 16, followed by PJJ, the consultation for the young comes first`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 16, [.cannabis], [.assess, .listen], [.underJustice]))
    #expect(guidance.types.first == "cjc")
    #expect(guidance.because("caarud-56121") == nil)
    #expect(guidance.because("prison-56121") == [.audience])
  }

  @Test func `PJJ is for whom a judge has sent`() throws {
    let followed = try SmallRegion.guidance(
      for: .of(.oneself, age: 16, [], [.legal], [.underJustice]))
    #expect(followed.types.first == "pjj")
    #expect(followed.because("spip-56121") == [.age])
    let not = try SmallRegion.guidance(for: .of(.relative, age: 16, [.cannabis], [.family]))
    #expect(not.because("pjj-56121") == [.audience])
  }

  @Test func `someone in prison meets those who come there`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 29, [.opioids], [.substitution, .legal], [.inDetention]))
    #expect(Set(guidance.references.prefix(3)).isSuperset(of: ["prison-56121", "spip-56121"]))
    let usual = try #require(guidance.proposal("csapa-56121"))
    #expect(usual.cautions.contains(.detentionUnknown))
    #expect(guidance.proposal("prison-56121")?.cautions.contains(.detentionUnknown) == false)
  }

  @Test func `in prison, who wants care and workshops is told of SPIP too`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 36, [.alcohol], [.therapy, .learn], [.inDetention]))
    #expect(guidance.types.first == "csapa")
    let spip = try #require(guidance.proposal("spip-56121"))
    #expect(spip.reasons.contains(.suited("in_detention")))
    #expect(!spip.reasons.contains(.need(.therapy)), "it leads to care, and does not give it")
    #expect(spip.cautions.contains(.referralRequired))
    #expect(guidance.offers.map(\.score) == guidance.offers.map(\.score).sorted(by: >))
    #expect(guidance.because("spip-29019") == [.distance, .coverage])
    #expect(guidance.because("pjj-56121") == nil, "it is for minors")
  }

  @Test func `SPIP stays among the ten where many others meet the needs`() throws {
    let many = try (10..<30).map { number in
      try SmallRegion.offer("csapa-\(number)", "csapa")
    }
    let spip = try SmallRegion.offer("spip", "spip")
    let situation = try Situation.of(
      .oneself, age: 30, [.opioids], [.therapy, .withdraw], [.inDetention])
    let guidance = try SmallRegion.guidance(for: situation, among: many + [spip])
    #expect(guidance.offers.count == Guidance.mostOffers)
    #expect(guidance.references.last == "spip")
    let free = try SmallRegion.guidance(
      for: .of(.oneself, age: 30, [.opioids], [.therapy, .withdraw], [.underJustice]),
      among: many + [spip])
    #expect(!free.references.contains("spip"))
  }

  @Test func `a minor in prison is told of PJJ, and not of SPIP`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 16, [.cannabis], [.listen], [.inDetention]))
    #expect(guidance.types.contains("pjj"))
    #expect(guidance.because("spip-56121") == [.age])
    #expect(
      guidance.proposal("pjj-56121")?.reasons.contains(.suited("minor_in_detention")) == true)
  }

  // Medico-social

  @Test func `syringes are at the CAARUD, or at a pharmacy`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 25, [.opioids, .stimulants], [.equipment], [.notAbstinent]))
    #expect(guidance.types.first == "caarud")
    #expect(guidance.types.contains("pharmacy"))
    let caarud = try #require(guidance.offers.first)
    #expect(caarud.reasons.contains(.need(.equipment)))
    #expect(caarud.reasons.contains(.notAbstinent))
    #expect(caarud.cautions.isEmpty)
  }

  @Test func `methadone is prescribed at the CSAPA first`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 40, [.opioids], [.substitution]))
    #expect(guidance.types.first == "csapa")
    #expect(guidance.types.contains("gp"))
    #expect(!guidance.types.contains("caarud"))
  }

  @Test func `a person of 45 who drinks is received free and unnamed`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 45, [.alcohol], [.assess, .withdraw], [.anonymous, .free]))
    #expect(guidance.types.first == "csapa")
    #expect(guidance.because("cjc-56121")?.contains(.age) == true)
    let other = try #require(guidance.proposal("consultation-56121"))
    #expect(other.cautions.contains(.anonymousUnknown))
    #expect(other.cautions.contains(.costUnknown))
  }

  @Test func `gambling and its debts are heard at the CSAPA, and not at the CAARUD`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 38, [.gambling], [.listen, .rights]))
    #expect(guidance.types.first == "csapa")
    #expect(guidance.because("caarud-56121") == [.topic])
    #expect(guidance.helpLines.first?.name == "Joueurs info service")
  }

  @Test func `a minor is not refused clean equipment: whether they are received is to be asked`()
    throws
  {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 17, [.opioids], [.equipment], [.notAbstinent]))
    #expect(guidance.types.first == "caarud")
    #expect(guidance.offers.first?.cautions.contains(.ageUnknown) == true)
  }

  @Test func `housing with care is proposed to who asks for both`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 33, [.stimulants], [.liveIn]))
    #expect(!guidance.types.isEmpty)
    #expect(Set(guidance.types).isSubset(of: ["ctr", "at", "act", "atr"]))
    #expect(guidance.types.count > 1)
  }

  // Relatives

  @Test func `the mother of a young man who smokes cannabis is received herself`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.relative, age: 19, [.cannabis], [.family]))
    #expect(guidance.types.first == "cjc")
    #expect(guidance.offers.allSatisfy { $0.reasons.contains(.need(.family)) })
    #expect(guidance.proposal("parents-56121") != nil, "the age is the son's, not hers")
    #expect(guidance.helpLines.map(\.name).prefix(2).contains("Écoute cannabis"))
  }

  @Test func `a relative who wants help for himself need not say more`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.relative, [.alcohol]))
    #expect(guidance.supposedNeeds == [.listen, .family])
    let first = try #require(guidance.offers.first)
    #expect(first.reasons.contains(.audience(.relatives)))
    #expect(["csapa", "peer_group"].contains(first.offer.type.text))
    #expect((guidance.place(of: "gp") ?? 10) > 3)
  }

  @Test func `the wife of a man of 52 is not sent where young people go`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.relative, age: 52, [.alcohol], [.family]))
    #expect(guidance.because("cjc-56121") == [.age])
    #expect(guidance.references.contains("csapa-56121"))
  }

  @Test func `a group for relatives alone is not for who consumes`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.oneself, age: 30, [.alcohol], [.listen]))
    #expect(guidance.because("parents-56121") == [.audience])
  }

  // Young people, school

  @Test func `a teenager and screens`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.relative, age: 14, [.screens], [.family]))
    #expect(guidance.types.first == "cjc")
    #expect(guidance.types.contains("school"))
    #expect(guidance.because("caarud-56121") == nil, "it answers no such need")
  }

  @Test func `a school nurse finds the consultation for the young`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 15, [.cannabis], [.listen, .assess], [.free, .anonymous]))
    #expect(guidance.types.first == "cjc")
    #expect(guidance.proposal("csapa-56121")?.cautions.contains(.ageUnknown) == true)
    #expect(guidance.because("spip-56121") == nil)
  }

  @Test func `a minor looks for help alone`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 17, [.alcohol], [.listen], [.anonymous]))
    #expect(guidance.types.first == "cjc")
    #expect(guidance.proposal("cjc-56121")?.reasons.contains(.suited("young")) == true)
  }
}
