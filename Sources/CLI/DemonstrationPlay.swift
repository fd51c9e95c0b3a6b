import Domain
import Exchange
import Storage
import Web

/// Lets the years of the demonstration happen, day by day: what is noted before a report is sent is
/// in it, what is noted after shows as differences, and nothing is noted in a year that an accepted
/// report locks.
struct DemonstrationPlay {
  let region: DemonstrationRegion
  let submission: ReportSubmission
  let database: any Database

  func run() throws {
    for played in region.campaigns { try database.save(played.campaign) }
    var coming = region.entries[...]
    var held: [Entry] = []
    for (played, event) in events {
      let noted = coming.prefix { $0.notedOn <= event.day }
      coming = coming.dropFirst(noted.count)
      held = try note(held + noted)
      try take(event, of: played)
    }
    _ = try note(held + coming)
  }

  /// What happened in all campaigns, in the order of the days.
  private var events: [(DemonstrationCampaign, DemonstrationCampaign.Event)] {
    region.campaigns.flatMap { played in played.events.map { (played, $0) } }
      .enumerated().sorted { ($0.element.1.day, $0.offset) < ($1.element.1.day, $1.offset) }
      .map(\.element)
  }

  /// Records the entries of years that can be changed.
  ///
  /// - Returns: the others, which wait until their year is opened again.
  private func note(_ entries: [Entry]) throws -> [Entry] {
    let locks = try database.locks(of: nil)
    func isLocked(_ entry: Entry) -> Bool {
      locks.contains { $0.covers(entry.reference, on: entry.date) }
    }
    try database.record(entries.filter { !isLocked($0) })
    return entries.filter(isLocked)
  }

  private func take(
    _ event: DemonstrationCampaign.Event, of played: DemonstrationCampaign
  ) throws {
    let (year, name) = (played.campaign.year, region.name(of: event))
    guard event.kind == .submission else {
      return try database.take(
        ReportStep(
          event.kind, at: event.instant, by: name, words: event.words,
          due: event.kind.setsDue ? played.campaign.nextDue(from: event.day) : nil),
        of: event.structure, in: year)
    }
    let sender = ReportSubmission.Sender(name: name, at: event.instant, today: event.day)
    let checks = try submission.checks(
      of: event.structure, in: year, on: event.day, from: database)
    try database.keep(played.comments(on: checks), of: event.structure, in: year)
    try submission.send(event.structure, in: year, by: sender, into: database)
  }
}

extension Entry {
  /// The day on which it was noted: once the answer was known, where there is one.
  fileprivate var notedOn: Day {
    if case .day(let answered) = self[.answeredOn] { answered } else { date }
  }
}

extension DemonstrationRegion {
  /// Who takes the step: somebody of the structure, or of the agency.
  fileprivate func name(of event: DemonstrationCampaign.Event) -> String {
    let isOwn = event.kind == .submission || event.kind == .reopeningRequest
    let right = isOwn ? Right.officer(of: event.structure) : .agency
    let structure = structures.first { $0.code == event.structure }?.name
    return accounts.first { $0.rights.contains(right) }?.name ?? structure ?? event.structure.text
  }
}

extension DemonstrationCampaign.Event {
  /// In seconds since 1970: in the morning of its day.
  fileprivate var instant: Int {
    let first = Day("1970-01-01")
    return (first.map { $0.days(to: day) } ?? 0) * 86_400 + 9 * 3600
  }
}
