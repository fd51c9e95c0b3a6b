/// What a structure says about its report: on an indicator, on a mission, in answer to a check, to
/// the agency.
package struct ReportComments: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case indicator(String)
    case mission(Int)
    /// The key of a check.
    case check(String)
    /// What goes to the agency beside the report, such as the answers to its questions.
    case agency

    /// As stored data and forms name it, such as `indicator:2.1.1`.
    package var written: String {
      switch self {
      case .indicator(let id): "indicator:\(id)"
      case .mission(let number): "mission:\(number)"
      case .check(let key): "check:\(key)"
      case .agency: "agency:words"
      }
    }

    package init?(_ written: String) {
      let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "indicator": self = .indicator(parts[1])
      case "check": self = .check(parts[1])
      case "agency": self = .agency
      case "mission":
        guard let number = Int(parts[1]) else { return nil }
        self = .mission(number)
      default: return nil
      }
    }
  }

  /// The most characters that a text can have.
  package static let longest = 5000

  private var texts: [Subject: String] = [:]

  package init(_ texts: [Subject: String] = [:]) {
    for (subject, text) in texts { self[subject] = text }
  }

  /// The text, without blanks around it; empty when there is none.
  package subscript(subject: Subject) -> String {
    get { texts[subject] ?? "" }
    set {
      let trimmed = String(Cells.trimmed(newValue))
      texts[subject] = trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Every text that is not empty, in the order of the written subjects.
  package var all: [(subject: Subject, text: String)] {
    texts.map { ($0.key, $0.value) }.sorted { $0.0.written < $1.0.written }
  }

  /// The checks that no text answers.
  package func unanswered(among checks: [ReportCheck]) -> [ReportCheck] {
    checks.filter { self[.check($0.key)].isEmpty }
  }
}
