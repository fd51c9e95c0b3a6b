import Domain
import Testing

struct ProjectReaderTests {
  private typealias Row = [(column: String, text: String)]

  private let row: Row = [
    ("code", "P-12"), ("title", "Diabète en ville"), ("team", "CPTS du Scorff"),
    ("nature", "programme"), ("declared_on", "31/12/2024"), ("partnership", "multi_partner"),
    ("structures", "S2 | S1"),
  ]

  private func changed(_ column: String, _ text: String) -> Row {
    row.filter { $0.column != column } + (text.isEmpty ? [] : [(column, text)])
  }

  private func read(_ row: Row) throws(Problems) -> Project {
    try Project(from: row, structures: ["S1", "S2"].reduce(into: []) { $0.insert(.init($1)) })
  }

  private func problems(of row: Row) -> [Problem] {
    do throws(Problems) {
      _ = try read(row)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `a whole row is read, and written with its day in one form`() throws {
    let project = try read(row)
    #expect(project.nature == .programme && project.partnership == .multiPartner)
    #expect(project.structures.map(\.text) == ["S2", "S1"])
    #expect(
      project.written == [
        "P-12", "Diabète en ville", "CPTS du Scorff", "programme", "2024-12-31", "multi_partner",
        "S2|S1",
      ])
  }

  @Test(arguments: ["code", "title", "team", "nature", "partnership", "structures"])
  func `a required column is missed`(column: String) {
    #expect(
      problems(of: changed(column, "")) == [Problem(column: column, found: "", reason: .missing)])
  }

  @Test func `a programme may not be declared yet`() throws {
    #expect(try read(changed("declared_on", "")).declaredOn == nil)
  }

  @Test func `a targeted action is not declared`() throws {
    #expect(
      problems(of: changed("nature", "targeted_action"))
        == [Problem(column: "declared_on", found: "2024-12-31", reason: .declaredTargetedAction)])
    let action = changed("nature", "targeted_action").filter { $0.column != "declared_on" }
    #expect(try read(action).nature == .targetedAction)
  }

  @Test(arguments: [
    (
      "nature", "programmes", Problem.Reason.unknownCode(allowed: ["programme", "targeted_action"])
    ),
    ("partnership", "x", .unknownCode(allowed: ["single_structure", "multi_partner"])),
    ("declared_on", "31/02/2025", .notADay), ("structures", "S9", .unknownStructure),
  ])
  func `a wrong value is refused`(column: String, found: String, reason: Problem.Reason) {
    #expect(
      problems(of: changed(column, found))
        == [Problem(column: column, found: found, reason: reason)])
  }

  @Test func `a structure is named once`() {
    #expect(
      problems(of: changed("structures", "S1|S2|S1"))
        == [Problem(column: "structures", found: "S1", reason: .repeatedCode("S1"))])
  }
}
