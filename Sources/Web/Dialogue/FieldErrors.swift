import Domain
import Exchange

/// What is wrong with a form, in words, by field.
struct FieldErrors: Error {
  private(set) var sentences: [String: String] = [:]

  var isEmpty: Bool { sentences.isEmpty }

  /// Keeps the first sentence of each field.
  mutating func add(_ sentence: String, at field: String) {
    if sentences[field] == nil { sentences[field] = sentence }
  }

  mutating func add(_ problems: [Problem], labels: Labels) {
    for problem in problems { add(labels.sentence(for: problem), at: problem.column) }
  }
}
