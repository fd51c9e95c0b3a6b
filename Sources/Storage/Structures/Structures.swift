package import Domain

extension Database {
  /// All structures, in the order in which they were recorded.
  package func structures() throws -> [Structure] {
    try rows(
      "SELECT code, name, kind, scope, territories FROM structure ORDER BY id"
    ) { row in
      Structure(
        code: Structure.Code(row.text(0)), name: row.text(1),
        kind: try row.code(2), scope: row.text(3), territories: row.list(4))
    }
  }

  /// Adds the structure, or gives the one with its code these values.
  package func save(_ structure: Structure) throws {
    let territories = structure.territories.joined(separator: "|")
    try execute(
      """
      INSERT INTO structure (code, name, kind, scope, territories)
      VALUES (\(structure.code.text), \(structure.name), \(structure.kind.rawValue),
        \(structure.scope), \(territories))
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
        scope = excluded.scope, territories = excluded.territories
      """)
  }
}

extension Row {
  /// A list that is kept in one column.
  func list(_ column: Int) -> [String] {
    text(column).split(separator: "|").map(String.init)
  }

  /// - Throws: `UnreadableColumn` for a code that this version does not know.
  func code<Code: RawRepresentable<String>>(_ column: Int) throws -> Code {
    guard let code = Code(rawValue: text(column)) else {
      throw UnreadableColumn(found: text(column), expected: "\(Code.self)")
    }
    return code
  }

  func day(_ column: Int) throws -> Day {
    guard let day = Day(text(column)) else {
      throw UnreadableColumn(found: text(column), expected: "a day")
    }
    return day
  }
}

/// A stored value that is none this version writes.
package struct UnreadableColumn: Error {
  package let found: String
  package let expected: String
}
