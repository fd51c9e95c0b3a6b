import Domain

/// How the flows of the register write names, addresses and places.
enum FinessText {
  static let closedMark = "[Fermé]"

  /// Flows fill their texts up with spaces.
  static func trimmed(_ text: String) -> String { String(Cells.trimmed(text)) }

  /// The first text, or the other one where it is empty.
  static func longer(_ text: String, _ other: String) -> String { text.isEmpty ? other : text }

  /// A name without the mark of a closed establishment.
  static func unmarked(_ name: String) -> String {
    name.hasPrefix(closedMark) ? trimmed(String(name.dropFirst(closedMark.count))) : name
  }

  /// - Parameters:
  ///   - kind: abbreviated, as `R` or `AV`.
  ///   - place: a named place or a post box.
  static func street(number: String, kind: String, name: String, place: String) -> String {
    let street = [number, kinds[kind] ?? kind, name].filter { !$0.isEmpty }.joined(separator: " ")
    let isBox = boxes.contains { place.hasPrefix($0) }
    return name.isEmpty && !isBox ? longer(place, street) : street
  }

  /// The city of the last line of an address: `01117 OYONNAX CEDEX`.
  static func city(_ line: String) -> String {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 5, parts[0].allSatisfy(\.isNumber) else {
      return line
    }
    return String(parts[1])
  }

  /// - Parameters:
  ///   - department: as `56`, `2A`, or `9D` overseas.
  ///   - commune: its three digits, the first one of which is the department's overseas.
  static func insee(department: String, commune: String) -> String {
    let isOverseas = department.hasPrefix("9") && department.last.map(\.isLetter) == true
    let code = (isOverseas ? "97" : department) + commune
    return Commune.isCode(code) ? code : ""
  }

  /// Ten digits in pairs, as people write them.
  static func phone(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    guard digits.count == 10, digits.count == text.count else { return text }
    return stride(from: 0, to: 10, by: 2).map { start in
      String(digits.dropFirst(start).prefix(2))
    }.joined(separator: " ")
  }

  static func coordinates(_ one: String, _ other: String) -> FinessSite.Coordinates? {
    guard let one = Double(one), let other = Double(other), one.isFinite, other.isFinite else {
      return nil
    }
    return FinessSite.Coordinates(one: one, other: other)
  }

  private static let boxes = ["BP ", "CS ", "TSA "]

  private static let kinds = [
    "ALL": "ALLEE", "AV": "AVENUE", "BD": "BOULEVARD", "BLD": "BOULEVARD", "CAR": "CARREFOUR",
    "CHE": "CHEMIN", "CRS": "COURS", "ESP": "ESPLANADE", "FG": "FAUBOURG", "IMP": "IMPASSE",
    "LD": "LIEU DIT", "PAS": "PASSAGE", "PL": "PLACE", "PROM": "PROMENADE", "R": "RUE",
    "RES": "RESIDENCE", "RPT": "ROND POINT", "RTE": "ROUTE", "SQ": "SQUARE", "VLA": "VILLA",
  ]
}
