import Domain
import Exchange

/// The reminders of a campaign as they would go, before they do.
struct RemindersPage: Page {
  struct Line: Sendable {
    let name: String
    let email: String
    let subject: String
    let body: String
    let isSentToday: Bool
  }

  static let template = "campaign-reminders"

  let title: String
  let section: Section? = .campaigns
  let boardPath: String
  let year: Int
  let lines: [Line]
  let isEmpty: Bool
  let isNotOpen: Bool
  let hasMail: Bool
  /// Whether there is something that the site can send.
  let maySend: Bool
  /// Whether some have left today.
  let hasSentToday: Bool
  /// How many have just left; nil when none was to leave.
  let sentText: String?
  /// Those that did not; nil for none.
  let failedText: String?
  /// The structures that nobody can be written to for; nil when there are none.
  let unreachedText: String?

  /// - Parameter round: what was just sent; nil for nothing.
  init(
    _ reminders: Reminders, in campaign: Campaign, today: Day, hasMail: Bool,
    round: ReminderRound? = nil
  ) {
    title = Words.reminders(campaign.year)
    boardPath = CampaignAddress.board(campaign.year)
    year = campaign.year.number
    isNotOpen = !campaign.isOpen(on: today)
    isEmpty = reminders.letters.isEmpty
    self.hasMail = hasMail
    maySend = hasMail && !isEmpty
    hasSentToday = reminders.letters.contains(where: reminders.isSentToday)
    sentText = round.map { Words.remindersSent($0.sent.count) }
    failedText = round.flatMap {
      Words.remindersFailed($0.failed.map { $0.reminder.to.email.text })
    }
    unreachedText = Words.withoutOfficer(reminders.unreached.map(\.name))
    lines = reminders.letters.map { reminder in
      Line(
        name: reminder.to.name, email: reminder.to.email.text, subject: reminder.subject,
        body: reminder.body, isSentToday: reminders.isSentToday(reminder))
    }
  }
}
