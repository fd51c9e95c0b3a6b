import Domain
import Exchange
import Foundation
import Testing

/// The file of the rules, and the guidance as JSON and as text.
struct GuidanceRulesFileTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Exchange/Resources/guidance.yaml").standardizedFileURL

  private func reading(_ change: (String) -> String) throws -> GuidanceRules {
    let yaml = change(try String(contentsOf: Self.file, encoding: .utf8))
    return try GuidanceRules.read(yaml: yaml, named: "guidance.yaml", types: try Typology.load())
  }

  @Test func `everything that a guidance can say has words`() throws {
    let rules = try GuidanceRules.load()
    for reason in Guidance.Reason.all { #expect(rules.text(of: reason) != reason.code) }
    for favour in rules.favours {
      #expect(rules.text(of: .suited(favour.name)) != "suited:\(favour.name)")
    }
    for caution in Guidance.Caution.allCases {
      #expect(rules.text(of: caution) != caution.rawValue)
    }
    for refusal in Guidance.Refusal.allCases {
      #expect(rules.text(of: refusal) != refusal.rawValue)
    }
  }

  @Test func `no word of the file judges`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8).lowercased()
    for word in ["toxicoman", "drogué", "alcooli", "clean", "rechut", "addict ", "abus"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("    adults: 1", "    adults: -1", #"unknown value "-1""#),
    ("    adults: 1", "    adults: one", #""adults" is "one"; expected a whole number"#),
    ("    adults: 1\n", "", #"mapping without "adults""#),
    ("    adults: 1", "    robots: 1", #"unknown key "robots""#),
    ("types: [dac]", "types: [robot]", #"unknown type "robot""#),
    ("need: equipment}", "need: robots}", #"unknown need "robots""#),
    ("from: 12, to: 25", "from: 25, to: 12", #"unknown age "25""#),
    ("    hours: ", "    hour: ", #"unknown key "hour""#),
    (#"name: young"#, #"name: younger"#, #"unknown key "young""#),
    ("dangers: [suicide]", "dangers: [ennui]", #"unknown value "ennui""#),
    ("      relative: [family, listen]\n", "", #"without "relative""#),
  ])
  func `a mistake is told with its line`(found: String, wrong: String, words: String) throws {
    #expect(throws: CatalogueError.self) { try reading { $0.replacing(found, with: wrong) } }
    do {
      _ = try reading { $0.replacing(found, with: wrong) }
    } catch {
      #expect("\(error)".contains(words), "\(error)")
      #expect("\(error)".hasPrefix("guidance.yaml:"))
    }
  }

  private static let guidance = Result {
    let offer = Offer(
      reference: Offer.Reference("O-1"),
      site: Site(
        name: "CSAPA \"du Port\"", address: Address(city: "Lorient", insee: "56121"),
        phone: "02 97 00 00 00"),
      type: StructureType.Code("csapa"))
    var closed = offer
    closed.reference = Offer.Reference("O-2")
    closed.status = .inactive
    let gazetteer = try BuiltInTerritories.shipped().gazetteer(with: [])
    let directory = Directory(
      offers: [offer, closed], typology: try Typology.load(), gazetteer: gazetteer)
    let place = gazetteer.place("56121")
    return GuidanceIndex(directory, rules: try GuidanceRules.load()).guidance(
      for: Situation(for: .oneself, needs: [.listen], place: place),
      on: try #require(Day("2026-03-01")))
  }

  @Test func `the JSON has the keys of the contract`() throws {
    let bytes = GuidanceJSON(try Self.guidance.get(), rules: try GuidanceRules.load()).bytes
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]])
    #expect(Set(json.keys) == ["offers", "set_aside", "help_lines"])
    let offer = try #require(json["offers"]?.first)
    #expect(
      Set(offer.keys) == [
        "reference", "name", "type", "distance_km", "score", "reasons", "cautions",
      ])
    #expect(offer["name"] as? String == "CSAPA \"du Port\"")
    #expect(offer["distance_km"] as? Double == 0)
    let reasons = try #require(offer["reasons"] as? [[String: String]])
    #expect(reasons.first == ["code": "need:listen", "text": "écoute, sans juger"])
    #expect(json["set_aside"]?.first?["because"] as? [String] == ["closed"])
    #expect(Set(json["set_aside"]?.first?.keys.map { $0 } ?? []) == ["reference", "because"])
    #expect(json["help_lines"]?.count == 8)
    #expect(Set(json["help_lines"]?.first?.keys.map { $0 } ?? []) == ["name", "phone", "when"])
  }

  @Test func `only so many of the offers that were set aside are listed`() throws {
    let rules = try GuidanceRules.load()
    for most in 0...1 {
      let bytes = GuidanceJSON(try Self.guidance.get(), rules: rules, mostSetAside: most).bytes
      let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]]
      #expect(json?["set_aside"]?.count == most)
    }
  }

  @Test func `the text fits a terminal`() throws {
    let text = GuidanceText(
      try Self.guidance.get(), typology: try Typology.load(), rules: try GuidanceRules.load()
    ).text
    #expect(text.hasPrefix("1 lieu possible\n\n1. CSAPA \"du Port\"\n"))
    #expect(text.contains("   + écoute, sans juger\n"))
    #expect(text.contains("est fermé en ce moment"))
    #expect(text.contains("3114"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
