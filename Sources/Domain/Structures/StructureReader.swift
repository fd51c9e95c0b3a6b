extension Structure {
  package static let columns = ["code", "name", "kind", "scope", "territories"]

  /// Reads one row of `structures.csv`.
  ///
  /// - Throws: `Problems`, every one of the row's.
  package init(from row: [(column: String, text: String)]) throws(Problems) {
    var cells = Cells(row)
    let code = String(Cells.trimmed(cells.required("code")))
    if code.contains("/") || code.contains("|") {
      cells.report(.reservedCharacter(code.contains("/") ? "/" : "|"), "code", code)
    }
    let name = cells.required("name")
    if cells.text("kind") == nil { cells.report(.missing, "kind", "") }
    let kind = cells.code("kind", among: Kind.allCases.map(\.rawValue)).flatMap(Kind.init)
    guard let kind, cells.problems.isEmpty else {
      throw Problems(cells.problems, key: code.isEmpty ? nil : code)
    }
    self.init(
      code: Code(code), name: name, kind: kind, scope: cells.text("scope") ?? "",
      territories: cells.list("territories"))
  }

  /// The values of `columns`, as files write them.
  package var written: [String] {
    [code.text, name, kind.rawValue, scope, territories.joined(separator: "|")]
  }
}
