import Domain
import Testing

/// Hospital, town medicine, housing, work, education, distance.
struct MoreSituationTests {
  // Hospital

  @Test func `in the emergency room, the hospital's own team comes`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 50, [.alcohol], [.assess], [.inHospital], reach: .here))
    #expect(Set(guidance.types.prefix(2)) == ["elsa", "consultation"])
    #expect(guidance.offers.first?.reasons.contains(.suited("in_hospital")) == true)
  }

  @Test func `at home, the hospital's team is not the first door`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.oneself, age: 50, [.alcohol], [.assess]))
    #expect(guidance.types.first == "csapa")
    let (elsa, csapa) = (guidance.place(of: "elsa"), guidance.place(of: "csapa"))
    #expect((elsa ?? 99) > (try #require(csapa)))
  }

  @Test func `after withdrawal, the stay that follows it`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 47, [.alcohol], [.stabilise], [.inHospital]))
    #expect(guidance.types.first == "ssra")
    let ssra = try #require(guidance.offers.first)
    #expect(ssra.cautions.contains(.prescriptionRequired))
    #expect(ssra.cautions.contains(.abstinenceRequired))
    #expect(guidance.types.contains("csapa"), "a door without conditions is there too")
  }

  @Test func `who has not stopped is not sent where one must have`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 47, [.alcohol], [.stabilise], [.notAbstinent, .noPrescription]))
    #expect(guidance.because("ssra-56121") == [.prescription, .abstinence])
    #expect(guidance.types.contains("csapa"))
  }

  @Test func `a pregnant woman who smokes meets who knows both`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 28, [.tobacco], [.withdraw, .listen], [.pregnant]))
    #expect(guidance.references.first == "maternity-56121")
    #expect(guidance.offers.first?.reasons.contains(.audience(.pregnant)) == true)
    #expect(guidance.helpLines.first?.phone == "39 89")
    let other = try SmallRegion.guidance(
      for: .of(.oneself, age: 28, [.tobacco], [.withdraw, .listen]))
    #expect(other.because("maternity-56121") == [.audience])
  }

  // Town medicine

  @Test func `a doctor whose patient's situation is complex calls the support team`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 61, [.alcohol, .medicines], [.coordination], [.complex]))
    #expect(guidance.types.first == "dac")
    let plain = try SmallRegion.guidance(
      for: .of(.professional, age: 61, [.alcohol], [.assess]))
    #expect(!plain.types.contains("dac"))
  }

  @Test func `a pharmacist passes on who wants to stop a medicine`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 55, [.medicines], [.assess, .withdraw]))
    #expect(guidance.types.first == "csapa")
    #expect(guidance.helpLines.first?.name == "Drogues info service")
    #expect(!guidance.types.contains("pharmacy"))
  }

  @Test func `the doctor next door is nearer, the addiction centre fits better`() throws {
    let near = try SmallRegion.offer("gp-a", "gp")
    let fit = try SmallRegion.offer("csapa-b", "csapa", in: "56098")
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [.alcohol], [.assess]), among: [near, fit])
    #expect(guidance.references == ["csapa-b", "gp-a"])
  }

  // Housing and rights

  @Test func `a person without a home who drinks finds a roof and a welcome`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(
        .oneself, age: 41, [.alcohol], [.shelter, .reduceRisks], [.homeless, .notAbstinent]))
    #expect(Set(guidance.types.prefix(3)).isSuperset(of: ["siao", "caarud"]))
    #expect(guidance.because("cada-56121") == [.audience])
    #expect(guidance.proposal("chrs-56121")?.cautions.contains(.abstinenceUnknown) == true)
  }

  @Test func `an asylum seeker is not sent where refugees live`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 30, [], [.shelter, .legal], [.asylumSeeker]))
    #expect(guidance.types.first == "cada")
    #expect(guidance.because("cph-56121") == [.audience])
    #expect(guidance.because("spip-56121") == [.audience])
  }

  @Test func `a refugee family finds the centre for refugees`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 35, [], [.shelter, .rights], [.refugee]))
    #expect(guidance.types.first == "cph")
    #expect(guidance.because("cada-56121") == [.audience])
    #expect(guidance.because("ssra-56121") == nil, "care is not what was asked for")
  }

  @Test func `a homeless person says nothing of needs`() throws {
    let guidance = try SmallRegion.guidance(for: .of(.oneself, age: 41, [], [], [.homeless]))
    #expect(guidance.supposedNeeds == [.listen, .assess, .shelter])
    #expect(guidance.types.first == "siao", "a roof comes first for who says nothing else")
    #expect(guidance.types.contains("csapa"))
    #expect(guidance.offers.count == 10)
  }

  // Work

  @Test func `an employment adviser finds work that takes time`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.professional, age: 26, [], [.work]))
    #expect(Set(guidance.types) == ["aci", "etti"])
    #expect(guidance.because("cph-56121") == [.audience])
  }

  // Therapeutic education

  @Test func `a programme takes people without a prescription and who have not stopped`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(
        .oneself, age: 45, [.alcohol], [.learn], [.noPrescription, .notAbstinent],
        reach: .any))
    #expect(guidance.references.first == "programme-56121")
    let first = try #require(guidance.offers.first)
    #expect(first.reasons.contains(.noPrescription))
    #expect(first.reasons.contains(.notAbstinent))
    #expect(guidance.because("programme-56260") == [.prescription, .abstinence])
    #expect(guidance.proposal("utep-56121")?.cautions.contains(.prescriptionUnknown) == true)
  }

  @Test func `people who live the same are met in a group`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 60, [.alcohol], [.peerSupport], [.free]))
    #expect(guidance.types.first == "peer_group")
  }

  // Distance

  @Test func `far from everything, nothing is hidden: what is too far is said`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 36, [.cannabis], [.listen], at: "29155", reach: .here))
    #expect(guidance.offers.isEmpty)
    #expect(guidance.because("csapa-29019") == [.distance])
    #expect(guidance.because("csapa-56121") == [.distance, .coverage])
    #expect(guidance.setAside.first(1).first?.because.count == 1)
    #expect(guidance.helpLines.count == 8)
  }

  @Test func `who cannot move is helped from afar`() throws {
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, age: 36, [.alcohol], [.listen], [.remoteOnly], at: "29155", reach: .here))
    #expect(guidance.references.first == "distance-35238")
    #expect(guidance.offers.first?.reasons.contains(.remote) == true)
    #expect(guidance.proposal("csapa-29019")?.cautions.contains(.remoteUnknown) == true)
  }

  @Test func `who cannot move is not sent far where one must come`() throws {
    let onSite = try SmallRegion.offer("far", "csapa", in: "56260") {
      $0.profile.conditions[.remote] = false
    }
    let near = try SmallRegion.offer("near", "csapa") { $0.profile.conditions[.remote] = false }
    let guidance = try SmallRegion.guidance(
      for: .of(.oneself, [.alcohol], [.listen], [.remoteOnly], reach: .any), among: [onSite, near])
    #expect(guidance.because("far") == [.distance])
    #expect(guidance.proposal("near")?.cautions.contains(.onSite) == true)
  }
}
