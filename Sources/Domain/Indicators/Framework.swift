/// A version of the missions framework: its missions, objectives and indicators, as data.
package struct Framework: Sendable {
  /// Its name in reports, such as `missions-2025-09`.
  package let version: String
  package let inForceFrom: ReportingYear
  package let parameters: [Parameter]
  package let missions: [Mission]

  package init(
    version: String, inForceFrom: ReportingYear, parameters: [Parameter], missions: [Mission]
  ) {
    self.version = version
    self.inForceFrom = inForceFrom
    self.parameters = parameters
    self.missions = missions
  }

  /// All indicators, in the framework's order.
  package var indicators: [Indicator] {
    missions.flatMap { $0.objectives.flatMap(\.indicators) }
  }

  package func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  /// The mission that an indicator belongs to.
  package func mission(of indicator: Indicator) -> Mission? {
    missions.first { mission in
      mission.objectives.contains { $0.indicators.contains { $0.id == indicator.id } }
    }
  }

  /// The indicators that an entry feeds: all that count it, and those that may, by what the other
  /// entries of the year say.
  package func indicators(fedBy entry: Entry) -> [Indicator] {
    indicators.filter { $0.counts(entry) != false }
  }
}

extension Framework {
  package struct Mission: Sendable {
    package let number: Int
    package let label: String
    package let title: String
    package let objectives: [Objective]

    package init(number: Int, label: String, title: String, objectives: [Objective]) {
      self.number = number
      self.label = label
      self.title = title
      self.objectives = objectives
    }
  }

  package struct Objective: Sendable {
    package let id: String
    package let label: String
    package let indicators: [Indicator]

    package init(id: String, label: String, indicators: [Indicator]) {
      self.id = id
      self.label = label
      self.indicators = indicators
    }
  }

  /// A number that the regional pole may set within the framework's bounds.
  package struct Parameter: Sendable {
    package let name: String
    package let label: String
    package let standard: Int
    package let allowed: [Int]

    package init(name: String, label: String, standard: Int, allowed: [Int]) {
      self.name = name
      self.label = label
      self.standard = standard
      self.allowed = allowed
    }
  }
}
