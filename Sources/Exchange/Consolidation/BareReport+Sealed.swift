package import Domain
import Foundation

extension BareReport {
  /// Reads a report back from the JSON under which it was sealed.
  ///
  /// - Parameter framework: the version that the report was computed under.
  /// - Throws: an error of the decoder for what is no report.
  package init(json: String, of submission: Submission, under framework: Framework) throws {
    let written = try JSONDecoder().decode(WrittenReport.self, from: Data(json.utf8))
    let byID = Dictionary(
      written.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      structure: submission.structure, year: submission.year, framework: framework,
      parameters: Parameters(of: framework, set: written.parameters),
      figures: framework.indicators.compactMap { indicator in
        byID[indicator.id].map { BareFigure($0, of: indicator) }
      }, submission: submission)
  }
}

extension BareFigure {
  fileprivate init(_ written: WrittenReport.Indicator, of indicator: Indicator) {
    self.init(
      indicator: indicator, value: written.value.figure,
      entryCount: written.entries.count,
      breakdowns: indicator.breakdowns.compactMap { breakdown in
        written.breakdowns[breakdown.name].map { parts in
          Breakdown(
            name: breakdown.name,
            parts: indicator.allParts.filter { $0.breakdown == breakdown.name }.compactMap { part in
              parts[part.part].map { Part(code: part.part, value: $0) }
            })
        }
      },
      items: written.items.map { item in
        indicator.itemColumns(of: item).compactMap { name, field in
          item[name]?.value(of: field).map { (name, $0) }
        }
      },
      warningCount: written.warnings.count)
  }
}

extension Indicator {
  /// The columns of its list in their order, each with the field whose codes it holds.
  fileprivate func itemColumns(
    of item: [String: WrittenReport.Cell]
  ) -> [(name: String, field: EntryField?)] {
    guard let items, !items.columns.isEmpty else {
      return item.keys.sorted().filter { $0 != "entries" }.map { ($0, nil) }
    }
    return items.columns.map { column in
      switch column.content {
      case .field(let field), .highest(let field): (column.name, field)
      case .title, .comment, .times, .sum: (column.name, nil)
      }
    }
  }
}

/// The members of a report's JSON that are read back.
private struct WrittenReport: Decodable {
  struct Indicator: Decodable {
    let id: String
    let value: Cell
    let breakdowns: [String: [String: Int]]
    let items: [[String: Cell]]
    let entries: [String]
    let warnings: [Warning]
  }

  struct Warning: Decodable {
    let code: String
  }

  enum Cell: Decodable {
    case yes(Bool)
    case number(Int)
    case text(String)
    case texts([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let yes = try? container.decode(Bool.self) {
        self = .yes(yes)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .texts(try container.decode([String].self))
      }
    }

    var figure: Figure.Value {
      switch self {
      case .yes(let yes): .yes(yes)
      case .number(let number): .number(number)
      case .text, .texts: .number(0)
      }
    }

    /// - Parameter field: whose codes the texts may be.
    func value(of field: EntryField?) -> Figure.Item.Value? {
      switch (self, field) {
      case (.number(let number), _): .number(number)
      case (.text(let text), let field?) where field.hasCodes: .code(text, field: field)
      case (.text(let text), _): .text(text)
      case (.texts(let codes), let field?): .codes(codes, field: field)
      case (.texts(let texts), nil): .text(texts.joined(separator: ", "))
      case (.yes, _): nil
      }
    }
  }

  let parameters: [String: Int]
  let indicators: [Indicator]
}

extension EntryField {
  /// Whether the field holds codes in any kind of entry.
  fileprivate var hasCodes: Bool {
    EntryKind.allCases.contains { kind in
      KindDescription(of: kind).use(of: self)?.type.codes.isEmpty == false
    }
  }
}
