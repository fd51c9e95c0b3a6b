import Domain
import Mustache

/// A report as one self-contained web page, made to be read on a screen and to be printed.
package struct ReportHTML: Sendable {
  private let templates: Templates

  /// - Throws: the parser's error when a template of the package is malformed.
  package init() throws {
    templates = try Templates([
      "report": PackageResources.report_mustache,
      "report-agreed": PackageResources.report_agreed_mustache,
      "report-summary": PackageResources.report_summary_mustache,
      "report-indicator": PackageResources.report_indicator_mustache,
      "report-explanations": PackageResources.report_explanations_mustache,
      "report-proofs": PackageResources.report_proofs_mustache,
      // As a partial, the style sheet is part of the page without any unescaped value.
      "report-style": PackageResources.report_css,
    ])
  }

  /// - Throws: `Templates.UnknownTemplate`.
  package func page(_ document: ReportDocument) throws -> String {
    try templates.render("report", ReportPage(document))
  }
}

/// What the templates read.
private struct ReportPage {
  let cover: ReportDocument.Cover
  let agreed: ReportDocument.Agreed?
  let missions: [ReportDocument.Mission]
  let explanations: [ReportDocument.Explanation]
  let hasExplanations: Bool
  let indicatorCount: Int
  /// The columns of the summary table.
  let summaryWidth: Int
  let proofs: [ReportProof]

  init(_ document: ReportDocument) {
    cover = document.cover
    agreed = document.agreed
    missions = document.missions
    explanations = document.explanations
    hasExplanations = !explanations.isEmpty
    indicatorCount = document.indicators.count
    let figures = (cover.isConsolidated ? 3 : 1) + (cover.previousYear == nil ? 0 : 1)
    summaryWidth = 3 + figures
    proofs = document.indicators.filter(\.hasActivities).map { ReportProof($0, in: document) }
  }
}

/// The activities behind one indicator.
private struct ReportProof {
  struct Line {
    let reference: String
    let dateText: String
    let titleText: String
    /// What the activity brings to the figure: its number, its project.
    let contributions: [ReportDocument.Contribution]
    /// The parts and the items in which the activity counts; nil when there are none.
    let places: String?
  }

  let id: String
  let name: String
  let activityCount: String
  let activities: [Line]

  init(_ indicator: ReportDocument.IndicatorLine, in document: ReportDocument) {
    id = indicator.id
    name = indicator.name
    activityCount = indicator.activityCount
    var places: [Int32: [String]] = [:]
    for (label, provenance) in Self.places(in: indicator) {
      for position in provenance.positions { places[position, default: []].append(label) }
    }
    activities = indicator.provenance.positions.map { position in
      let activity = document.activities[Int(position)]
      let contributions = document.contributions(at: position, to: indicator)
        .filter { !$0.text.isEmpty }
      // An item that only repeats the activity's title or its project says nothing more.
      let own =
        places[position]?.filter { place in
          place != activity.titleText && !contributions.contains { $0.written == place }
        } ?? []
      return Line(
        reference: activity.reference, dateText: activity.dateText,
        titleText: activity.titleText, contributions: contributions,
        places: own.isEmpty ? nil : own.joined(separator: " · "))
    }
  }

  private static func places(
    in indicator: ReportDocument.IndicatorLine
  ) -> [(label: String, provenance: Provenance)] {
    let items = (indicator.items?.rows ?? []).compactMap { row in
      row.cells.first.map { ($0.text, row.provenance) }
    }
    return items + indicator.breakdowns.flatMap(\.parts).map { ($0.label, $0.provenance) }
  }
}

/// By name, as a region has a hundred thousand of them: reflection takes longer than the rest.
extension ReportProof.Line: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "reference": reference
    case "dateText": dateText
    case "titleText": titleText
    case "contributions": contributions
    case "places": places
    default: nil
    }
  }
}
