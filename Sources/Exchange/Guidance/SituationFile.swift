package import Domain

/// A situation as JSON: read, or refused with everything that is wrong with it.
package enum SituationFile {
  /// The largest text that is read, in bytes.
  package static let largest = 1 << 20

  /// Why a text is not even looked at as a situation.
  package enum Refused: Error, Sendable, Hashable {
    case tooLarge
    case notJSON
  }

  package static let keys = ["for", "age", "topics", "needs", "place", "reach", "conditions"]

  /// - Throws: `Refused`, or `SituationProblems` with all that is wrong.
  package static func read(_ bytes: [UInt8], in gazetteer: Gazetteer) throws -> Situation {
    guard bytes.count <= largest else { throw Refused.tooLarge }
    guard String(validating: bytes, as: UTF8.self) != nil, let json = JSON(bytes) else {
      throw Refused.notJSON
    }
    return try read(json, in: gazetteer)
  }

  /// - Throws: `SituationProblems` with all that is wrong.
  package static func read(
    _ json: JSON, in gazetteer: Gazetteer
  ) throws(SituationProblems) -> Situation {
    guard case .object(let members) = json else {
      throw SituationProblems([SituationProblem("", .wrongType(expected: .object))])
    }
    var reader = SituationReader(members)
    let seeker = reader.code("for", Situation.Seeker.self)
    let age = reader.number("age", in: Situation.ages)
    let topics = reader.codes("topics", Topic.self)
    let needs = reader.codes("needs", Need.self)
    let place = reader.place(in: gazetteer)
    let reach = reader.code("reach", Situation.Reach.self)
    let circumstances = reader.codes("conditions", Situation.Circumstance.self)
    if reader.value(of: "for") == nil { reader.refuse("for", .missing) }
    reader.refuseOthers(than: keys)
    guard let seeker, reader.problems.isEmpty else {
      throw SituationProblems(reader.problems.inOrder(of: keys))
    }
    return Situation(
      for: seeker, age: age, topics: Set(topics), needs: Set(needs), place: place,
      reach: reach ?? .any, circumstances: Set(circumstances))
  }
}

/// Reads the members of a situation, and keeps what is wrong with each.
private struct SituationReader {
  private let members: [(name: String, value: JSON)]
  private(set) var problems: [SituationProblem] = []

  init(_ members: [(name: String, value: JSON)]) { self.members = members }

  mutating func refuse(_ field: String, _ reason: SituationProblem.Reason) {
    problems.append(SituationProblem(field, reason))
  }

  mutating func refuseOthers(than keys: [String]) {
    for (name, _) in members where !keys.contains(name) {
      refuse(name, .unknownKey(known: keys))
    }
  }

  mutating func code<Code: CaseIterable & RawRepresentable<String>>(
    _ field: String, _: Code.Type
  ) -> Code? {
    guard let value = value(of: field) else { return nil }
    guard case .text(let text) = value else {
      refuse(field, .wrongType(expected: .code))
      return nil
    }
    return code(text, of: field)
  }

  mutating func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ field: String, _: Code.Type
  ) -> [Code] {
    guard let value = value(of: field) else { return [] }
    guard case .array(let elements) = value, elements.allSatisfy(\.isText) else {
      refuse(field, .wrongType(expected: .listOfCodes))
      return []
    }
    return elements.compactMap { element in
      if case .text(let text) = element { code(text, of: field) } else { nil }
    }
  }

  mutating func number(_ field: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(of: field) else { return nil }
    guard case .number(let number) = value else {
      refuse(field, .wrongType(expected: .wholeNumber))
      return nil
    }
    guard range.contains(number) else {
      refuse(field, .outOfRange(range))
      return nil
    }
    return number
  }

  /// A commune's code or a postal code.
  mutating func place(in gazetteer: Gazetteer) -> Place? {
    guard let value = value(of: "place") else { return nil }
    guard case .text(let text) = value else {
      refuse("place", .wrongType(expected: .code))
      return nil
    }
    guard text.utf8.count == 5, let place = gazetteer.place(text) else {
      refuse("place", .unknownPlace(text))
      return nil
    }
    return place
  }

  private mutating func code<Code: CaseIterable & RawRepresentable<String>>(
    _ text: String, of field: String
  ) -> Code? {
    if let code = Code(rawValue: text) { return code }
    refuse(field, .unknownCode(text, known: Code.allCases.map(\.rawValue)))
    return nil
  }

  /// Nil for a member that is null, as for one that is absent.
  func value(of field: String) -> JSON? {
    guard let value = members.first(where: { $0.name == field })?.value else { return nil }
    if case .null = value { return nil }
    return value
  }
}

extension [SituationProblem] {
  /// Those of the known keys first, in their order.
  fileprivate func inOrder(of keys: [String]) -> [SituationProblem] {
    func rank(_ problem: SituationProblem) -> Int {
      keys.firstIndex(of: problem.field) ?? keys.count
    }
    return enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }
}
