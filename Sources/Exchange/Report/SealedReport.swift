package import Domain
import Foundation

/// A report read back from the JSON under which it was sealed.
package struct SealedReport: Sendable {
  /// The version of the framework.
  package let framework: String
  package let parameters: [String: Int]
  /// In the framework's order.
  package let figures: [SealedFigure]

  /// - Throws: an error of the decoder for what is no report.
  package init(json: String) throws {
    let written = try JSONDecoder().decode(Written.self, from: Data(json.utf8))
    framework = written.framework
    parameters = written.parameters
    figures = written.indicators.map(\.sealed)
  }
}

/// The members of the JSON that are read back.
private struct Written: Decodable {
  struct Indicator: Decodable {
    let id: String
    let value: Value
    let breakdowns: [String: [String: Int]]
    let entries: [String]

    var sealed: SealedFigure {
      var parts: [SealedFigure.Part: Int] = [:]
      for (breakdown, values) in breakdowns {
        for (code, value) in values {
          parts[SealedFigure.Part(breakdown: breakdown, code: code)] = value
        }
      }
      return SealedFigure(
        indicator: id, value: value.value, parts: parts, entries: Set(entries))
    }
  }

  struct Value: Decodable {
    let value: Figure.Value

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let yes = try? container.decode(Bool.self) {
        value = .yes(yes)
      } else {
        value = .number(try container.decode(Int.self))
      }
    }
  }

  let framework: String
  let parameters: [String: Int]
  let indicators: [Indicator]
}
