import Domain
import Exchange
import Storage
import Web

extension ReportSubmission {
  /// Lets everything happen that happened in a campaign of the demonstration.
  func play(
    _ played: DemonstrationCampaign, of region: DemonstrationRegion, in database: any Database
  ) throws {
    let year = played.campaign.year
    try database.save(played.campaign)
    for event in played.events {
      let name = region.name(of: event)
      if event.kind == .submission {
        let sender = Sender(name: name, at: event.instant, today: event.day)
        let checks = try checks(of: event.structure, in: year, from: database)
        try database.keep(played.comments(on: checks), of: event.structure, in: year)
        try send(event.structure, in: year, by: sender, into: database)
      } else {
        try database.take(
          ReportStep(event.kind, at: event.instant, by: name, words: event.words),
          of: event.structure, in: year)
      }
    }
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
