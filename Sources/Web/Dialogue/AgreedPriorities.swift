package import Domain
package import Exchange
package import Storage

/// What was agreed before a year, or for it, as the pages of that year show it in front.
struct AgreedPriorities: Sendable {
  struct Line: Sendable {
    let line: PriorityLine
    /// Such as "convenue pour 2023"; nil for those of the year before.
    let since: String?
  }

  let heading: String
  let dialoguePath: String
  let priorities: [Line]
  let hasPriorities: Bool
  /// Nil when nothing was decided.
  let decisions: String?

  /// Nil when nothing was agreed.
  init?(
    for structure: Structure.Code, before year: ReportingYear, in database: any Database,
    catalogue: Catalogue
  ) throws {
    let before = year.previous
    guard before < year, let found = try Agreement(of: structure, before: year, in: database)
    else { return nil }
    heading = French.prioritiesOf(before)
    dialoguePath = DialogueRequest.path(structure, before)
    priorities = found.priorities.map { stored in
      Line(
        line: PriorityLine(stored, framework: catalogue.framework(for: stored.year)),
        since: stored.year == before ? nil : Words.agreed(in: stored.year))
    }
    hasPriorities = !priorities.isEmpty
    decisions = found.decisions.isEmpty ? nil : French.spaced(found.decisions)
  }
}

extension AgreedPriorities {
  /// What was agreed for the year itself; nil for nothing.
  init?(
    for structure: Structure.Code, during year: ReportingYear, in database: any Database,
    catalogue: Catalogue
  ) throws {
    let found = try database.priorities(of: structure, in: year)
    let written = try database.dialogue(of: structure, in: year)?.dialogue.decisions ?? ""
    if found.isEmpty, written.isEmpty { return nil }
    let framework = catalogue.framework(for: year)
    heading = French.prioritiesOf(year)
    dialoguePath = DialogueRequest.path(structure, year)
    priorities = found.map { Line(line: PriorityLine($0, framework: framework), since: nil) }
    hasPriorities = !priorities.isEmpty
    decisions = written.isEmpty ? nil : French.spaced(written)
  }

  /// Nil for the report of the region, or when nothing was agreed.
  init?(for report: ReportRequest, in database: any Database, catalogue: Catalogue) throws {
    guard case .structure(let structure) = report.scope else { return nil }
    try self.init(for: structure, before: report.year, in: database, catalogue: catalogue)
  }
}

extension ReportDocument.Agreed {
  /// What was agreed before the year of a report, for its printed pages; nil for nothing.
  package init?(
    of structure: Structure.Code, before year: ReportingYear, in database: any Database,
    catalogue: Catalogue
  ) throws {
    guard let found = try Agreement(of: structure, before: year, in: database) else { return nil }
    self.init(
      found.priorities.map { ($0.priority, $0.year) }, decisions: found.decisions, before: year,
      framework: catalogue.framework(for: year))
  }
}

/// What a structure had agreed to when a year began.
private struct Agreement {
  let priorities: [StoredPriority]
  let decisions: String

  init?(
    of structure: Structure.Code, before year: ReportingYear, in database: any Database
  ) throws {
    priorities = try database.agreedPriorities(of: structure, before: year)
    let dialogue = try database.dialogue(of: structure, in: year.previous)?.dialogue
    decisions = dialogue?.decisions ?? ""
    if priorities.isEmpty, decisions.isEmpty { return nil }
  }
}
