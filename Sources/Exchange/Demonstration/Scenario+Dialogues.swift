import Domain

extension Scenario {
  /// The management dialogues of a structure about the two years.
  struct Dialogues: Decodable {
    let structure: String
    let lastYear: Talk
    let thisYear: Talk

    private enum CodingKeys: String, CodingKey {
      case structure
      case lastYear = "last_year"
      case thisYear = "this_year"
    }
  }

  struct Talk: Decodable {
    /// Month and day in its year, such as `02-12`.
    let metOn: String
    let participants: String
    let staff: [Means]
    let funding: [Means]
    let decisions: [String]
    /// One that has the title of an unfinished one of the year before goes on with it.
    let priorities: [AgreedPriority]

    private enum CodingKeys: String, CodingKey {
      case participants, staff, funding, decisions, priorities
      case metOn = "met_on"
    }
  }

  struct Means: Decodable {
    let name: String
    let amount: String

    func means() throws(ScenarioError) -> Dialogue.Means {
      guard let amount = Amount(amount) else { throw .unreadableAmount(self.amount) }
      return Dialogue.Means(name: French.spaced(name), amount: amount)
    }
  }

  struct AgreedPriority: Decodable {
    let title: String
    let indicator: String
    let target: String
    let owner: String
    /// Month and day in its year.
    let dueOn: String
    let state: String

    private enum CodingKeys: String, CodingKey {
      case title, indicator, target, owner, state
      case dueOn = "due_on"
    }

    func priority(in year: ReportingYear) throws(ScenarioError) -> Priority {
      guard let state = Priority.State(rawValue: state) else { throw .unknownState(self.state) }
      return Priority(
        title: French.spaced(title), indicator: indicator, target: French.spaced(target),
        owner: French.spaced(owner), dueOn: try year.day(dueOn), state: state)
    }
  }
}

extension ReportingYear {
  /// - Parameter monthAndDay: such as `05-12`.
  func day(_ monthAndDay: String) throws(ScenarioError) -> Day {
    guard let day = Day("\(number)-\(monthAndDay)") else { throw .noSuchDay(monthAndDay) }
    return day
  }
}
