import Domain
import Exchange
import Testing

/// A small year of two structures, with what renderings find hard: markup, formulas, wide letters,
/// a shared activity, an indicator without activity and a project with exactly three meetings.
struct ReportSample {
  static let markup = "<script>alert(\"1\")</script> & Cie"
  static let formula = "=cmd|' /C calc'!A0"
  static let generatedOn = Day("2026-01-12")
  static let wide = "健康教育 au Faouët"

  let framework: Framework
  let labels: Labels
  private let lorient = Structure.Code("PF-LORIENT")
  private let vannes = Structure.Code("PF-VANNES")

  private let people: Int

  /// - Parameter people: those of the one orientation.
  init(people: Int = 1234) throws {
    self.people = people
    let year = try #require(ReportingYear(2025))
    framework = try Catalogue.shipped().framework(for: year)
    labels = try Labels.french()
  }

  /// The report of one structure, compared to the year before.
  func document(
    comparing: Bool = true, agreed: ReportDocument.Agreed? = nil, on day: Day? = nil,
    seal: ReportDocument.SealLine? = nil
  ) throws -> ReportDocument {
    let basis = try basis(2025)
    return try document(
      Report(of: lorient, from: basis), basis,
      previous: comparing ? EarlierFigures(Report(of: lorient, from: self.basis(2024))) : nil,
      agreed: agreed, on: day, seal: seal)
  }

  func consolidated() throws -> ReportDocument {
    let basis = try basis(2025)
    return try document(Report(consolidating: [lorient, vannes], from: basis), basis)
  }

  private func document(
    _ report: Report, _ basis: ReportBasis, previous: EarlierFigures? = nil,
    agreed: ReportDocument.Agreed? = nil, on day: Day? = nil,
    seal: ReportDocument.SealLine? = nil
  ) throws -> ReportDocument {
    let generatedOn = try #require(day ?? Self.generatedOn)
    return ReportDocument(
      report,
      ReportDocument.Surroundings(
        structureNames: [lorient: "Plateforme <de> Lorient", vannes: "Plateforme de Vannes"],
        entries: basis.entries, projects: basis.projects, previous: previous,
        isDemonstration: true, generatedOn: generatedOn, seal: seal, agreed: agreed),
      labels: labels)
  }

  func basis(_ year: Int) throws -> ReportBasis {
    let project = Project(
      code: Project.Code("P-1"), title: "Projet", team: "Équipe", nature: .programme,
      declaredOn: nil, partnership: .singleStructure, structures: [lorient])
    let reader = EntryReader(structures: [lorient, vannes], projects: [project.code])
    return ReportBasis(
      framework: framework, parameters: Parameters(of: framework),
      year: try #require(ReportingYear(year)),
      entries: try rows.enumerated().map { number, row in
        try reader.entry(from: Self.common(row, number) + row.own)
      }, projects: [project])
  }

  private typealias Row = (
    structure: String, date: String, kind: String, own: [(column: String, text: String)]
  )

  private static func common(_ row: Row, _ number: Int) -> [(column: String, text: String)] {
    [
      ("reference", "R\(number)"), ("structure", row.structure), ("date", row.date),
      ("kind", row.kind),
    ]
  }

  private static let meeting = [
    (column: "object", text: "bilateral"), ("actor_types", "social|patients"),
    ("involvement", "organised"),
  ]

  private static func referral(_ structure: String, people: Int) -> Row {
    (
      structure, "2025-06-01", "training_referral",
      [("title", "Semaine"), ("shared_reference", "S-2"), ("people", "\(people)")]
    )
  }

  private var rows: [Row] {
    [
      ("PF-LORIENT", "2025-02-03", "meeting", [("title", "Rencontre : le CCAS")] + Self.meeting),
      (
        "PF-LORIENT", "2025-02-04", "meeting",
        [("title", "Commune"), ("shared_reference", "S-1")] + Self.meeting
      ),
      (
        "PF-VANNES", "2025-02-04", "meeting",
        [("title", "Commune"), ("shared_reference", "S-1")] + Self.meeting
      ),
      ("PF-LORIENT", "2024-05-05", "meeting", [("title", "Avant")] + Self.meeting),
      ("PF-LORIENT", "2025-03-01", "engagement_action", [("title", Self.markup)]),
      ("PF-LORIENT", "2025-03-02", "engagement_action", [("title", Self.formula)]),
      ("PF-LORIENT", "2025-03-03", "training_organised", [("title", Self.wide)]),
      ("PF-LORIENT", "2025-04-01", "project_meeting", [("title", "Un"), ("project", "P-1")]),
      ("PF-LORIENT", "2025-04-02", "project_meeting", [("title", "Deux"), ("project", "P-1")]),
      ("PF-LORIENT", "2025-04-03", "project_meeting", [("title", "Trois"), ("project", "P-1")]),
      (
        "PF-LORIENT", "2025-05-01", "orientation",
        [("title", "Accueil"), ("people", "\(people)"), ("target", "programme")]
      ),
      (
        "PF-LORIENT", "2025-05-03", "community_session",
        [("title", "Séance"), ("patients", "7"), ("professionals", "0")]
      ),
      Self.referral("PF-LORIENT", people: 5), Self.referral("PF-VANNES", people: 8),
      (
        "PF-LORIENT", "2025-05-04", "training_relayed",
        [
          ("title", "Dates"), ("training_type", "forty_hours"), ("provider", "Institut"),
          ("sessions", "3"),
        ]
      ),
    ]
  }
}
