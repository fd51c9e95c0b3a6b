@testable import Domain
@testable import Exchange
import Testing

struct SentencesTests {
  private let labels: Labels

  init() throws { labels = try Labels.french() }

  private func message(_ subject: Figure.Warning.Subject) -> String {
    labels.message(for: Figure.Warning(subject: subject, provenance: .none))
  }

  @Test func `a warning agrees with its number`() {
    let one = message(.borderlineSupport(projects: [Project.Code("P-12")]))
    let two = message(.borderlineSupport(projects: [Project.Code("P-12"), Project.Code("P-14")]))
    #expect(one.hasPrefix("1 projet a exactement 3 rencontres\u{A0}: P-12."))
    #expect(two.hasPrefix("2 projets ont exactement 3 rencontres\u{A0}: P-12, P-14."))
    #expect(message(.unansweredRequests(1)).hasPrefix("1 demande de l’année est encore"))
    #expect(message(.unansweredRequests(1200)).hasPrefix("1\u{202F}200 demandes de l’année sont"))
  }

  @Test func `a conflict names the activity and its columns in French`() {
    let sentence = message(
      .conflictingSharedEntry(title: "Journée {columns}", columns: ["date", "actor_types"]))
    #expect(sentence.contains("«\u{202F}Journée {columns}\u{202F}»"))
    #expect(
      sentence.contains("«\u{202F}Date\u{202F}» et «\u{202F}Types d’acteurs présents\u{202F}»"))
  }

  @Test func `every problem has a sentence with nothing left to fill`() {
    for problem in Problem.samples {
      let sentence = labels.sentence(for: problem)
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("{"), "\(sentence)")
      #expect(!sentence.contains("«\u{202F}\u{202F}»"), "\(sentence)")
    }
    #expect(Set(Problem.samples.map(\.reason.name)) == Set(Problem.Reason.names))
  }

  @Test func `every problem of a file has a sentence with nothing left to fill`() {
    for problem in FileProblem.samples {
      let sentence = labels.sentence(for: problem)
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("{"), "\(sentence)")
    }
    #expect(Set(FileProblem.samples.map(\.name)) == Set(FileProblem.names))
  }

  @Test func `days in a sentence are written out`() throws {
    let date = try #require(Day("2025-03-12"))
    let problem = Problem(column: "answered_on", found: "2025-03-01", reason: .dayBefore(date))
    let sentence = labels.sentence(for: problem)
    #expect(sentence.contains("1er mars 2025"))
    #expect(sentence.contains("12 mars 2025"))
  }

  @Test func `what was found cannot fill a place of the sentence`() {
    let problem = Problem(
      column: "kind", found: "{allowed}", reason: .unknownCode(allowed: ["meeting"]))
    #expect(labels.sentence(for: problem).contains("«\u{202F}{allowed}\u{202F}»"))
  }
}
