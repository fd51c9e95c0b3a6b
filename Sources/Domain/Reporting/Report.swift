/// All indicators of a year, for one structure or several together, each with its proof.
package struct Report: Sendable {
  package enum Scope: Sendable, Hashable {
    case structure(Structure.Code)
    /// In the order of the structures' codes.
    case consolidated([Structure.Code])

    package var structures: [Structure.Code] {
      switch self {
      case .structure(let code): [code]
      case .consolidated(let codes): codes
      }
    }

    package var isConsolidated: Bool {
      if case .consolidated = self { true } else { false }
    }
  }

  package let framework: Framework
  package let parameters: Parameters
  package let scope: Scope
  package let year: ReportingYear
  /// The entries of the year, in the order of their written references.
  package let references: [Entry.Reference]
  package let figures: [Figure]

  package func figure(_ id: String) -> Figure? { figures.first { $0.indicator.id == id } }

  /// The entries that a figure, a part or an item comes from.
  package func references(_ provenance: Provenance) -> [Entry.Reference] {
    provenance.positions.map { references[Int($0)] }
  }

  /// The reference as this report writes it: with its structure only where there are several.
  package func written(_ reference: Entry.Reference) -> String {
    scope.isConsolidated ? reference.written : reference.local
  }
}

/// The values of a framework's parameters that a report is computed with.
package struct Parameters: Sendable, Hashable {
  package let byName: [String: Int]

  /// - Parameter set: the values that the regional pole has chosen, by parameter name.
  package init(of framework: Framework, set: [String: Int] = [:]) {
    byName = Dictionary(
      framework.parameters.map { parameter in
        let chosen = set[parameter.name].flatMap { parameter.allowed.contains($0) ? $0 : nil }
        return (parameter.name, chosen ?? parameter.standard)
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: String) -> Int? { byName[name] }

  package var supportThreshold: Int { byName["support_threshold"] ?? 3 }

  /// By name.
  package var all: [(name: String, value: Int)] {
    byName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
