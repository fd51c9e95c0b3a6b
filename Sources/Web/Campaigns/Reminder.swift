package import Domain
import Exchange
package import Storage

/// An e-mail that tells an officer that a report is awaited.
package struct Reminder: Sendable {
  package let to: Account
  let structure: Structure.Code
  package let subject: String
  package let body: String

  fileprivate init(
    to officer: Account, _ structure: Structure, _ campaign: Campaign,
    _ progress: ReportProgress, today: Day, site: String?
  ) {
    to = officer
    self.structure = structure.code
    subject = Words.reminderSubject(campaign, structure)
    let path = CampaignAddress.report(of: structure.code, in: campaign.year)
    let address = site.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    body = Words.reminder(
      to: officer.name, structure, campaign, progress, today: today,
      link: address.map { $0 + path })
  }
}

extension Reminder {
  var recipient: ReminderRecipient { ReminderRecipient(to.id, of: structure) }
}

/// The reminders that a campaign asks for now.
package struct Reminders: Sendable {
  /// To the officers of each structure that has to act; none before the campaign opens.
  package let letters: [Reminder]
  /// The structures that have to act, and where nobody can: no officer has an open account.
  package let unreached: [Structure]
  /// Who has received one today.
  private let reminded: Set<ReminderRecipient>

  /// The letters to those who have received none today.
  package var notSentToday: [Reminder] { letters.filter { !isSentToday($0) } }

  package func isSentToday(_ letter: Reminder) -> Bool { reminded.contains(letter.recipient) }

  /// - Parameter site: the address of the site, for the link; nil for none.
  package init(
    in campaign: Campaign, today: Day, site: String?, from database: any Database
  ) throws {
    let progress = try database.progress(in: campaign.year)
    reminded = try database.reminded(of: campaign.year, on: today)
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
