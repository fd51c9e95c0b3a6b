import Domain
import Exchange
import Testing

/// Situations as JSON: what is read, and what is refused with which words.
struct SituationFileTests {
  private static let gazetteer = Result { try BuiltInTerritories.shipped().gazetteer(with: []) }

  private func read(_ text: String) throws -> Situation {
    try SituationFile.read(Array(text.utf8), in: try Self.gazetteer.get())
  }

  private func problems(_ text: String) throws -> [SituationProblem] {
    do {
      _ = try read(text)
      return []
    } catch let problems as SituationProblems {
      return problems.all
    }
  }

  @Test func `all that can be said is read`() throws {
    let situation = try read(
      """
      {"for": "relative", "age": 17, "topics": ["cannabis", "alcohol"], "needs": ["listen"],
       "place": "56121", "reach": "local", "conditions": ["anonymous", "free"]}
      """)
    #expect(situation.seeker == .relative)
    #expect(situation.age == 17)
    #expect(situation.topics == [.cannabis, .alcohol])
    #expect(situation.needs == [.listen])
    #expect(situation.place?.commune?.insee == "56121")
    #expect(situation.reach == .local)
    #expect(situation.circumstances == [.anonymous, .free])
  }

  @Test func `only who asks must be said`() throws {
    let situation = try read(#"{"for": "self"}"#)
    let nulls = SituationFile.keys.dropFirst().map { "\"\($0)\": null" }.joined(separator: ", ")
    #expect(try read("{\"for\": \"self\", \(nulls)}") == situation)
    #expect(situation == Situation(for: .oneself))
  }

  @Test func `a postal code is a place`() throws {
    #expect(try read(#"{"for": "self", "place": "56100"}"#).place?.commune?.insee == "56121")
  }

  @Test func `every code of the contract is read`() throws {
    func list(_ codes: [String]) -> String { codes.map { "\"\($0)\"" }.joined(separator: ",") }
    let situation = try read(
      """
      {"for": "professional", "topics": [\(list(Topic.allCases.map(\.rawValue)))],
       "needs": [\(list(Need.allCases.map(\.rawValue)))],
       "conditions": ["anonymous", "free", "no_prescription", "not_abstinent", "in_detention",
         "under_justice", "asylum_seeker", "refugee", "homeless", "pregnant", "remote_only",
         "in_hospital", "complex"]}
      """)
    #expect(situation.topics.count == 10)
    #expect(situation.needs.count == 19)
    #expect(situation.circumstances == Set(Situation.Circumstance.allCases))
  }

  @Test(arguments: [
    (#"{}"#, "for", "missing"), (#"{"for": "me"}"#, "for", "unknown_code"),
    (#"{"for": 1}"#, "for", "wrong_type"), (#"{"for": null}"#, "for", "missing"),
    (#"{"for": "self", "age": 121}"#, "age", "out_of_range"),
    (#"{"for": "self", "age": -1}"#, "age", "out_of_range"),
    (#"{"for": "self", "age": "17"}"#, "age", "wrong_type"),
    (#"{"for": "self", "age": 17.5}"#, "age", "wrong_type"),
    (#"{"for": "self", "age": true}"#, "age", "wrong_type"),
    (#"{"for": "self", "topics": "alcohol"}"#, "topics", "wrong_type"),
    (#"{"for": "self", "topics": [1]}"#, "topics", "wrong_type"),
    (#"{"for": "self", "topics": ["beer"]}"#, "topics", "unknown_code"),
    (#"{"for": "self", "needs": ["sleep"]}"#, "needs", "unknown_code"),
    (#"{"for": "self", "conditions": ["rich"]}"#, "conditions", "unknown_code"),
    (#"{"for": "self", "reach": "far"}"#, "reach", "unknown_code"),
    (#"{"for": "self", "place": "99999"}"#, "place", "unknown_place"),
    (#"{"for": "self", "place": "Lorient"}"#, "place", "unknown_place"),
    (#"{"for": "self", "place": 56121}"#, "place", "wrong_type"),
    (#"{"for": "self", "name": "X"}"#, "name", "unknown_key"),
    (#"[]"#, "", "wrong_type"), (#""self""#, "", "wrong_type"),
  ])
  func `what is wrong is named`(text: String, field: String, reason: String) throws {
    let found = try problems(text)
    #expect(found.map(\.field) == [field])
    #expect(found.map(\.reason.name) == [reason])
  }

  @Test func `everything that is wrong is said at once, in the order of the keys`() throws {
    let found = try problems(
      #"{"zzz": 1, "reach": "far", "age": 200, "topics": ["a", "b"], "place": "00000"}"#)
    #expect(found.map(\.field) == ["for", "age", "topics", "topics", "place", "reach", "zzz"])
  }

  @Test(arguments: [
    "", "{", "no", #"{"for": "self""#, "\u{0}", String(repeating: "[", count: 10_000),
    String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
    String(repeating: #"{"for":"#, count: 10_000),
  ])
  func `what is no JSON is refused`(text: String) throws {
    #expect(throws: SituationFile.Refused.notJSON) { try read(text) }
  }

  @Test func `a text larger than a mebibyte is not looked at`() throws {
    let filler = String(repeating: " ", count: 1 << 20)
    #expect(throws: SituationFile.Refused.tooLarge) { try read(#"{"for": "self"}"# + filler) }
    let most = (1 << 20) - #"{"for": "self"}"#.utf8.count
    #expect(try read(#"{"for": "self"}"# + filler.prefix(most)).seeker == .oneself)
    let bytes: [UInt8] = [0x7B, 0xFF, 0x7D]
    #expect(throws: SituationFile.Refused.notJSON) {
      try SituationFile.read(bytes, in: try Self.gazetteer.get())
    }
  }
}
