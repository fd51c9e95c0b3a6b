package import Domain

/// What a format for other systems could not carry of the reports.
package enum LeftOut: Sendable, Hashable {
  /// The names in the list of an indicator.
  case list(indicator: String, lines: Int)
  case warnings(indicator: String, count: Int)
  /// A value that the mapping does not name.
  case unmapped(ReportedValue)
  /// A structure that the mapping does not name, with all its values.
  case unmappedStructure(Structure.Code)
  /// A yes or no that stands as 1 or 0.
  case yesAsNumber(indicator: String)
  /// The entries that prove the figures.
  case proofs

  /// What formats of numbers alone leave out of the reports, indicator by indicator.
  static func listsAndWarnings(of reports: [BareReport]) -> [LeftOut] {
    guard let framework = reports.first?.framework else { return [] }
    return framework.indicators.flatMap { indicator -> [LeftOut] in
      let figures = reports.compactMap { $0.figure(indicator.id) }
      let lines = figures.reduce(0) { $0 + $1.items.count }
      let warnings = figures.reduce(0) { $0 + $1.warningCount }
      return (lines > 0 ? [.list(indicator: indicator.id, lines: lines)] : [])
        + (warnings > 0 ? [.warnings(indicator: indicator.id, count: warnings)] : [])
    } + [.proofs]
  }
}

extension LeftOut: CustomStringConvertible {
  package var description: String {
    switch self {
    case .list(let indicator, let lines):
      "\(indicator): the names in its list (\(lines) line\(lines > 1 ? "s" : ""))"
    case .warnings(let indicator, let count):
      "\(indicator): \(count) warning\(count > 1 ? "s" : "")"
    case .unmapped(let value): "\(value.written): nothing in the mapping"
    case .unmappedStructure(let code): "structure \(code.text): no orgUnit in the mapping"
    case .yesAsNumber(let indicator): "\(indicator): yes or no, written as 1 or 0"
    case .proofs: "the entries behind the figures"
    }
  }
}

/// Names a value of a report: an indicator's own, or one of its parts.
package struct ReportedValue: Sendable, Hashable {
  package let indicator: String
  /// Nil for the indicator's own value.
  package let breakdown: String?
  package let part: String?

  package init(_ indicator: String, breakdown: String? = nil, part: String? = nil) {
    self.indicator = indicator
    self.breakdown = breakdown
    self.part = part
  }

  /// As a mapping writes it: `2.1.1`, or `2.1.1/object/bilateral`.
  package var written: String {
    [indicator, breakdown, part].compactMap(\.self).joined(separator: "/")
  }
}

extension BareReport {
  /// Every value with its name, in the framework's order.
  package var values: [(name: ReportedValue, value: Figure.Value)] {
    figures.flatMap { figure -> [(name: ReportedValue, value: Figure.Value)] in
      let own = (ReportedValue(figure.indicator.id), figure.value)
      return [own]
        + figure.breakdowns.flatMap { breakdown in
          breakdown.parts.map { part in
            (
              ReportedValue(figure.indicator.id, breakdown: breakdown.name, part: part.code),
              .number(part.value)
            )
          }
        }
    }
  }
}

/// A file for another system, with what it could not carry.
package struct OutgoingFile: Sendable {
  package let bytes: [UInt8]
  package let leftOut: [LeftOut]
}
