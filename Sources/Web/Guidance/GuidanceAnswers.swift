import Domain

/// What a person has answered so far: it travels in the forms alone, and is kept nowhere.
struct GuidanceAnswers: Sendable {
  /// The questions, one page each.
  enum Step: String, Sendable, CaseIterable {
    case who, what, `where`

    var fields: [String] {
      switch self {
      case .who: ["for", "age"]
      case .what: ["danger", "topics", "needs"]
      case .where: ["place", "reach", "conditions"]
      }
    }

    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    var previous: Step? { number > 1 ? Self.allCases[number - 2] : nil }
  }

  /// The longest text that an answer can hold, in bytes.
  private static let longestText = 200

  private var texts: [String: [String]] = [:]

  init() {}

  init(_ form: Form) {
    for field in Step.allCases.flatMap(\.fields) {
      let values = form.values(field).filter { !$0.isEmpty && $0.utf8.count <= Self.longestText }
      texts[field] = Array(values.prefix(40))
    }
  }

  /// The answers with another one in the place of a field's.
  func with(_ field: String, _ value: String) -> GuidanceAnswers {
    var answers = self
    answers.texts[field] = [value]
    return answers
  }

  func values(_ field: String) -> [String] { texts[field] ?? [] }
  subscript(field: String) -> String { values(field).first ?? "" }

  /// The codes of a field; what is no code is nothing.
  func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ field: String, _: Code.Type
  ) -> [Code] {
    Code.allCases.filter { values(field).contains($0.rawValue) }
  }

  /// Every answer but those of a step, as the fields that a page carries without showing them.
  func carried(beside step: Step?) -> [HiddenField] {
    Step.allCases.filter { $0 != step }.flatMap(\.fields).flatMap { field in
      values(field).map { HiddenField(name: field, value: $0) }
    }
  }

  /// The situation that they tell of, with what is wrong by field.
  func situation(in gazetteer: Gazetteer) -> (situation: Situation?, errors: [String: String]) {
    var errors: [String: String] = [:]
    let seeker = codes("for", Situation.Seeker.self).first
    if seeker == nil { errors["for"] = Words.chooseOne }
    let age = Self.age(self["age"])
    if age == nil, !self["age"].isEmpty { errors["age"] = Words.wrongAge }
    let places = gazetteer.communes(called: self["place"])
    let place = gazetteer.place(self["place"])
    if place == nil, !self["place"].isEmpty { errors["place"] = Words.unknownPlace }
    if places.count > 1 { errors["place"] = Words.severalPlaces(places.map(\.label)) }
    guard let seeker, errors.isEmpty else { return (nil, errors) }
    let situation = Situation(
      for: seeker, age: age, topics: Set(codes("topics", Topic.self)),
      needs: Set(codes("needs", Need.self)), place: place,
      reach: codes("reach", Situation.Reach.self).first ?? .any,
      circumstances: Set(codes("conditions", Situation.Circumstance.self)))
    return (situation, [:])
  }

  var dangers: Set<Danger> { Set(codes("danger", Danger.self)) }

  private static func age(_ text: String) -> Int? {
    let digits = Cells.trimmed(text)
    guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let age = Int(digits), Situation.ages.contains(age)
    else { return nil }
    return age
  }
}

/// An answer that a form carries without showing it.
struct HiddenField: Sendable {
  let name: String
  let value: String
}
