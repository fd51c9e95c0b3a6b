package import Domain

extension Database {
  /// The values of a framework's parameters, as the regional pole has set them.
  package func parameters(of framework: Framework) throws -> Parameters {
    var chosen: [String: Int] = [:]
    for parameter in framework.parameters {
      chosen[parameter.name] = try setting(Self.name(of: parameter, framework)).flatMap { Int($0) }
    }
    return Parameters(of: framework, set: chosen)
  }

  /// - Precondition: the value is one that the parameter allows.
  package func set(
    _ parameter: Framework.Parameter, of framework: Framework, to value: Int
  ) throws {
    try keep("\(value)", as: Self.name(of: parameter, framework))
  }

  private static func name(
    of parameter: Framework.Parameter, _ framework: Framework
  ) -> String {
    "\(framework.version)/\(parameter.name)"
  }
}
