import Exchange
import Testing

struct CSVReadingTests {
  private typealias Row = Reading.Row

  @Test(arguments: [
    "a;b;c\n1;2;3\n", "a,b,c\n1,2,3\n", "\u{FEFF}a;b;c\r\n1;2;3\r\n", "a;b;c\r1;2;3",
  ])
  func `separator, mark and line ends are found from the file`(text: String) throws {
    #expect(
      try Reading(text) == Reading(rows: [Row(line: 2, cells: ["a": "1", "b": "2", "c": "3"])]))
  }

  @Test func `only filled cells are given`() throws {
    let reading = try Reading("a;b;c\n;2;\n\"\";;\" \"\n")
    #expect(
      reading.rows == [Row(line: 2, cells: ["b": "2"]), Row(line: 3, cells: ["c": " "])])
  }

  @Test func `the other separator is text`() throws {
    #expect(try Reading("a;b;c\n1,5;2;3\n").rows.first?.cells["a"] == "1,5")
    #expect(try Reading("a,b,c\n1;5,2,3\n").rows.first?.cells["a"] == "1;5")
    #expect(try Reading("\"a\";\"b\";\"c\"\n1,5;2,5,6;3\n").rows.first?.cells["b"] == "2,5,6")
  }

  @Test func `quoted cells hold separators, quotation marks and line ends as they are`() throws {
    let reading = try Reading(
      "a;b;c\n\"x;y\";\"il dit \"\"oui\"\"\";\"un\ndeux\r\ntrois\rquatre\"\n")
    #expect(
      reading.rows == [
        Row(
          line: 2,
          cells: ["a": "x;y", "b": "il dit \"oui\"", "c": "un\ndeux\r\ntrois\rquatre"])
      ])
  }

  @Test func `lines are those of the file`() throws {
    let reading = try Reading("\n  \na;b;c\n\n1;\"x\r\ny\rz\n\";3\r\n\r\n;;\n2;;\n3;;")
    #expect(reading.rows.map(\.line) == [5, 11, 12])
  }

  @Test func `a quotation mark inside a plain cell is text`() throws {
    #expect(try Reading("a;b;c\n5\" x;2;3").rows.first?.cells["a"] == "5\" x")
  }

  @Test func `columns may come in any order and be fewer than the known ones`() throws {
    let reading = try Reading("c; a \n3;1\n", required: ["a"])
    #expect(reading == Reading(rows: [Row(line: 2, cells: ["c": "3", "a": "1"])]))
  }

  @Test func `a last cell that is empty is a cell`() throws {
    #expect(try Reading("a;b;c\n1;;").problems.isEmpty)
    #expect(try Reading("a;b;c\n\"1\";\"\";\"\"").rows.first?.cells == ["a": "1"])
  }
}
