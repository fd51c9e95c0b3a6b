import ArgumentParser
import Domain
import Exchange
import Storage
import Web

/// `maillage campaign remind`.
struct CampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: "Follow the yearly campaigns of reports.",
    subcommands: [Remind.self])

  struct Remind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remind",
      abstract: "Write to the officers of the structures whose report is awaited.",
      discussion: "Nobody is written to before the campaign opens.")

    @Option(help: "The year of the campaign.")
    var year: YearArgument

    @Flag(help: "Print the messages without sending them.")
    var dryRun = false

    @Flag(help: "Write to those too who have received their reminder today.")
    var again = false

    @OptionGroup var mail: MailOptions

    @OptionGroup var database: DatabaseOption

    func validate() throws {
      if !dryRun, mail.sendmail == nil {
        throw ValidationError("give --sendmail PATH to send the messages, or --dry-run")
      }
    }

    func run() async throws {
      let storage = try await database.open()
      let (year, site, today) = (year.year, mail.site, SystemEnvironment.clock.today())
      let reminders = try await storage.read { database in
        guard let campaign = try database.campaign(of: year) else {
          throw ValidationError("there is no campaign for \(year.number)")
        }
        return try Reminders(in: campaign, today: today, site: site, from: database)
      }
      // First, before a message that fails can hide it.
      for structure in reminders.unreached {
        print("nobody to write to: \(structure.code.text) has no officer with an open account")
      }
      if dryRun {
        for reminder in reminders.letters { print(reminder.shown) }
        print("\(reminders.letters.count) to send (dry run: nothing sent)")
      } else {
        try await send(reminders, on: today, storage)
      }
      try await storage.close()
    }

    private func send(
      _ reminders: Reminders, on today: Day, _ storage: any Storage
    ) async throws {
      guard let mail = try mail.mail else {
        throw ValidationError("--sendmail goes with --mail-from ADDRESS and --site https://…")
      }
      let letters = again ? reminders.letters : reminders.notSentToday
      for reminder in reminders.letters where !again && reminders.isSentToday(reminder) {
        print("already reminded today: \(reminder.to.email.text) (--again writes again)")
      }
      // Before the first message: none leaves without a record that they were sent for.
      try await storage.write(
        recording: .sendReminders, AuditEvent.Subject(.campaign, "\(year.year.number)")
      ) { _ in }
      let round = try await ReminderRound(
        letters, of: year.year, on: today, by: mail, storage: storage)
      for reminder in round.sent { print("sent to \(reminder.to.email.text)") }
      print("\(round.sent.count) sent")
      guard !round.failed.isEmpty else { return }
      for (reminder, error) in round.failed {
        print("not sent to \(reminder.to.email.text): \(Self.reason(error))")
      }
      throw ExitCode(1)
    }

    private static func reason(_ error: any Error) -> String {
      switch error as? SendmailError {
      case .failed(let status, let lines):
        ([status] + lines).joined(separator: "; ")
      case .notRun(let reason): reason
      case nil: String(reflecting: error)
      }
    }
  }
}

extension Reminder {
  fileprivate var shown: String { "To: \(to.email.text)\nSubject: \(subject)\n\n\(body)\n---" }
}
