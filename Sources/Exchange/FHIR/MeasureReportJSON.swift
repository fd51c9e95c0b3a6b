package import Domain

/// Reports as FHIR R4 resources of type MeasureReport, one a line.
package struct MeasureReportJSON: Sendable {
  /// Where the site is said to be, when nobody has said where it is.
  package static let usualSite = "https://maillage.example"

  private let reports: [BareReport]
  private let names: [Structure.Code: String]
  private let labels: Labels
  private let madeOn: Day
  /// The root of the addresses that name measures, indicators and structures.
  private let canonical: String

  /// - Parameters:
  ///   - reports: of one structure each.
  ///   - site: where the site is reached, without a `/` at the end; nil for the usual one.
  package init(
    _ reports: [BareReport], names: [Structure.Code: String], labels: Labels, madeOn: Day,
    site: String? = nil
  ) {
    self.reports = reports
    self.names = names
    self.labels = labels
    self.madeOn = madeOn
    canonical = "\(site ?? Self.usualSite)/fhir"
  }

  /// Each resource on a line of its own: with one report, the file is its JSON.
  package var file: OutgoingFile {
    var bytes: [UInt8] = []
    for report in reports {
      var writer = JSONWriter(isOnOneLine: true)
      write(report, to: &writer)
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    let yes = (reports.first?.figures ?? []).compactMap { figure -> LeftOut? in
      if case .yes = figure.value { .yesAsNumber(indicator: figure.indicator.id) } else { nil }
    }
    return OutgoingFile(bytes: bytes, leftOut: yes + LeftOut.listsAndWarnings(of: reports))
  }

  private func write(_ report: BareReport, to writer: inout JSONWriter) {
    let structure = report.structure?.text ?? "region"
    writer.object { resource in
      resource.member("resourceType") { $0.string("MeasureReport") }
      resource.member("id") { $0.string(Self.id(structure, report.year)) }
      if let submission = report.submission {
        resource.member("identifier") { writeIdentifiers(of: submission, to: &$0) }
      }
      resource.member("status") { $0.string("complete") }
      resource.member("type") { $0.string("summary") }
      resource.member("measure") {
        $0.string("\(canonical)/Measure/\(report.framework.version)")
      }
      let sentOn = report.submission.flatMap { French.day(of: $0.at) }
      resource.member("date") { $0.string((sentOn ?? madeOn).description) }
      resource.member("reporter") { writeReporter(report.structure, to: &$0) }
      resource.member("period") { $0.period(report.year) }
      resource.member("group") { groups in
        groups.array { array in
          for figure in report.figures { array.element { write(figure, to: &$0) } }
        }
      }
    }
  }

  /// Which submission the figures are of, and the SHA-256 of the report as it was sent.
  private func writeIdentifiers(of submission: Submission, to writer: inout JSONWriter) {
    let name = "\(submission.structure.text)/\(submission.year.number)/\(submission.number)"
    writer.array { identifiers in
      for (system, value) in [("submission", name), ("sha256", submission.hash)] {
        identifiers.element { identifier in
          identifier.object { object in
            object.member("system") { $0.string("\(canonical)/\(system)") }
            object.member("value") { $0.string(value) }
          }
        }
      }
    }
  }

  private func writeReporter(_ structure: Structure.Code?, to writer: inout JSONWriter) {
    let code = structure?.text ?? "region"
    writer.object { reporter in
      reporter.member("identifier") { identifier in
        identifier.object { object in
          object.member("system") { $0.string("\(canonical)/structure") }
          object.member("value") { $0.string(code) }
        }
      }
      reporter.member("display") { $0.string(structure.flatMap { names[$0] } ?? code) }
    }
  }

  private func write(_ figure: BareFigure, to writer: inout JSONWriter) {
    writer.object { group in
      group.member("code") {
        concept("indicator", figure.indicator.id, figure.indicator.name, to: &$0)
      }
      group.member("population") { populations in
        populations.array { array in array.element { $0.population(figure.entryCount) } }
      }
      group.member("measureScore") { $0.quantity(figure.value.amount) }
      let broken = figure.breakdowns.filter { !$0.parts.isEmpty }
      if !broken.isEmpty {
        group.member("stratifier") { stratifiers in
          stratifiers.array { array in
            for breakdown in broken { array.element { write(breakdown, to: &$0) } }
          }
        }
      }
    }
  }

  private func write(_ breakdown: BareFigure.Breakdown, to writer: inout JSONWriter) {
    writer.object { stratifier in
      stratifier.member("code") { codes in
        codes.array { array in
          array.element {
            concept(
              "breakdown", breakdown.name, labels.breakdown(breakdown.name), to: &$0)
          }
        }
      }
      stratifier.member("stratum") { strata in
        strata.array { array in
          for part in breakdown.parts {
            array.element { write(part, of: breakdown.name, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ part: BareFigure.Part, of breakdown: String, to writer: inout JSONWriter) {
    writer.object { stratum in
      stratum.member("value") {
        concept(breakdown, part.code, labels.part(part.code, of: breakdown), to: &$0)
      }
      stratum.member("measureScore") { $0.quantity(part.value) }
    }
  }
}

extension MeasureReportJSON {
  /// The longest id that FHIR takes.
  private static let longestID = 64

  /// Letters, digits, `-` and `.`: any other sign of a code stands as its number.
  private static func id(_ structure: String, _ year: ReportingYear) -> String {
    var id = "\(year.number)-"
    for scalar in structure.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": id.unicodeScalars.append(scalar)
      default: id += ".\(String(scalar.value, radix: 16))."
      }
    }
    return String(id.prefix(longestID))
  }

  private func concept(
    _ system: String, _ code: String, _ text: String, to writer: inout JSONWriter
  ) {
    writer.object { concept in
      concept.member("coding") { codings in
        codings.array { array in
          array.element { coding in
            coding.object { object in
              object.member("system") { $0.string("\(canonical)/\(system)") }
              object.member("code") { $0.string(code) }
            }
          }
        }
      }
      concept.member("text") { $0.string(text) }
    }
  }
}
