extension Commune {
  /// The columns of the official file of communes.
  package static let columns = [
    "code_insee", "nom", "codes_postaux", "code_departement", "departement", "code_region",
    "region", "siren_epci", "epci", "nature_epci", "population_municipale", "population_totale",
    "latitude", "longitude",
  ]

  /// Those that the file must have.
  package static let requiredColumns = [
    "code_insee", "nom", "codes_postaux", "code_departement", "code_region", "latitude",
    "longitude",
  ]

  /// Reads one row of the file.
  ///
  /// - Parameter warn: told of a position that is none: the commune is kept without it.
  /// - Throws: `Problems`, every other one of the row's.
  package init(
    from row: [(column: String, text: String)], warn: (Problem) -> Void
  ) throws(Problems) {
    var cells = Cells(row)
    insee = Self.code(in: &cells)
    name = String(Cells.trimmed(cells.required("nom")))
    postalCodes = Self.postalCodes(in: &cells)
    department = Self.department(ofCode: insee) ?? ""
    region = Self.filledCode("code_region", among: Area.regions.sorted(), in: &cells)
    if !department.isEmpty {
      _ = Self.filledCode("code_departement", among: [department], in: &cells)
    }
    epci = cells.text("siren_epci")
    epciName = cells.text("epci")
    population = cells.number("population_municipale", 0...99_999_999)
    position = nil
    guard cells.problems.isEmpty else { throw Problems(cells.problems) }
    position = Self.position(in: cells, warn: warn)
  }

  private static func code(in cells: inout Cells) -> String {
    let code = String(Cells.trimmed(cells.required("code_insee")))
    if !code.isEmpty, !isCode(code) { cells.report(.notACommuneCode, "code_insee", code) }
    return code
  }

  private static func postalCodes(in cells: inout Cells) -> [String] {
    var codes: [String] = []
    for code in cells.list("codes_postaux") {
      if code.utf8.count != 5 || !code.utf8.allSatisfy(Area.isDigit) {
        cells.report(.notAPostalCode, "codes_postaux", code)
      } else if codes.contains(code) {
        cells.report(.repeatedCode(code), "codes_postaux", code)
      } else {
        codes.append(code)
      }
    }
    return codes
  }

  private static func filledCode(
    _ column: String, among codes: [String], in cells: inout Cells
  ) -> String {
    if cells.text(column) == nil { cells.report(.missing, column, "") }
    return cells.code(column, among: codes) ?? ""
  }

  private static func position(in cells: Cells, warn: (Problem) -> Void) -> Position? {
    let texts = (cells.text("latitude") ?? "", cells.text("longitude") ?? "")
    if texts.0.isEmpty, texts.1.isEmpty { return nil }
    if let position = Position("\(texts.0),\(texts.1)") { return position }
    let isLatitudeRight = Position("\(texts.0),0") != nil
    warn(
      Problem(
        column: isLatitudeRight ? "longitude" : "latitude",
        found: isLatitudeRight ? texts.1 : texts.0, reason: .notAPosition))
    return nil
  }
}

extension Cells {
  /// A whole number of the range; nil when the column is empty.
  fileprivate mutating func number(_ column: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    let digits = Cells.trimmed(text)
    if digits.utf8.allSatisfy(Area.isDigit), let number = Int(digits), range.contains(number) {
      return number
    }
    report(.notANumber(range), column, text)
    return nil
  }
}
