package import Domain

extension Labels {
  /// What a person should look at before sending a figure, in a sentence or two.
  package func message(for warning: Figure.Warning) -> String {
    switch warning.subject {
    case .borderlineSupport(let projects):
      sentence(
        warning.code, of: projects.count,
        ["projects": projects.map(\.text).joined(separator: ", ")])
    case .unansweredRequests(let count): sentence(warning.code, of: count, [:])
    case .conflictingSharedEntry(let title, let columns):
      sentence(
        warning.code, of: columns.count,
        ["title": title, "columns": French.list(columns.map(column(named:)))])
    }
  }

  private func sentence(_ code: String, of count: Int, _ values: [String: String]) -> String {
    guard let sentences = wording.warnings[code] else { return code }
    let sentence = count < 2 ? sentences.one : sentences.many
    return sentence.filled(values.merging(["count": French.number(count)]) { own, _ in own })
  }

  private func column(named name: String) -> String {
    EntryColumn.all.first { $0.name == name }.map { "«\u{202F}\(column($0))\u{202F}»" } ?? name
  }

  /// What is wrong in a form or a file, and what to do about it.
  package func sentence(for problem: Problem) -> String {
    let phrase = wording.problems[problem.reason.name] ?? Phrase(problem.reason.name)
    var values = values(of: problem.reason)
    values["found"] = Day(problem.found).map(French.date) ?? Excerpt(of: problem.found).text
    return phrase.filled(values)
  }

  private func values(of reason: Problem.Reason) -> [String: String] {
    switch reason {
    case .missing, .notADay, .unknownStructure, .unknownProject, .controlCharacter,
      .notACommuneCode, .notAPostalCode, .notAPosition, .halfAPosition, .notAFinessNumber,
      .notASiretNumber, .notAnArea, .agesReversed, .dayToCome, .notAPhoneNumber, .notAWebAddress,
      .repeatedInFile, .declaredTargetedAction:
      [:]
    case .notANumber(let range):
      [
        "least": French.number(range.lowerBound), "largest": French.number(range.upperBound),
      ]
    case .unknownCode(let allowed): ["allowed": allowed.joined(separator: ", ")]
    case .repeatedCode(let code): ["code": Excerpt(of: code).text]
    case .dayBefore(let date): ["date": French.date(date)]
    case .cityElsewhere(let code, let commune):
      ["code": code, "commune": Excerpt(of: commune).text]
    case .unused(let kind), .sharedWithAnotherKind(let kind): ["kind": self.kind(kind)]
    case .without(let field): ["field": self.field(field, in: nil)]
    case .lockedYear(let lock):
      ["year": "\(lock.year.number)", "reason": French.reason(of: lock)]
    case .reservedCharacter(let character): ["character": String(character)]
    case .sharedTwice(let reference): ["reference": Excerpt(of: reference).text]
    }
  }
}
