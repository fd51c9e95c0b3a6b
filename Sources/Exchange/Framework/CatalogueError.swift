package import Domain

/// Why a catalogue file is refused: one mistake, at its line.
package struct CatalogueError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// The text is no YAML; with the parser's words.
    case unreadable(String)
    case unknown(Term, found: String, known: [String])
    /// A key that the term cannot do without.
    case missingKey(String, of: Term)
    case empty(String)
    case notText(String)
    case notANumber(String, found: String)
    case notAList(String)
    /// The term has not the form of a mapping.
    case notAMapping(Term)
    /// A second use of a name that must be used once.
    case repeated(Term, String)
    case unusedField(EntryField, by: EntryKind)
    /// The field has not the type that the key counts or lists.
    case unsuitedField(EntryField, key: String, needs: String)
    /// The key makes sense only beside one of these measures.
    case unsuitedMeasure(key: String, needs: [String])
    case standardNotAllowed(Int, allowed: [Int])
    case missingParameter(String)
  }

  /// What the words of a catalogue name.
  package enum Term: String, Sendable, Hashable {
    case framework, parameter, mission, objective, indicator, source, kind, field, measure
    case breakdown, part, items, rows, column, content, key, version, year
    case mapping, value, name, area, commune
    case typology, labels, label, sector, type, need, topic, audience, condition, age, words
  }

  package let file: String
  /// Counted from 1.
  package let line: Int
  package let reason: Reason

  package init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension CatalogueError: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(reason)" }
}

extension CatalogueError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let words): "not readable as YAML: \(words)"
    case .unknown(let term, let found, let known):
      "unknown \(term.rawValue) \(quoted(found)); known: \(known.joined(separator: ", "))"
    case .missingKey(let key, let term): "\(term.rawValue) without \(quoted(key))"
    case .empty(let key): "\(quoted(key)) is empty"
    case .notText(let key): "\(quoted(key)) is not a text"
    case .notANumber(let key, let found):
      "\(quoted(key)) is \(quoted(found)); expected a whole number"
    case .notAList(let key): "\(quoted(key)) is not a list"
    case .notAMapping(let term): "\(term.rawValue) is not a mapping of keys to values"
    case .repeated(let term, let name): "\(term.rawValue) \(quoted(name)) is already there"
    case .unusedField(let field, let kind):
      "entries of kind \(quoted(kind.rawValue)) have no field \(quoted(field.rawValue))"
    case .unsuitedField(let field, let key, let needs):
      "\(quoted(key)) needs \(needs), and field \(quoted(field.rawValue)) is none"
    case .unsuitedMeasure(let key, let needs):
      "\(quoted(key)) needs measure \(needs.joined(separator: " or "))"
    case .standardNotAllowed(let standard, let allowed):
      "standard \(standard) is not allowed: \(allowed.map(String.init).joined(separator: ", "))"
    case .missingParameter(let name): "the indicators need parameter \(quoted(name))"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(Excerpt(of: text).text)\"" }
}
