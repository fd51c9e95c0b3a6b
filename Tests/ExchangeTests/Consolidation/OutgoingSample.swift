import Domain
import Exchange
import Foundation
import Testing

/// The reports of the sample's two structures, on their way out.
struct OutgoingSample {
  let sample: ReportSample
  let reports: [BareReport]
  let computed: [Report]
  let comparison: Comparison
  let names = [
    Structure.Code("PF-LORIENT"): "Plateforme <de> Lorient",
    Structure.Code("PF-VANNES"): "Plateforme de Vannes",
  ]

  init() throws {
    sample = try ReportSample()
    let basis = try sample.basis(2025)
    let codes = ["PF-LORIENT", "PF-VANNES"].map(Structure.Code.init)
    computed = codes.map { Report(of: $0, from: basis) }
    reports = computed.map(BareReport.init)
    comparison = Comparison(
      reports, consolidated: BareReport(Report(consolidating: codes, from: basis)),
      in: basis.year, under: basis.framework, joined: JoinedTitles())
  }

  /// The second submission of a report.
  func submission(of report: Report) -> Submission {
    Submission(
      structure: report.scope.structures[0], year: report.year, number: 2, version: 1,
      at: 1_770_000_000, by: "Jeanne", framework: report.framework.version,
      hash: String(repeating: "ab", count: 32))
  }

  /// The same reports, as if they had been sent.
  var sent: [BareReport] {
    zip(computed, reports).map { report, bare in
      BareReport(
        structure: bare.structure, year: bare.year, framework: bare.framework,
        parameters: bare.parameters, figures: bare.figures, submission: submission(of: report))
    }
  }

  func values(_ mapping: DHIS2Mapping? = nil) -> DHIS2Values {
    DHIS2Values(
      reports, in: comparison.year,
      mapping: mapping ?? DHIS2Mapping(derivedFrom: comparison.framework))
  }

  /// Every value that the reports state, own and parts, with its structure: what must arrive.
  var expected: [String: Int] {
    var expected: [String: Int] = [:]
    for report in computed {
      let structure = report.scope.structures[0].text
      for figure in report.figures {
        let id = "MAILLAGE_" + figure.indicator.id.replacing(".", with: "_")
        expected["\(structure) \(id)"] = figure.value.amount
        for breakdown in figure.breakdowns {
          for part in breakdown.parts {
            let name = "\(id)_\(breakdown.name.uppercased()) \(part.code.uppercased())"
            expected["\(structure) \(name)"] = part.value
          }
        }
      }
    }
    return expected
  }

  static func amount(_ text: String) -> Int? {
    switch text {
    case "true": 1
    case "false": 0
    default: Int(text)
    }
  }
}
