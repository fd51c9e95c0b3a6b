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
      for objective in mission.objectives {
        print(" \(objective.id) \(objective.label)")
        for indicator in objective.indicators { show(indicator) }
      }
    }
  }

  private func show(_ indicator: Indicator) {
    let sources = indicator.sources.map { source in
      source.kind.rawValue + (source.filled.map { " (with \($0.rawValue))" } ?? "")
    }
    print("  \(indicator.id)  \(indicator.name)")
    func detail(_ name: String, _ text: String) { print("         \(name) \(text)") }
    detail("official label:", indicator.label)
    detail("measure:", indicator.measure.words)
    detail("from", sources.joined(separator: ", "))
    if !indicator.breakdowns.isEmpty {
      detail("by", indicator.breakdowns.map(\.name).joined(separator: ", "))
    }
    if let items = indicator.items {
      let columns = items.columns.map(\.name).joined(separator: ", ")
      detail("list:", items.rows == .projects ? "projects, with their meetings" : columns)
    }
  }
}

extension Indicator.Measure {
  fileprivate var words: String {
    switch self {
    case .count: "count of entries"
    case .countAnswered(let field): "count of entries whose \(field.rawValue) is filled"
    case .sum(let field): "sum of \(field.rawValue)"
    case .distinct(.title): "distinct titles"
    case .distinct(.field(let field)): "distinct \(field.rawValue)"
    case .any: "yes or no: any entry"
    case .supportedTeams: "distinct teams of projects with support_threshold meetings or more"
    case .oneOffRequests: "projects with fewer meetings than support_threshold"
    }
  }
}
