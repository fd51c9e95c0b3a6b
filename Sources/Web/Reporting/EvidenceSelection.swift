import Domain
import Exchange

/// Which of the entries behind an indicator an address asks for.
enum EvidenceSelection: Sendable, Hashable {
  case all
  case part(breakdown: String, code: String)
  /// A line of the indicator's list, counted from 1.
  case item(Int)
  /// The warnings of a code; with a number, counted from 1, that one among them.
  case warning(String, number: Int?)

  /// Nil for what cannot be read.
  init?(_ query: Form) {
    if let names = Self.names(query["partie"]) {
      guard names.count == 2 else { return nil }
      self = .part(breakdown: names[0], code: names[1])
    } else if let names = Self.names(query["ligne"]) {
      guard names.count == 1, let position = Int(names[0]), position > 0 else { return nil }
      self = .item(position)
    } else if let names = Self.names(query["alerte"]) {
      let number = names.count == 2 ? Int(names[1]) : nil
      guard names.count == 1 || (number ?? 0) > 0 else { return nil }
      self = .warning(names[0], number: number)
    } else {
      self = .all
    }
  }

  /// The parts of a name, or nil when nothing is asked.
  private static func names(_ text: String) -> [String]? {
    text.isEmpty ? nil : text.split(separator: ".").map(String.init)
  }

  /// The address of the selected entries, or of a page of them.
  func address(_ path: String, page: Int = 1) -> String {
    let selection: (name: String, value: String) =
      switch self {
      case .all: ("", "")
      case .part(let breakdown, let code): ("partie", "\(breakdown).\(code)")
      case .item(let position): ("ligne", "\(position)")
      case .warning(let code, let number?): ("alerte", "\(code).\(number)")
      case .warning(let code, nil): ("alerte", code)
      }
    return Address.path(path, [selection, ("page", page == 1 ? "" : "\(page)")])
  }

  /// The warnings of an indicator, each with what asks for its entries alone.
  static func warnings(
    of line: ReportDocument.IndicatorLine
  ) -> [(warning: ReportDocument.Warning, selection: EvidenceSelection)] {
    let counts = Dictionary(grouping: line.warnings, by: \.code).mapValues(\.count)
    var numbers: [String: Int] = [:]
    return line.warnings.map { warning in
      numbers[warning.code, default: 0] += 1
      let number = counts[warning.code] == 1 ? nil : numbers[warning.code]
      return (warning, .warning(warning.code, number: number))
    }
  }
}

/// What a selection names: in words, and by the entries that prove it.
struct SelectedEvidence: Sendable {
  let heading: String
  /// Its own figure, where it has one.
  let value: String?
  let provenance: Provenance

  /// Nil for a part, a line or a warning that the indicator does not have.
  init?(_ selection: EvidenceSelection, in line: ReportDocument.IndicatorLine) {
    switch selection {
    case .all: self.init(Words.allActivities, nil, line.provenance)
    case .part(let name, let code):
      guard let breakdown = line.breakdowns.first(where: { $0.name == name }),
        let part = breakdown.parts.first(where: { $0.code == code })
      else { return nil }
      self.init("\(breakdown.label)\u{A0}: \(part.label)", part.valueText, part.provenance)
    case .item(let position):
      guard let items = line.items, items.rows.indices.contains(position - 1) else { return nil }
      let row = items.rows[position - 1]
      let texts = row.cells.filter { !$0.isNumber && !$0.text.isEmpty }.map(\.text)
      self.init(
        texts.joined(separator: " · "), row.cells.first { $0.isNumber }?.text, row.provenance)
    case .warning(let code, let number):
      let warnings = line.warnings.filter { $0.code == code }
      let range = number.map { $0 - 1..<$0 } ?? warnings.indices
      guard !range.isEmpty, warnings.indices.contains(range.lowerBound),
        range.upperBound <= warnings.count
      else { return nil }
      self.init(
        warnings[range].map(\.message).joined(separator: " "), nil,
        Provenance(union: warnings[range].map(\.provenance)))
    }
  }

  private init(_ heading: String, _ value: String?, _ provenance: Provenance) {
    self.heading = heading
    self.value = value
    self.provenance = provenance
  }
}
