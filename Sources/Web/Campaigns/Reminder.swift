package import Domain
import Exchange
package import Storage

/// An e-mail that tells an officer that a report is awaited.
package struct Reminder: Sendable {
  package let to: Account
  package let subject: String
  package let body: String

  fileprivate init(
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

/// The reminders that a campaign asks for now.
package struct Reminders: Sendable {
  /// To the officers of each structure that has to act; none before the campaign opens.
  package let letters: [Reminder]
  /// The structures that have to act, and where nobody can: no officer has an open account.
  package let unreached: [Structure]

  /// - Parameter site: the address of the site, for the link; nil for none.
  package init(
    in campaign: Campaign, today: Day, site: String?, from database: any Database
  ) throws {
    let progress = try database.progress(in: campaign.year)
    let officers = try database.officers()
    let awaited = try database.structures().filter { structure in
      campaign.concerns(structure.code)
        && (progress[structure.code] ?? ReportProgress()).awaited == .structure
    }
    unreached = awaited.filter { officers[$0.code] == nil }
    letters =
      !campaign.isOpen(on: today)
      ? []
      : awaited.flatMap { structure in
        (officers[structure.code] ?? []).map { officer in
          Reminder(
            to: officer, structure, campaign, progress[structure.code] ?? ReportProgress(),
            today: today, site: site)
        }
      }
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
  /// The structures that nobody can be written to for; nil when there are none.
  let unreachedText: String?

  init(_ reminders: Reminders, in campaign: Campaign, today: Day) {
    title = Words.reminders(campaign.year)
    boardPath = CampaignAddress.board(campaign.year)
    year = campaign.year.number
    isNotOpen = !campaign.isOpen(on: today)
    isEmpty = reminders.letters.isEmpty
    unreachedText = Words.withoutOfficer(reminders.unreached.map(\.name))
    lines = reminders.letters.map { reminder in
      Line(
        name: reminder.to.name, email: reminder.to.email.text, subject: reminder.subject,
        body: reminder.body)
    }
  }
}
