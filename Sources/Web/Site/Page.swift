/// What a template shows, and where the page stands in the site.
protocol Page: Sendable {
  /// The name of its template.
  static var template: String { get }
  /// What the page answers, as its title says.
  var title: String { get }
  /// The entry of the menu that it belongs to.
  var section: Section? { get }
}

extension Page {
  var section: Section? { nil }
}

/// The parts of the site, in the order of the menu.
enum Section: String, Sendable, CaseIterable {
  case year, journal, projects, report
  case campaigns, consolidation, dialogue
  case accounts, settings, audit
  case sheets
  case agenda
  case guidance
  case types
  case directory
}
