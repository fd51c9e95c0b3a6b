import ArgumentParser
import Domain
import Exchange

/// `maillage indicators`.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "Print the catalogue of indicators in force, with the kinds of entry that feed them.")

  @Option(help: "The year whose catalogue is printed; the year under way without it.")
  var year: YearArgument?

  func run() throws {
    let day = SystemEnvironment.clock.today()
    let framework = try Catalogue.shipped().framework(for: year?.year ?? ReportingYear(of: day))
    print("\(framework.version), in force from \(framework.inForceFrom.number)")
    for parameter in framework.parameters {
      let allowed = parameter.allowed.map { "\($0)" }.joined(separator: " or ")
      print("\(parameter.name): \(allowed), \(parameter.standard) unless set")
    }
    for mission in framework.missions {
      print("\n\(mission.number). \(mission.title)")
      for indicator in mission.objectives.flatMap(\.indicators) { show(indicator) }
    }
  }

  private func show(_ indicator: Indicator) {
    let sources = indicator.sources.map { source in
      source.kind.rawValue + (source.filled.map { " (with \($0.rawValue))" } ?? "")
    }
    print("  \(indicator.id)  \(indicator.name)")
    print("         from \(sources.joined(separator: ", "))")
    if !indicator.breakdowns.isEmpty {
      print("         by \(indicator.breakdowns.map(\.name).joined(separator: ", "))")
    }
  }
}
