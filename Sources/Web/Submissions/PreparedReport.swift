import Domain
import Exchange
import Storage

/// A report on its way to the agency, with all that its structure has to look at.
struct PreparedReport: Sendable {
  let campaign: Campaign
  let structure: Structure
  let progress: ReportProgress
  let report: Report
  /// What its figures are compared to; nil when nothing was noted in the year before.
  let previous: EarlierFigures?
  /// The entries that the report is computed from.
  let entries: [Entry]
  let projects: [Project.Code: Project]
  let checks: [ReportCheck]
  let comments: ReportComments
  /// What was said a year earlier.
  let previousComments: ReportComments
  /// What was agreed before the year.
  let agreed: ReportDocument.Agreed?

  var unanswered: [ReportCheck] { comments.unanswered(among: checks) }

  /// The comments that are part of the report: those in answer to checks that are no more stay
  /// behind, and the words to the agency go with the sending.
  var sentComments: ReportComments {
    let keys = Set(checks.map(\.key))
    let texts = comments.all.filter { subject, _ in
      switch subject {
      case .check(let key): keys.contains(key)
      case .agency: false
      case .indicator, .mission: true
      }
    }
    return ReportComments(
      Dictionary(texts.map { ($0.subject, $0.text) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// Reads reports on their way to the agency.
struct ReportPreparation: Sendable {
  let catalogue: Catalogue

  /// - Parameter today: the day on which it would be sent.
  /// - Throws: `StepRefusal.notConcerned` for a structure that no campaign of the year concerns.
  func report(
    of code: Structure.Code, in year: ReportingYear, on today: Day, from database: any Database
  ) throws -> PreparedReport {
    guard let campaign = try database.campaign(of: year), campaign.concerns(code),
      let structure = try database.structures().first(where: { $0.code == code })
    else { throw StepRefusal.notConcerned }
    let framework = framework(of: campaign)
    let basis = try database.reportBasis(of: [code], in: year, under: framework)
    let report = Report(of: code, from: basis)
    let previous = try EarlierReports(
      before: year, of: [code], under: framework, from: database
    ).figures(of: code)
    return PreparedReport(
      campaign: campaign, structure: structure,
      progress: try database.progress(of: code, in: year), report: report, previous: previous,
      entries: basis.entries, projects: basis.projects,
      checks: ReportCheck.all(
        of: report, on: today, comparedTo: previous,
        shared: try database.entries(sharedBy: [code], in: year)),
      comments: try database.comments(of: code, in: year),
      previousComments: try database.comments(of: code, in: year.previous),
      agreed: try ReportDocument.Agreed(
        of: code, before: year, in: database, catalogue: catalogue))
  }

  func framework(of campaign: Campaign) -> Framework {
    catalogue.framework(version: campaign.framework) ?? catalogue.framework(for: campaign.year)
  }

  /// For each structure of the campaign, how many checks wait for a correction or a comment.
  ///
  /// The whole region is read at once.
  func checksLeft(
    in campaign: Campaign, on today: Day, from database: any Database
  ) throws -> [Structure.Code: Int] {
    let (year, framework) = (campaign.year, framework(of: campaign))
    let codes = campaign.structures
    let basis = try database.reportBasis(of: codes, in: year, under: framework)
    let before = try EarlierReports(
      before: year, of: codes, under: framework, from: database)
    let shared = try database.entries(sharedBy: codes, in: year)
    let comments = try database.comments(in: year)
    var left: [Structure.Code: Int] = [:]
    for code in codes {
      let checks = ReportCheck.all(
        of: Report(of: code, from: basis), on: today, comparedTo: before.figures(of: code),
        shared: shared)
      left[code] = (comments[code] ?? ReportComments()).unanswered(among: checks).count
    }
    return left
  }
}
