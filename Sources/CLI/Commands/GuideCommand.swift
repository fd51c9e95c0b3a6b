import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage guide`.
struct GuideCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Propose places for a person's situation, with why, why not others, whom to call.",
    discussion: """
      The situation is a JSON object: "for" (self, relative or professional) and, as far as one \
      likes, "age", "topics", "needs", "place" (INSEE or postal code), "reach" (here, local or \
      any) and "conditions". Nothing of it is kept.
      """)

  @Argument(help: "The file with the situation; - for standard input.", completion: .file())
  var file: String

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let bytes = try situationBytes()
    let storage = try await database.open(missing: .empty)
    let directory = try await storage.directory()
    let situation = try SituationFile.read(bytes, in: directory.gazetteer)
    let rules = try GuidanceRules.load()
    let guidance = GuidanceIndex(directory, rules: rules)
      .guidance(for: situation, on: SystemEnvironment.clock.today())
    let output = try Output(nil)
    switch format {
    case .json: try output.write(GuidanceJSON(guidance, rules: rules).bytes)
    case .text:
      let text = GuidanceText(guidance, typology: directory.typology, rules: rules)
      try output.write(Array(text.text.utf8))
    }
    try output.finish()
    try await storage.close()
  }

  /// - Throws: `SituationFile.Refused` for a longer text than any situation.
  private func situationBytes() throws -> [UInt8] {
    let source = file == "-" ? ByteSource.standardInput : try ByteSource(path: file)
    var bytes: [UInt8] = []
    while let chunk = try source.next() {
      bytes += chunk
      if bytes.count > SituationFile.largest { throw SituationFile.Refused.tooLarge }
    }
    return bytes
  }
}

extension SituationFile.Refused {
  /// What a person at a terminal is told.
  var words: String {
    switch self {
    case .tooLarge: "the situation is larger than 1 MiB"
    case .notJSON: "the situation is not JSON in UTF-8, or is nested too deep"
    }
  }
}

extension SituationProblems {
  /// What a person at a terminal is told, one line each.
  var words: String {
    "the situation cannot be read:\n" + all.map { "  \($0.words)" }.joined(separator: "\n")
  }
}

extension SituationProblem {
  fileprivate var words: String {
    let field = field.isEmpty ? "" : "\"\(Excerpt(of: field).text)\": "
    switch reason {
    case .missing: return field + "missing"
    case .wrongType(let expected): return field + "must be \(expected.words)"
    case .unknownCode(let found, let known):
      return field + "unknown code \"\(Excerpt(of: found).text)\"; known: "
        + known.joined(separator: ", ")
    case .outOfRange(let range):
      return field + "must be from \(range.lowerBound) to \(range.upperBound)"
    case .unknownPlace(let found):
      return field + "no commune has the INSEE or postal code \"\(Excerpt(of: found).text)\""
    case .unknownKey(let known):
      return field + "unknown key; known: \(known.joined(separator: ", "))"
    }
  }
}

extension SituationProblem.Form {
  fileprivate var words: String {
    switch self {
    case .object: "a JSON object"
    case .code: "a code, as text"
    case .wholeNumber: "a whole number"
    case .listOfCodes: "a list of codes, as texts"
    }
  }
}
