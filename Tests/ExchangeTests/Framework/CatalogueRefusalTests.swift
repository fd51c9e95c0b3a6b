import Domain
import Exchange
import Testing

struct CatalogueRefusalTests {
  @Test func `the sample is read`() throws {
    let framework = try Framework.read(yaml: Sample.yaml, named: "sample.yaml")
    #expect(framework.indicators.count == 4)
  }

  /// What is replaced in the sample, by what, and the message.
  @Test(arguments: [
    (
      "measure: count", "measure: cuont",
      "28: unknown measure \"cuont\"; known: count, any, supported_teams, one_off_requests, sum, "
        + "distinct, count_answered"
    ),
    ("measure: {sum: sessions}", "measure: sum", "35: measure without \"sum: field\""),
    (
      "measure: {sum: sessions}", "measure: {sum: people}",
      "35: entries of kind \"training_relayed\" have no field \"people\""
    ),
    (
      "measure: {sum: sessions}", "measure: {sum: provider}",
      "35: \"sum\" needs a number, and field \"provider\" is none"
    ),
    (
      "measure: {sum: sessions}", "measure: {count_answered: provider}",
      "35: \"count_answered\" needs a field that may be empty, and field \"provider\" is none"
    ),
    ("sources: [training_relayed]", "sources: []", "34: \"sources\" is empty"),
    ("sources: [training_relayed]", "sources: training_relayed", "34: \"sources\" is not a list"),
    ("kind: project_meeting", "kind: meeting", "27: kind \"meeting\" is already there"),
    (
      "filled: object", "filled: role",
      "27: entries of kind \"project_meeting\" have no field \"role\""
    ),
    (
      "{name: object, codes: object}", "{name: object, codes: involvement}",
      "29: entries of kind \"project_meeting\" have no field \"involvement\""
    ),
    (
      "{name: object, codes: object}", "{name: object}",
      "29: breakdown without \"codes|highest|count|sums|projects\""
    ),
    (
      "{name: object, codes: object}", "{name: object, projects: nature}",
      "29: \"projects\" needs measure supported_teams or one_off_requests"
    ),
    (
      "{name: object, codes: object}", "{name: object, codes: object, count: held}",
      "29: part \"count\" is already there"
    ),
    (
      "projects: nature}]", "projects: natrue}]",
      "19: unknown part \"natrue\"; known: nature, partnership"
    ),
    (
      "{name: sessions, sum: sessions}", "{name: provider, sum: sessions}",
      "40: column \"provider\" is already there"
    ),
    (
      "{name: sessions, sum: sessions}", "{name: sessions}",
      "40: column without \"from|field|highest|sum\""
    ),
    ("measure: {distinct: title}", "measure: count", "47: \"highest\" needs measure distinct"),
    ("id: 1.1.3", "id: 1.1.2", "30: indicator \"1.1.2\" is already there"),
    ("number: 1", "number: one", "6: \"number\" is \"one\"; expected a whole number"),
    ("standard: 3", "standard: 5", "4: standard 5 is not allowed: 3, 4"),
    (
      "name: support_threshold", "name: treshold",
      "4: unknown parameter \"treshold\"; known: support_threshold"
    ),
    ("    title: T\n", "", "6: mission without \"title\""),
    ("    title: T\n", "    title:\n", "7: \"title\" is empty"),
    ("    title: T\n", "    title: [T]\n", "7: \"title\" is not a text"),
    (
      "    title: T\n", "    titel: T\n",
      "7: unknown key \"titel\"; known: number, label, title, objectives"
    ),
    ("in_force_from: 2025", "in_force_from: 25", "2: unknown year \"25\"; known: 1901…2999"),
    ("version: sample", "version: [sample", "2: not readable as YAML: "),
    (
      "version: sample", "version: sample\nversion: other",
      "1: not readable as YAML: key \"version\""
    ),
  ])
  func `a mistake is refused at its line`(part: String, wrong: String, message: String) throws {
    try #require(Sample.yaml.contains(part))
    let yaml = Sample.yaml.replacing(part, with: wrong, maxReplacements: 1)
    let error = #expect(throws: CatalogueError.self) {
      try Framework.read(yaml: yaml, named: "sample.yaml")
    }
    let description = try #require(error?.description)
    #expect(description.hasPrefix("sample.yaml:\(message)"), "\(description)")
  }

  @Test func `an unknown kind or field is refused with those that are known`() throws {
    let kinds = EntryKind.allCases.map(\.rawValue)
    let unknownKind = #expect(throws: CatalogueError.self) {
      try Framework.read(yaml: Sample.yaml.replacing("- meeting", with: "- meting"), named: "x")
    }
    #expect(unknownKind?.reason == .unknown(.kind, found: "meting", known: kinds))
    #expect(unknownKind?.line == 26)
    let unknownField = #expect(throws: CatalogueError.self) {
      try Framework.read(
        yaml: Sample.yaml.replacing("sum: sessions}", with: "sum: sesions}"), named: "x")
    }
    let fields = EntryField.allCases.map(\.rawValue)
    #expect(unknownField?.reason == .unknown(.field, found: "sesions", known: fields))
    #expect(unknownField?.line == 35)
  }

  @Test(arguments: ["", "# nothing\n", "- a\n", "text"])
  func `a file that is no catalogue is refused`(yaml: String) {
    #expect(throws: CatalogueError.self) { try Framework.read(yaml: yaml, named: "x") }
  }
}
