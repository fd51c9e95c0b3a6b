package import Domain
import Yams

/// A whole invented region, to try the product with: structures, projects and two years of
/// journals.
package struct DemonstrationRegion: Sendable {
  /// Someone who can sign in to the demonstration.
  package struct Account: Sendable, Hashable {
    package let name: String
    package let email: String
    package let rights: [Right]
  }

  package let structures: [Structure]
  package let projects: [Project]
  /// In the order in which they were recorded.
  package let entries: [Entry]
  package let accounts: [Account]
  /// The one that is over first.
  package let campaigns: [DemonstrationCampaign]
  /// In each structure, the one of the year before first.
  package let dialogues: [DemonstrationDialogue]
  /// Around the day of the region, and in the year before.
  package let agenda: [AgendaItem]

  /// The region as it stands on a day: the year before, and the year of that day so far.
  ///
  /// The same day always gives the same region, and a later day of the same year only adds
  /// entries after the others.
  ///
  /// - Throws: `ScenarioError`, `Problems` or an error of the decoder when the scenario that ships
  ///   with the product is wrong.
  package static func made(until today: Day) throws -> DemonstrationRegion {
    let text = String(decoding: PackageResources.demonstration_yaml, as: UTF8.self)
    let scenario = try YAMLDecoder().decode(Scenario.self, from: text)
    let structures = try scenario.structures.map { try Structure(from: $0.row) }
    let codes = Set(structures.map(\.code))
    let projects = try scenario.projects.map {
      try Project(from: $0.row(on: today), structures: codes)
    }
    let drafts = try [today.year - 1, today.year].flatMap {
      try YearOfActivities(year: $0, scenario: scenario).drafts()
    }
    let reader = EntryReader(structures: codes, projects: projects.map(\.code))
    return DemonstrationRegion(
      structures: structures, projects: projects,
      entries: try Recording.entries(of: drafts, until: today, by: reader),
      accounts: try scenario.accounts.map {
        Account(name: $0.name, email: $0.email, rights: try $0.rights())
      },
      campaigns: try DemonstrationCampaign.all(
        of: scenario, until: today, structures: structures.map(\.code)),
      dialogues: try DemonstrationDialogue.all(of: scenario, until: today),
      agenda: try scenario.agendaItems(around: today))
  }
}
