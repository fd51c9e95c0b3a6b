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
      if dryRun {
        for reminder in reminders.letters { print(reminder.shown) }
        print("\(reminders.letters.count) to send (dry run: nothing sent)")
      } else {
        // Before the first message: none leaves without a record that they were sent for.
        try await storage.write(
          recording: .sendReminders, AuditEvent.Subject(.campaign, "\(year.number)")
        ) { _ in }
        try await send(reminders.letters)
      }
      for structure in reminders.unreached {
        print("nobody to write to: \(structure.code.text) has no officer with an open account")
      }
      try await storage.close()
    }

    private func send(_ reminders: [Reminder]) async throws {
      guard let path = mail.sendmail, let sender = mail.sender.flatMap(EmailAddress.init) else {
        throw ValidationError("--sendmail goes with --mail-from ADDRESS and --site https://…")
      }
      let program = Sendmail(path: path)
      for reminder in reminders {
        try await program.send(
          MailMessage(
            sender: sender, recipient: reminder.to.email, subject: reminder.subject,
            text: reminder.body))
        print("sent to \(reminder.to.email.text)")
      }
      print("\(reminders.count) sent")
    }
  }
}

extension Reminder {
  fileprivate var shown: String { "To: \(to.email.text)\nSubject: \(subject)\n\n\(body)\n---" }
}
