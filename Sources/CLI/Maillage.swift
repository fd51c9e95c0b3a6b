import ArgumentParser

/// The command line: `maillage COMMAND …`.
struct Maillage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maillage",
    abstract: "Territorial coordination of therapeutic patient education and addiction care.",
    discussion: """
      Activities are noted once, in the journal; the indicators, the annual report and its proof \
      follow from it. Start with 'maillage demo' and 'maillage serve', or with 'maillage import'.

      Exit status: 0 done, 64 wrong usage, 65 a file or a database holds what cannot be taken, \
      66 a file is missing, 69 the database or a program it takes cannot be used, 70 the database \
      reported something unforeseen, 74 no space left or a failing disk, 77 not allowed to write, \
      1 anything else unforeseen, or an audit trail that does not fit.
      """,
    subcommands: [
      ImportCommand.self, ExportCommand.self, ReportCommand.self, ReportsCommand.self,
      IndicatorsCommand.self, DemoCommand.self, ServeCommand.self, AccountCommand.self,
      AuditCommand.self, ParameterCommand.self, CampaignCommand.self, SearchCommand.self,
      GuideCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    do {
      var command = try Maillage.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).exit()
    }
  }
}
