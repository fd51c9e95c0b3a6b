package import Domain

/// A management dialogue of the demonstration, with the priorities that were agreed.
///
/// Before its meeting has taken place, only the means are known.
package struct DemonstrationDialogue: Sendable {
  package let dialogue: Dialogue
  /// One that has the title of an unfinished one of the year before goes on with it.
  package let priorities: [Priority]
}

extension DemonstrationDialogue {
  /// Those of the year before and of the year of a day, older ones first in each structure.
  static func all(
    of scenario: Scenario, until today: Day
  ) throws(ScenarioError) -> [DemonstrationDialogue] {
    guard let year = ReportingYear(today.year) else { return [] }
    var all: [DemonstrationDialogue] = []
    for dialogues in scenario.dialogues {
      let structure = Structure.Code(try scenario.structure(dialogues.structure).code)
      for (talk, year) in [(dialogues.lastYear, year.previous), (dialogues.thisYear, year)] {
        all.append(
          try DemonstrationDialogue(talk, of: structure, in: year, until: today))
      }
    }
    return all
  }

  private init(
    _ talk: Scenario.Talk, of structure: Structure.Code, in year: ReportingYear, until today: Day
  ) throws(ScenarioError) {
    var dialogue = Dialogue(structure: structure, year: year)
    for means in talk.staff { dialogue.staff.append(try means.means()) }
    for means in talk.funding { dialogue.funding.append(try means.means()) }
    let metOn = try year.day(talk.metOn)
    var priorities: [Priority] = []
    if metOn <= today {
      dialogue.metOn = metOn
      dialogue.participants = French.spaced(talk.participants)
      dialogue.decisions = talk.decisions.map(French.spaced).joined(separator: "\n")
      for agreed in talk.priorities { priorities.append(try agreed.priority(in: year)) }
    }
    self.dialogue = dialogue
    self.priorities = priorities
  }
}
