import Exchange
import Testing

struct CSVProblemTests {
  @Test(arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}", ";;\n;;\n"])
  func `a file without text is empty`(text: String) throws {
    #expect(try Reading(text) == Reading(failure: .empty))
  }

  @Test(arguments: [
    ("x;y\n", FileProblem.noHeader(known: ["a", "b", "c"])),
    ("a;b;x;y\n", .unknownColumns(["x", "y"], known: ["a", "b", "c"])),
    ("a;b;;c\n", .unnamedColumn(3)),
    ("a;b;a\n", .repeatedColumn("a")),
    ("a\tb\tc\n", .noHeader(known: ["a", "b", "c"])),
    ("\"a\"x;b\n", .textAfterQuote(line: 1)),
  ])
  func `a wrong first line stops the reading`(text: String, problem: FileProblem) throws {
    #expect(try Reading(text + "1;2;3\n") == Reading(failure: problem))
  }

  @Test func `a file without its required columns is refused`() throws {
    #expect(
      try Reading("a\n1\n", required: ["a", "b", "c"])
        == Reading(failure: .missingColumns(["b", "c"])))
  }

  @Test func `a row of the wrong shape is reported and reading goes on`() throws {
    let reading = try Reading("a;b;c\n1;2\n1;2;3;4\n\"1\"x;2;3\n1;2;3\n")
    #expect(
      reading.problems == [
        .tooFewCells(line: 2, found: 2, expected: 3),
        .tooManyCells(line: 3, found: 4, expected: 3), .textAfterQuote(line: 4),
      ])
    #expect(reading.rows.map(\.line) == [5])
  }

  @Test func `an unclosed quotation mark stops the reading at the line where it opened`() throws {
    let reading = try Reading("a;b;c\n1;2;3\n4;\"x\ny\";\"z\nt;\n5;6;7\n")
    #expect(reading.failure == .unclosedQuote(line: 4))
    #expect(reading.rows.count == 1)
  }

  @Test func `text that is not UTF-8 stops the reading at its line`() throws {
    let latin = Array("a;b;c\n1;\"x\ny\";caf".utf8) + [0xE9] + Array("\n".utf8)
    #expect(try Reading(latin) == Reading(failure: .notUTF8(line: 3)))
    #expect(try Reading([0x61, 0xE9, 0x0A]) == Reading(failure: .notUTF8(line: 1)))
    let surrogate = Array("a;b;c\n".utf8) + [0xED, 0xA0, 0x80] + Array(";;\n".utf8)
    #expect(try Reading(surrogate) == Reading(failure: .notUTF8(line: 2)))
  }

  @Test(arguments: ["PK\u{3}\u{4}\0\0", "a;b;c\n1;\"x\0\";3\n", "a;b;c\n1;x\0;3\n", "\0"])
  func `a NUL byte stops the reading`(text: String) throws {
    let failure = try Reading(text).failure
    #expect(failure == .binary(line: text.contains("\n") ? 2 : 1))
  }

  @Test func `a row over a mebibyte stops the reading`() throws {
    let long = String(repeating: "x", count: CSVFile.longestRow)
    #expect(try Reading("a;b;c\n1;\(long);3\n").failure == .rowTooLong(line: 2, quote: nil))
    #expect(try Reading("a;b;c\n1;\"\(long)").failure == .rowTooLong(line: 2, quote: 2))
    #expect(try Reading("a;b;c\n1;\(long.dropLast(4));3\n").rows.count == 1)
  }

  @Test func `every problem has English words of one line`() {
    for problem in FileProblem.samples {
      #expect(!problem.description.contains("\n"))
      if let line = problem.line { #expect(problem.description.hasPrefix("line \(line): ")) }
    }
    let hostile = FileProblem.unknownColumns(["\u{1B}[2J"], known: ["a"])
    #expect(hostile.description == "unknown column: \\u{1B}[2J; known: a")
  }

  @Test func `a missing file is told apart from one that cannot be read`() throws {
    let missing = #expect(throws: UnreadableFile.self) {
      try ByteSource(path: "/nowhere/at/all.csv")
    }
    #expect(missing?.isMissing == true)
    let folder = #expect(throws: UnreadableFile.self) { try ByteSource(path: "/").next() }
    #expect(folder?.isMissing == false)
  }
}
