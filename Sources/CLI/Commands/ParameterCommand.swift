import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage parameter NAME [VALUE]`.
struct ParameterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameter",
    abstract: "Show or set a parameter of the framework in force, such as support_threshold.")

  @Argument(help: "The parameter's name.")
  var name: String

  @Argument(help: "Its new value; shown without it.")
  var value: Int?

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let year = ReportingYear(of: SystemEnvironment.clock.today())
    let framework = try Catalogue.shipped().framework(for: year)
    guard let parameter = framework.parameters.first(where: { $0.name == name }) else {
      let known = framework.parameters.map(\.name).joined(separator: ", ")
      throw ValidationError("\(framework.version) has no parameter \(name); it has: \(known)")
    }
    if let value, !parameter.allowed.contains(value) {
      let allowed = parameter.allowed.map { "\($0)" }.joined(separator: ", ")
      throw ValidationError("\(name) takes one of: \(allowed)")
    }
    let storage = try await database.open()
    let value = value
    if let value {
      try await storage.write(recording: .changeSettings) { database in
        try database.set(parameter, of: framework, to: value)
      }
    }
    let current = try await storage.read { try $0.parameters(of: framework)[parameter.name] }
    try await storage.close()
    print("\(name) = \(current ?? parameter.standard)")
  }
}
