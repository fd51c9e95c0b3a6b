import Domain

/// What `demonstration.yaml` states: the region, the words of its activities and how often each
/// kind takes place.
struct Scenario: Decodable {
  let rhythm: [Int]
  let structures: [SupportStructure]
  let projects: [AccompaniedProject]
  let accounts: [Account]
  let words: [String: [String]]
  let kinds: [String: Occurrence]
  let projectMeetings: ProjectMeetings
  let commonProjects: [Series]
  let bodies: [Series]
  let joint: [JointActivity]
  let campaigns: Campaigns
  let dialogues: [Dialogues]
  let agenda: [Announcement]

  private enum CodingKeys: String, CodingKey {
    case rhythm, structures, projects, accounts, words, kinds, bodies, joint, campaigns, dialogues
    case agenda
    case projectMeetings = "project_meetings"
    case commonProjects = "common_projects"
  }
}

/// What is wrong with a scenario.
package enum ScenarioError: Error, Hashable {
  /// A sentence has a slot that no list of words fills.
  case unknownWords(String)
  /// A list that must offer something is empty.
  case nothingToChoose(from: String)
  /// A part of the scenario names a structure that it does not have.
  case unknownStructure(String)
  /// An account has a role that there is not.
  case unknownRole(String)
  /// A report takes a step that there is not.
  case unknownStep(String)
  /// A priority is in a state that there is not.
  case unknownState(String)
  /// The means of a dialogue have an amount that is none.
  case unreadableAmount(String)
  /// An item of the agenda that the agenda would refuse.
  case unreadableItem(String)
  /// The year has no such month and day.
  case noSuchDay(String)
}

extension Scenario {
  struct Account: Decodable {
    let name: String
    let email: String
    let role: String
    /// For a role of a structure, those that the person holds it for.
    let structures: [String]?

    func rights() throws(ScenarioError) -> [Right] {
      guard let role = Right.Role(rawValue: role) else { throw .unknownRole(self.role) }
      guard role.isOfAStructure else { return [Right(role)].compactMap(\.self) }
      return (structures ?? []).compactMap { Right(role, of: Structure.Code($0)) }
    }
  }

  /// How often activities of a kind take place in a structure, and what they are.
  struct Occurrence: Decodable {
    /// By kind of structure.
    let yearly: [String: Int]
    /// How many in a hundred have a comment.
    let commented: Int?
    let comments: [String]?
    let patterns: [Pattern]
  }

  /// Activities that go together: their titles, and the cells that fit these titles.
  struct Pattern: Decodable {
    let weight: Int?
    /// The kinds of structure that have such activities; all of them when not said.
    let structures: [String]?
    let titles: [String]?
    /// For each column, the texts to choose from.
    let fields: [String: [String]]?
  }

  struct ProjectMeetings: Decodable {
    /// The titles of each stage of a project, in the order in which they come in a year.
    let stages: [String: [String]]
    let comments: [String]
    let patterns: [Pattern]
  }

  /// What comes back through the year under one name, spelled in several ways.
  struct Series: Decodable {
    let spellings: [String]
    /// Times a year, for each structure.
    let yearly: Int
    /// The structures that take part, by their code of participation.
    let parts: [String: [String]]
  }

  /// Activities that several structures do together.
  struct JointActivity: Decodable {
    let kind: String
    let yearly: Int
    /// How many of them the structures noted without a common reference.
    let apart: Int?
    /// For some of the others, the column in which the last structure states something else.
    let differing: [String]?
    let among: [[String]]
    /// Each title with its other wordings.
    let titles: [[String]]
    let fields: [String: [String]]?
  }
}
