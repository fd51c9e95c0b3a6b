extension Project {
  package static let columns = [
    "code", "title", "team", "nature", "declared_on", "partnership", "structures",
  ]

  /// Reads one row of `projects.csv`.
  ///
  /// - Parameter structures: the codes that the row may name.
  /// - Throws: `Problems`, every one of the row's.
  package init(
    from row: [(column: String, text: String)], structures known: Set<Structure.Code>
  ) throws(Problems) {
    var cells = Cells(row)
    let code = String(Cells.trimmed(cells.required("code")))
    let title = cells.required("title")
    let team = cells.required("team")
    let nature = Self.code(Nature.self, "nature", in: &cells)
    let declaredOn = cells.day("declared_on")
    if nature == .targetedAction, let declaredOn {
      cells.report(.declaredTargetedAction, "declared_on", declaredOn.description)
    }
    let partnership = Self.code(Partnership.self, "partnership", in: &cells)
    let structures = Self.structures(among: known, in: &cells)
    guard let nature, let partnership, cells.problems.isEmpty else {
      throw Problems(cells.problems, key: code.isEmpty ? nil : code)
    }
    self.init(
      code: Code(code), title: title, team: team, nature: nature, declaredOn: declaredOn,
      partnership: partnership, structures: structures)
  }

  /// The values of `columns`, as files write them.
  package var written: [String] {
    [
      code.text, title, team, nature.rawValue, declaredOn?.description ?? "",
      partnership.rawValue, structures.map(\.text).joined(separator: "|"),
    ]
  }

  private static func code<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type, _ column: String, in cells: inout Cells
  ) -> Value? {
    if cells.text(column) == nil { cells.report(.missing, column, "") }
    return cells.code(column, among: Value.allCases.map(\.rawValue)).flatMap(Value.init)
  }

  private static func structures(
    among known: Set<Structure.Code>, in cells: inout Cells
  ) -> [Structure.Code] {
    let found = cells.list("structures").map(Structure.Code.init)
    if found.isEmpty { cells.report(.missing, "structures", "") }
    for (position, code) in found.enumerated() {
      if !known.contains(code) {
        cells.report(.unknownStructure, "structures", code.text)
      } else if found[..<position].contains(code) {
        cells.report(.repeatedCode(code.text), "structures", code.text)
      }
    }
    return found
  }
}
