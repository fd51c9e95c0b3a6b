import Domain

/// Writes the texts of invented activities: sentences whose slots, such as `{town}`, are filled
/// from lists of words.
struct Narrator {
  private let words: [String: [String]]
  private var chosen: [String: String] = [:]
  var chance: SeededChance

  /// - Parameter towns: where the structure works.
  init(words: [String: [String]], towns: [String], chance: SeededChance) {
    self.words = words.merging(["town": towns]) { _, own in own }
    self.chance = chance
  }

  /// Starts another activity: a slot keeps its word within one activity only.
  mutating func begin(on day: Day) {
    let words = French.dayAndMonth(day).split(separator: " ").map(String.init)
    chosen = ["month": words.last ?? "", "year": "\(day.year)"]
  }

  /// The sentence with its slots filled.
  mutating func written(_ template: String) throws(ScenarioError) -> String {
    var written = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      written += rest[..<open]
      let word = try word(String(rest[rest.index(after: open)..<close]))
      written = Self.joined(written, word)
      rest = rest[rest.index(after: close)...]
    }
    return written + rest
  }

  /// One of the texts of a cell: a sentence, or a number between two such as `4..12`.
  mutating func cell(
    from choices: [String], named name: String
  ) throws(ScenarioError) -> String {
    let choice = try chance.pick(from: choices, named: name)
    let bounds = choice.split(separator: ".").compactMap { Int($0) }
    guard choice.contains(".."), bounds.count == 2, bounds[0] <= bounds[1] else {
      return try written(choice)
    }
    return "\(bounds[0] + chance.number(below: bounds[1] - bounds[0] + 1))"
  }

  private mutating func word(_ slot: String) throws(ScenarioError) -> String {
    if let word = chosen[slot] { return word }
    guard let choices = words[slot] else { throw ScenarioError.unknownWords(slot) }
    let word = try written(try chance.pick(from: choices, named: slot))
    chosen[slot] = word
    return word
  }

  /// The words after the text, with the contractions and elisions of French: `de` and `le` make
  /// `du`.
  private static func joined(_ text: String, _ words: String) -> String {
    for (ending, article, contracted) in contractions
    where text.hasSuffix(ending) && words.hasPrefix(article) {
      return "\(text.dropLast(ending.count))\(contracted)\(words.dropFirst(article.count))"
    }
    if text.hasSuffix(" de "), let first = words.first, silentInitials.contains(first) {
      return "\(text.dropLast(2))’\(words)"
    }
    return text + words
  }

  private static let contractions = [
    (" de ", "le ", " du "), (" de ", "les ", " des "),
    (" à ", "le ", " au "), (" à ", "les ", " aux "),
  ]

  private static let silentInitials = "aeiouyhâéèêîôAEIOUYHÂÉÈÊÎÔ"
}
