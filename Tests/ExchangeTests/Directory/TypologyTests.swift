import Domain
@testable import Exchange
import Testing

struct TypologyTests {
  private let typology: Typology

  init() throws { typology = try Typology.load() }

  /// The types that files may name, by sector.
  private static let types: [(sector: Sector, codes: [String])] = [
    (.justice, ["spip", "pjj"]),
    (.medicoSocial, ["caarud", "csapa", "cjc", "at", "atr", "act", "ctr"]),
    (.employment, ["iae", "ei", "etti", "aci", "ai"]),
    (.primaryCare, ["msma", "msp", "gp", "cpts", "health_centre", "pharmacy"]),
    (
      .hospital,
      ["elsa", "consultation", "day_hospital", "inpatient", "ssra", "hospital", "cmp"]
    ),
    (.education, ["school", "rectorate"]),
    (.healthSupport, ["dac"]),
    (.social, ["chrs", "rhvs", "cph", "cada", "siao"]),
    (.tpe, ["utep", "platform", "programme", "targeted_action", "peer_group"]),
  ]

  @Test func `the typology has these types and no other, sector by sector`() {
    #expect(Self.types.map(\.sector) == Sector.allCases)
    for (sector, codes) in Self.types {
      #expect(Set(typology.types(of: sector).map(\.code.text)) == Set(codes))
    }
    #expect(typology.types.count == 40)
  }

  @Test func `every type says what it is in a few sentences`() {
    for type in typology.types {
      let sentences = type.what.matches(of: /[.?!](?: |$)/).count
      #expect((2...5).contains(sentences), "\(type.code.text): \(sentences)")
      #expect(!type.name.isEmpty && !type.shortName.isEmpty && !type.receives.isEmpty)
      #expect(type.question.hasSuffix("\u{202F}?"), "\(type.code.text)")
      #expect(!type.facts.isEmpty && type.facts.allSatisfy { $0.hasSuffix(".") })
      #expect(type.words.count >= 5, "\(type.code.text)")
      #expect(Set(type.words).count == type.words.count, "\(type.code.text)")
    }
  }

  @Test(arguments: ["toxicomane", "toxico", "drogué", "droguée", "addict", "clean", "sale"])
  func `no text judges anyone`(word: String) {
    for type in typology.types {
      let texts = [type.name, type.what, type.receives] + type.facts + type.words
      let words = texts.joined(separator: " ").lowercased().split { !$0.isLetter }
      #expect(!words.contains { $0 == word || $0 == word + "s" }, "\(type.code.text)")
    }
  }

  @Test func `every text has the spaces and apostrophes of French`() {
    let lines = String(decoding: PackageResources.typology_yaml, as: UTF8.self)
      .split(separator: "\n")
    let forbidden = [" ;", " :", " !", " ?", "« ", " »", "'", "..."]
    for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      for text in forbidden { #expect(!line.contains(text), "\(line)") }
    }
  }

  @Test func `every code has a label of its own`() {
    let labels = [
      Sector.allCases.map(typology.label), Need.allCases.map(typology.label),
      Topic.allCases.map(typology.label), Audience.allCases.map(typology.label),
      Condition.allCases.map(typology.label),
    ]
    for list in labels {
      #expect(Set(list).count == list.count)
      #expect(list.allSatisfy { $0.first?.isUppercase == true })
    }
  }

  private func profile(_ code: String) throws -> Profile {
    try #require(typology[StructureType.Code(code)]).profile
  }

  @Test(arguments: Need.allCases)
  func `every need is answered by a type`(need: Need) {
    #expect(typology.types.contains { $0.profile.needs.contains(need) })
  }

  @Test func `every type answers a need, but a hospital of any kind`() {
    let silent = typology.types.filter(\.profile.needs.isEmpty).map(\.code.text)
    #expect(silent == ["hospital"], "a dialysis unit helps nobody to stop drinking")
  }

  @Test(arguments: ["csapa", "cjc", "caarud"])
  func `where anyone may come as they are, the profile says so`(code: String) throws {
    let conditions = try profile(code).conditions
    #expect(conditions[.free] == true)
    #expect(conditions[.anonymous] == true)
    #expect(conditions[.prescription] == false)
    #expect(conditions[.abstinence] == false)
    #expect(conditions[.selfReferral] == true)
  }

  @Test func `the facts of the sources are in the profiles`() throws {
    #expect(try profile("cjc").ages == Ages(minimum: 12, maximum: 25))
    #expect(try profile("caarud").conditions[.outreach] == true)
    #expect(try profile("ssra").conditions[.abstinence] == true)
    #expect(try profile("elsa").conditions[.selfReferral] == false)
    #expect(try profile("programme").conditions[.prescription] == false)
    #expect(try profile("programme").conditions[.abstinence] == false)
    #expect(try profile("cada").audiences == [.asylum])
    #expect(try profile("cph").audiences == [.refugees])
    for code in ["iae", "ei", "etti", "aci", "ai"] {
      #expect(try profile(code).needs == [.work])
    }
  }
}
