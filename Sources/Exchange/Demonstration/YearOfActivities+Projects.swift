import Domain

extension YearOfActivities {
  /// The meetings of the structures with the teams of the projects that they accompany.
  func projectMeetings() throws(ScenarioError) -> [Draft] {
    var drafts: [Draft] = []
    for project in scenario.projects {
      var ofProject: [[Draft]] = []
      for support in project.support {
        let meetings = try meetings(of: project, by: support)
        ofProject.append(meetings)
      }
      drafts += Self.meetingTogetherFirst(ofProject, project.code)
    }
    return drafts
  }

  private func meetings(
    of project: Scenario.AccompaniedProject, by support: Scenario.AccompaniedProject.Support
  ) throws(ScenarioError) -> [Draft] {
    let structure = try scenario.structure(support.structure)
    guard !support.meetings.isEmpty else { return [] }
    let count = support.meetings[year % support.meetings.count]
    var narrator = narrator(for: structure, on: project.code)
    let titles = Self.picked(
      count, of: scenario.projectMeetings.stages[project.stage] ?? [], by: &narrator.chance)
    let days = workingDays.spread(count, by: &narrator.chance).sorted()
    let patterns = scenario.projectMeetings.patterns.flatMap {
      Array(repeating: $0, count: $0.weight ?? 1)
    }
    var drafts: [Draft] = []
    for (day, title) in zip(days, titles) {
      narrator.begin(on: day)
      var draft = Draft(
        structure: structure.code, date: day, kind: .projectMeeting,
        title: try narrator.written(title))
      draft.fields[.project] = project.code
      let pattern = try narrator.chance.pick(from: patterns, named: "patterns")
      try fill(pattern.fields, of: &draft, by: &narrator)
      if narrator.chance.happens(25) {
        draft.comment = try narrator.cell(
          from: scenario.projectMeetings.comments, named: "comments")
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// So many of the titles, kept in their order, some of them twice when there are too few.
  private static func picked(
    _ count: Int, of titles: [String], by chance: inout SeededChance
  ) -> [String] {
    let positions = chance.shuffled(Array(titles.indices))
    guard !positions.isEmpty else { return [] }
    return (0..<count).map { positions[$0 % positions.count] }.sorted().map { titles[$0] }
  }

  /// Where several structures accompany a project, they meet its team together the first time.
  private static func meetingTogetherFirst(_ meetings: [[Draft]], _ project: String) -> [Draft] {
    guard meetings.count(where: { !$0.isEmpty }) > 1,
      var model = meetings.first(where: { !$0.isEmpty })?.first
    else { return meetings.flatMap(\.self) }
    model.joint = project
    return meetings.flatMap { own -> [Draft] in
      guard let first = own.first else { return [] }
      var together = Draft(
        structure: first.structure, date: model.date, kind: model.kind, title: model.title)
      together.fields = model.fields
      together.comment = first.comment
      together.joint = project
      return [together] + own.dropFirst()
    }
  }
}
