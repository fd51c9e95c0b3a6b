import Domain

extension Scenario {
  struct SupportStructure: Decodable {
    let code: String
    let name: String
    let kind: String
    let scope: String
    let territories: [String]
    /// Its activity, in percent of what is usual for its kind of structure.
    let volume: Int
    /// The kinds of activity that it does not have.
    let without: [String]?
    let towns: [String]

    /// The row that a file of structures would hold.
    var row: [(column: String, text: String)] {
      [
        ("code", code), ("name", name), ("kind", kind), ("scope", scope),
        ("territories", territories.joined(separator: "|")),
      ]
    }
  }

  struct AccompaniedProject: Decodable {
    /// When a programme was declared: how many years before the demonstration's last year.
    struct Declaration: Decodable {
      let yearsAgo: Int
      /// Month and day, such as `05-12`.
      let on: String

      private enum CodingKeys: String, CodingKey {
        case on
        case yearsAgo = "years_ago"
      }
    }

    struct Support: Decodable {
      let structure: String
      /// Meetings a year; the years take them in turn.
      let meetings: [Int]
    }

    let code: String
    let title: String
    let team: String
    let nature: String
    let declared: Declaration?
    let partnership: String
    let support: [Support]

    /// The row that a file of projects would hold on a day; what is declared later is not yet.
    func row(on today: Day) -> [(column: String, text: String)] {
      let declaredOn = declared.flatMap { Day("\(today.year - $0.yearsAgo)-\($0.on)") }
      return [
        ("code", code), ("title", title), ("team", team), ("nature", nature),
        ("declared_on", declaredOn.map { $0 <= today ? $0.description : "" } ?? ""),
        ("partnership", partnership),
        ("structures", support.map(\.structure).joined(separator: "|")),
      ].filter { !$0.1.isEmpty }
    }

    /// The list of titles that its meetings take.
    var stage: String {
      if nature == Project.Nature.targetedAction.rawValue { return nature }
      return (declared?.yearsAgo ?? 0) > 0 ? "running" : "preparing"
    }
  }

  func structure(_ code: String) throws(ScenarioError) -> SupportStructure {
    guard let structure = structures.first(where: { $0.code == code }) else {
      throw ScenarioError.unknownStructure(code)
    }
    return structure
  }
}
