import Domain
import Exchange

/// The settings of the region, and its structures.
struct SettingsPage: Page {
  struct Parameter: Sendable {
    let name: String
    let label: String
    /// Whether it is the one that the official text leaves open, which the page explains.
    let isSupportThreshold: Bool
    let choices: [Choice]
    let error: String?
  }

  struct Choice: Sendable {
    let value: Int
    let label: String
    let isChosen: Bool
  }

  struct StructureLine: Sendable {
    let code: String
    let name: String
    let kind: String
    let territories: String
  }

  static let template = "settings"

  let title = Words.menuSettings
  let section: Section? = .settings
  let framework: String
  let inForceFrom: Int
  let parameters: [Parameter]
  let hasErrors: Bool
  let isSaved: Bool
  let isMappingSaved: Bool
  let mapping: MappingLine
  let structures: [StructureLine]
  let structureCount: String
  let hasStructures: Bool

  /// - Parameters:
  ///   - wrong: the names of the parameters for which no allowed value was sent.
  ///   - done: what the person has just done, as the address says.
  init(
    _ framework: Framework, _ values: Parameters, wrong: Set<String>, mapping: MappingLine,
    structures: [Structure], done: String, labels: Labels
  ) {
    self.framework = framework.version
    inForceFrom = framework.inForceFrom.number
    parameters = framework.parameters.map { parameter in
      Parameter(parameter, value: values[parameter.name], isWrong: wrong.contains(parameter.name))
    }
    hasErrors = !wrong.isEmpty
    isSaved = done == "enregistre"
    isMappingSaved = done == "correspondance"
    self.mapping = mapping
    self.structures = structures.map { structure in
      StructureLine(
        code: structure.code.text, name: structure.name, kind: labels.structureKind(structure.kind),
        territories: structure.territories.joined(separator: ", "))
    }
    structureCount = French.count(structures.count, Words.structure, Words.structures)
    hasStructures = !structures.isEmpty
  }
}

extension SettingsPage.Parameter {
  fileprivate init(_ parameter: Framework.Parameter, value: Int?, isWrong: Bool) {
    let isSupportThreshold = parameter.name == "support_threshold"
    name = parameter.name
    label = French.spaced(parameter.label)
    self.isSupportThreshold = isSupportThreshold
    choices = parameter.allowed.map { allowed in
      SettingsPage.Choice(
        value: allowed,
        label: isSupportThreshold ? Words.threshold(allowed) : French.number(allowed),
        isChosen: allowed == value)
    }
    error = isWrong ? Words.valueNotAllowed : nil
  }
}
