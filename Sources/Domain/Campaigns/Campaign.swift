/// The yearly round in which structures send their report to the health agency.
package struct Campaign: Sendable, Hashable {
  package let year: ReportingYear
  /// The version of the framework that the reports are made with.
  package var framework: String
  /// From this day on, reports can be submitted.
  package var opensOn: Day
  /// The last day to submit; a report that comes later is taken all the same.
  package var dueOn: Day
  /// The structures that are asked for a report.
  package var structures: [Structure.Code]

  package init(
    year: ReportingYear, framework: String, opensOn: Day, dueOn: Day,
    structures: [Structure.Code]
  ) {
    self.year = year
    self.framework = framework
    self.opensOn = opensOn
    self.dueOn = dueOn
    self.structures = structures
  }

  /// The last day for what is awaited from a structure; nil when nothing is, or no day was said.
  package func due(_ progress: ReportProgress) -> Day? {
    guard progress.awaited == .structure else { return nil }
    if let step = progress.questions ?? progress.reopening { return step.due }
    return dueOn
  }

  /// Until when a structure may take to answer what it is asked on a day, unless another day is said:
  /// two weeks, and never before everybody's last day.
  package func nextDue(from day: Day) -> Day { max(dueOn, day.adding(days: 14) ?? day) }

  package func isOpen(on day: Day) -> Bool { opensOn <= day }

  package func concerns(_ structure: Structure.Code) -> Bool { structures.contains(structure) }
}

extension Campaign {
  /// What is wrong with what the pole decides for a campaign.
  package enum Mistake: Error, Sendable, Hashable {
    case dueBeforeOpening
    case nobodyConcerned
  }

  package var mistakes: [Mistake] {
    (dueOn < opensOn ? [.dueBeforeOpening] : []) + (structures.isEmpty ? [.nobodyConcerned] : [])
  }
}
