package import Domain

/// A small region for tests: three structures and the projects that they accompany.
package enum SampleRegion {
  package static let structures = ["S1", "S2", "S3"].map { code in
    Structure(
      code: Structure.Code(code), name: "Structure \(code)", kind: .platform, scope: "",
      territories: [])
  }

  /// Programmes that were never declared, all of one team; `P4` is a targeted action.
  package static let projects = ["P1", "P2", "P3", "P4"].map { code in
    project(code, nature: code == "P4" ? .targetedAction : .programme)
  }

  package static func project(
    _ code: String, team: String = "Équipe", nature: Project.Nature = .programme,
    declaredOn: Day? = nil, partnership: Project.Partnership = .singleStructure
  ) -> Project {
    Project(
      code: Project.Code(code), title: "Projet \(code)", team: team, nature: nature,
      declaredOn: declaredOn, partnership: partnership, structures: [Structure.Code("S1")])
  }

  package static let reader = EntryReader(
    structures: structures.map(\.code), projects: projects.map(\.code))
}
