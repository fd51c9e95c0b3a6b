import Domain

/// All activities of the region in one year, the same whenever they are made.
struct YearOfActivities {
  let year: Int
  let scenario: Scenario
  let workingDays: WorkingDays

  init(year: Int, scenario: Scenario) {
    self.year = year
    self.scenario = scenario
    workingDays = WorkingDays(year: year, rhythm: scenario.rhythm)
  }

  /// In the order in which they are noted.
  func drafts() throws(ScenarioError) -> [Draft] {
    var drafts: [Draft] = []
    for structure in scenario.structures {
      drafts += try ownActivities(of: structure)
      drafts += try series(of: structure)
    }
    drafts += try projectMeetings()
    drafts += try jointActivities()
    return withCommonReferences(Recording.inOrder(drafts))
  }

  /// What writes the activities of a structure; each subject has a seed of its own, so that a
  /// change of one leaves the others as they are.
  func narrator(
    for structure: Scenario.SupportStructure, on subject: String
  ) -> Narrator {
    Narrator(
      words: scenario.words, towns: structure.towns,
      chance: SeededChance("\(year)/\(structure.code)/\(subject)"))
  }

  /// The cells of a pattern, in the columns' order so that chance always serves them alike.
  func fill(
    _ fields: [String: [String]]?, of draft: inout Draft, by narrator: inout Narrator
  ) throws(ScenarioError) {
    for field in EntryField.allCases {
      guard let choices = fields?[field.rawValue] else { continue }
      let cell = try narrator.cell(from: choices, named: field.rawValue)
      if field == .answeredOn {
        guard let wait = Int(cell) else { continue }
        draft.recordedOn = workingDays.day(wait, after: draft.date)
        draft.fields[field] = draft.recordedOn.description
      } else if !cell.isEmpty {
        draft.fields[field] = cell
      }
    }
  }

  /// The drafts with the references of what is done together, numbered by day.
  private func withCommonReferences(_ drafts: [Draft]) -> [Draft] {
    var references: [String: String] = [:]
    var drafts = drafts
    for index in drafts.indices {
      guard let joint = drafts[index].joint else { continue }
      let number = Recording.padded(references.count + 1, to: 3)
      let reference = references[joint] ?? "COMMUN-\(year)-\(number)"
      references[joint] = reference
      drafts[index].joint = reference
    }
    return drafts
  }
}
