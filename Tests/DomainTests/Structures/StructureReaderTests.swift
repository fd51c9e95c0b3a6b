import Domain
import Testing

struct StructureReaderTests {
  private typealias Row = [(column: String, text: String)]

  private let row: Row = [
    ("code", " PF-LORIENT "), ("name", "Plateforme de Lorient"), ("kind", "platform"),
    ("scope", "Territoire 3"), ("territories", "Lorient|Quimperlé"),
  ]

  private func changed(_ column: String, _ text: String) -> Row {
    row.filter { $0.column != column } + (text.isEmpty ? [] : [(column, text)])
  }

  private func problems(of row: Row) -> [Problem] {
    do throws(Problems) {
      _ = try Structure(from: row)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `a whole row is read, and written as it was`() throws {
    let structure = try Structure(from: row)
    #expect(structure.code.text == "PF-LORIENT")
    #expect(structure.kind == .platform)
    #expect(structure.territories == ["Lorient", "Quimperlé"])
    #expect(
      structure.written
        == ["PF-LORIENT", "Plateforme de Lorient", "platform", "Territoire 3", "Lorient|Quimperlé"])
    #expect(Structure.columns == row.map(\.column))
  }

  @Test func `scope and territories may be left out`() throws {
    let structure = try Structure(from: Array(row.prefix(3)))
    #expect(structure.scope.isEmpty && structure.territories.isEmpty)
  }

  @Test(arguments: ["code", "name", "kind"])
  func `a required column is missed`(column: String) {
    #expect(
      problems(of: changed(column, "")) == [Problem(column: column, found: "", reason: .missing)])
  }

  @Test(arguments: Structure.Kind.allCases)
  func `every kind is known by its code`(kind: Structure.Kind) throws {
    #expect(try Structure(from: changed("kind", kind.rawValue)).kind == kind)
  }

  @Test func `an unknown kind is refused with those allowed`() {
    let allowed = ["utep", "utet", "uteep", "platform", "pole"]
    #expect(
      problems(of: changed("kind", "UTEP"))
        == [Problem(column: "kind", found: "UTEP", reason: .unknownCode(allowed: allowed))])
  }

  @Test(arguments: [("A/B", "/" as Character), ("A|B", "|")])
  func `a code cannot hold the separators of references and lists`(
    code: String, separator: Character
  ) {
    #expect(
      problems(of: changed("code", code))
        == [Problem(column: "code", found: code, reason: .reservedCharacter(separator))])
  }

  @Test func `every problem of a row is reported`() {
    #expect(problems(of: [("kind", "x")]).map(\.column) == ["code", "name", "kind"])
  }
}
