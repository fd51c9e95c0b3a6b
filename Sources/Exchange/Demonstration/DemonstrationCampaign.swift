package import Domain

/// A campaign of the demonstration, and what happened in it.
package struct DemonstrationCampaign: Sendable {
  package struct Event: Sendable, Hashable {
    package let structure: Structure.Code
    package let kind: ReportStep.Kind
    package let day: Day
    package let words: String
  }

  package let campaign: Campaign
  /// In the order of the days.
  package let events: [Event]
  /// For each sort of check, what answers it.
  private let explanations: [String: String]
  private let missions: [String]

  /// What a structure says of its report before it is sent.
  ///
  /// - Parameter checks: those that wait for an answer.
  package func comments(on checks: [ReportCheck]) -> ReportComments {
    var comments = ReportComments()
    for check in checks {
      comments[.check(check.key)] = explanations[check.name] ?? explanations["other"] ?? ""
    }
    for (position, text) in missions.enumerated() { comments[.mission(position + 1)] = text }
    return comments
  }
}

extension DemonstrationCampaign {
  /// How many days pass between two steps of a report.
  private static let pace = 4

  /// The campaign of the year before, which is over, and the one of the year of a day.
  static func all(
    of scenario: Scenario, until today: Day, structures: [Structure.Code]
  ) throws(ScenarioError) -> [DemonstrationCampaign] {
    guard let year = ReportingYear(today.year),
      let framework = try? Catalogue.shipped().framework(for: year).version,
      let opened = Day(year: today.year, month: 1, day: 1),
      let due = Day(year: today.year, month: 1, day: 31),
      let next = Day(year: today.year + 1, month: 1, day: 31)
    else { return [] }
    let words = scenario.campaigns
    return [
      try DemonstrationCampaign(
        Campaign(
          year: year.previous, framework: framework, opensOn: min(opened, today),
          dueOn: due, structures: structures),
        steps: words.finished, words, until: today),
      try DemonstrationCampaign(
        Campaign(
          year: year, framework: framework, opensOn: today.monthsEarlier(1), dueOn: next,
          structures: structures),
        steps: words.underWay, words, until: today),
    ]
  }

  private init(
    _ campaign: Campaign, steps: [String: [String]], _ words: Scenario.Campaigns, until today: Day
  ) throws(ScenarioError) {
    self.campaign = campaign
    explanations = words.explanations
    missions = words.missions
    var events: [Event] = []
    for structure in campaign.structures {
      var day = campaign.opensOn
      for name in steps[structure.text] ?? [] {
        guard let kind = ReportStep.Kind(rawValue: name) else { throw .unknownStep(name) }
        day = min(day.later(by: Self.pace), today)
        events.append(
          Event(structure: structure, kind: kind, day: day, words: words.words(of: kind)))
      }
    }
    self.events = events.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    .map(\.element)
  }
}

extension Day {
  /// About so many days later: in the month that follows where the days of this one do not suffice.
  fileprivate func later(by days: Int) -> Day {
    if let same = Day(year: year, month: month, day: day + days) { return same }
    let next = month == 12 ? Day(year: year + 1, month: 1, day: days) : nil
    return next ?? Day(year: year, month: month + 1, day: days) ?? self
  }
}
