package import Domain

/// The versions of the missions framework, each in force from its year.
package struct Catalogue: Sendable {
  /// By the year from which they are in force.
  package let frameworks: [Framework]
  private let earliest: Framework

  package init(_ framework: Framework, _ others: [Framework] = []) {
    frameworks = ([framework] + others).sorted { $0.inForceFrom < $1.inForceFrom }
    earliest = frameworks.first ?? framework
  }

  /// The latest version in force in the year; for a year before the first version, that one.
  package func framework(for year: ReportingYear) -> Framework {
    frameworks.last { $0.inForceFrom <= year } ?? earliest
  }

  /// The version of this name.
  package func framework(version: String) -> Framework? {
    frameworks.first { $0.version == version }
  }

  /// The versions that come with the program, and those of other files.
  ///
  /// - Throws: the first mistake of a file; a version or a year that two files give.
  package static func shipped(
    adding files: [(name: String, yaml: String)] = []
  ) throws(CatalogueError) -> Catalogue {
    let missions = String(decoding: PackageResources.missions_2025_09_yaml, as: UTF8.self)
    let first = try Framework.read(yaml: missions, named: "missions-2025-09.yaml")
    var others: [Framework] = []
    for file in files {
      let framework = try Framework.read(yaml: file.yaml, named: file.name)
      for known in [first] + others {
        if let reason = framework.clash(with: known) {
          throw CatalogueError(file: file.name, line: 1, reason: reason)
        }
      }
      others.append(framework)
    }
    return Catalogue(first, others)
  }
}

extension Framework {
  fileprivate func clash(with other: Framework) -> CatalogueError.Reason? {
    if version == other.version { return .repeated(.version, version) }
    return inForceFrom == other.inForceFrom ? .repeated(.year, "\(inForceFrom.number)") : nil
  }
}
