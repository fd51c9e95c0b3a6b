package import Domain
import Exchange
package import Storage

/// An e-mail that tells an officer that a report is awaited.
package struct Reminder: Sendable {
  package let to: Account
  package let subject: String
  package let body: String

  /// Those that a campaign asks for now: to the officers of each structure that has to act.
  ///
  /// - Parameters:
  ///   - site: the address of the site, for the link; nil for none.
  /// - Returns: none before the campaign opens.
  package static func all(
    in campaign: Campaign, today: Day, site: String?, from database: any Database
  ) throws -> [Reminder] {
    guard campaign.isOpen(on: today) else { return [] }
    let progress = try database.progress(in: campaign.year)
    let officers = try database.officers()
    let structures = try database.structures().filter { campaign.concerns($0.code) }
    return structures.flatMap { structure in
      let own = progress[structure.code] ?? ReportProgress()
      guard own.awaited == .structure else { return [Reminder]() }
      return (officers[structure.code] ?? []).map { officer in
        Reminder(to: officer, structure, campaign, own, today: today, site: site)
      }
    }
  }

  private init(
    to officer: Account, _ structure: Structure, _ campaign: Campaign,
    _ progress: ReportProgress, today: Day, site: String?
  ) {
    to = officer
    subject = Words.reminderSubject(campaign, structure)
    let path = CampaignAddress.report(of: structure.code, in: campaign.year)
    let address = site.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    body = Words.reminder(
      to: officer.name, structure, campaign, progress, today: today,
      link: address.map { $0 + path })
  }
}

/// The reminders of a campaign as they would go, before they do.
struct RemindersPage: Page {
  struct Line: Sendable {
    let name: String
    let email: String
    let subject: String
    let body: String
  }

  static let template = "campaign-reminders"

  let title: String
  let section: Section? = .campaigns
  let boardPath: String
  let year: Int
  let lines: [Line]
  let isEmpty: Bool
  let isNotOpen: Bool

  init(_ reminders: [Reminder], in campaign: Campaign, today: Day) {
    title = Words.reminders(campaign.year)
    boardPath = CampaignAddress.board(campaign.year)
    year = campaign.year.number
    isNotOpen = !campaign.isOpen(on: today)
    isEmpty = reminders.isEmpty
    lines = reminders.map { reminder in
      Line(
        name: reminder.to.name, email: reminder.to.email.text, subject: reminder.subject,
        body: reminder.body)
    }
  }
}
