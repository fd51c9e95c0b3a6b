import Domain
import Exchange

/// A yearly report, mission by mission, as the printed one reads.
struct ReportPage: Page {
  struct Year: Sendable {
    let number: Int
    let address: String
    let isShown: Bool
  }

  struct Link: Sendable {
    let label: String
    let address: String
  }

  struct Mission: Sendable {
    let number: Int
    let name: String
    let label: String
    let objectives: [Objective]
  }

  struct Objective: Sendable {
    let label: String
    let figures: [FigureArticle]
  }

  static let template = "report-page"

  let title: String
  let section: Section? = .report
  let cover: ReportDocument.Cover
  let isConsolidated: Bool
  let isForPole: Bool
  let isEmpty: Bool
  let structures: [Link]
  let years: [Year]
  let downloads: [Link]
  let missions: [Mission]
  /// The report as it was last sent to the agency; nil while it was not.
  let sent: Link?
  /// What was agreed for the year before; nil for nothing.
  let agreed: AgreedPriorities?

  /// - Parameters:
  ///   - years: those that have entries.
  ///   - sent: what was last sent to the agency.
  init(
    _ read: ReadReport, years: [ReportingYear], current: ReportingYear, sent: Submission?,
    agreed: AgreedPriorities?
  ) {
    self.sent = sent.map {
      Link(label: French.sealedLine($0), address: CampaignAddress.submission($0))
    }
    self.agreed = agreed
    let request = read.request
    cover = read.document.cover
    title = "\(cover.title) – \(cover.scope)"
    isConsolidated = cover.isConsolidated
    isForPole = request.right.allows(.readRegion)
    isEmpty = read.report.references.isEmpty
    structures =
      cover.isConsolidated
      ? cover.structures.map { structure in
        let scope = ReportScope.structure(Structure.Code(structure.code))
        return Link(label: structure.name, address: scope.path(request.year))
      } : []
    self.years = Set(years + [current, request.year]).sorted(by: >).map { year in
      Year(
        number: year.number, address: request.scope.path(year), isShown: year == request.year)
    }
    downloads = ReportFormat.allCases.map { format in
      Link(label: Words.name(of: format), address: "\(request.path)/rapport.\(format.rawValue)")
    }
    missions = read.document.missions.map { Mission($0, in: read) }
  }
}

extension ReportPage.Mission {
  fileprivate init(_ mission: ReportDocument.Mission, in read: ReadReport) {
    number = mission.number
    name = mission.title
    label = mission.label
    objectives = mission.objectives.map { objective in
      ReportPage.Objective(
        label: objective.label,
        figures: objective.indicators.map { FigureArticle($0, in: read) })
    }
  }
}
