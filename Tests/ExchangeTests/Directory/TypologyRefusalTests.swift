import Domain
@testable import Exchange
import Foundation
import Testing

struct TypologyRefusalTests {
  /// What is replaced in the typology that ships, by what, and the end of the message.
  @Test(arguments: [
    ("needs: [school]", "needs: [schol]", "unknown need \"schol\"; known: listen, assess"),
    ("needs: [school]", "needs: []", "\"needs\" is empty"),
    ("publics: [asylum]", "publics: [asylum, asylum]", "audience \"asylum\" is already there"),
    ("publics: [asylum]", "topics: [beer]", "unknown topic \"beer\"; known: alcohol, tobacco"),
    ("ages: {from: 12, to: 25}", "ages: {from: 25, to: 12}", "unknown age \"25\"; known: 0…12"),
    ("ages: {from: 12, to: 25}", "ages: {from: -1}", "unknown age \"-1\"; known: 0…130"),
    ("- code: rectorate", "- code: school", "type \"school\" is already there"),
    ("      short: \"SPIP\"\n", "", "type without \"short\""),
    ("      short: \"SPIP\"\n", "      short: \"\"\n", "\"short\" is empty"),
    (
      "conditions: {free: yes}", "conditions: {free: maybe}",
      "unknown value \"maybe\"; known: yes, no"
    ),
    ("conditions: {free: yes}", "conditions: {fre: yes}", "unknown condition \"fre\"; known: free"),
    ("    listen: \"Être écouté\"\n", "", "labels without \"listen\""),
    ("    listen: \"Être écouté\"\n", "    lissen: \"Être écouté\"\n", "unknown key \"lissen\""),
    ("  health_support:\n    -", "  health:\n    -", "unknown key \"health\""),
  ])
  func `a mistake is refused at its line`(found: String, replaced: String, words: String) throws {
    let yaml = String(decoding: PackageResources.typology_yaml, as: UTF8.self)
    let range = try #require(yaml.firstRange(of: found))
    let error = #expect(throws: CatalogueError.self) {
      try Typology.read(yaml: yaml.replacingCharacters(in: range, with: replaced), named: "t.yaml")
    }
    #expect(error?.reason.description.hasPrefix(words) == true, "\(error?.description ?? "")")
    #expect((error?.line ?? 0) > 0)
  }

  @Test func `a sector without types is refused`() throws {
    let yaml = String(decoding: PackageResources.typology_yaml, as: UTF8.self)
    let start = try #require(yaml.range(of: "  health_support:\n    -"))
    let end = try #require(yaml.range(of: "  social:\n    -"))
    for (kept, words) in [
      ("", "typology without \"health_support\""),
      ("  health_support: []\n", "\"health_support\" is empty"),
    ] {
      var yaml = yaml
      yaml.replaceSubrange(start.lowerBound..<end.lowerBound, with: kept)
      let error = #expect(throws: CatalogueError.self) {
        try Typology.read(yaml: yaml, named: "t.yaml")
      }
      #expect(error?.reason.description == words)
    }
  }
}
