import Exchange
import Testing

struct CSVWritingTests {
  private func written(_ form: CSVWriter.Form, _ rows: [[CSVWriter.Cell]]) -> String {
    var writer = CSVWriter(form, columns: ["a", "b", "c"])
    for row in rows { writer.write(row) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test func `the exchange form leaves texts unchanged and quotes only where needed`() {
    let text = written(
      .exchange,
      [
        [.text("=1+1"), .text("x;y"), .number(-3)],
        [.text("il dit \"oui\""), .text("un\ndeux"), .text("")],
        [.text("a,b"), .text(" espace "), .text("l’été")],
      ])
    #expect(
      text == """
        a;b;c
        =1+1;"x;y";-3
        "il dit ""oui""\";"un
        deux";
        a,b; espace ;l’été

        """)
  }

  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+33 2 97", "'+33 2 97"), ("-1", "'-1"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=1", "a=1"), ("", ""),
  ])
  func `the spreadsheet form never writes a formula`(text: String, cell: String) {
    #expect(
      written(.spreadsheet, [[.text(text), .number(-5), .text("x")]])
        == "\u{FEFF}a;b;c\r\n\(cell);-5;x\r\n")
  }

  @Test func `a long file can be taken in parts`() {
    var writer = CSVWriter(.exchange, columns: ["a"])
    #expect(writer.take() == Array("a\n".utf8))
    writer.write(["1"])
    #expect(writer.take() == Array("1\n".utf8))
    #expect(writer.take().isEmpty)
  }

  @Test(arguments: 0..<200)
  func `what is written is read back`(seed: UInt64) throws {
    var chance = Chance(state: seed)
    let rows = (0..<8).map { _ in (0..<3).map { _ in chance.text() } }
    var writer = CSVWriter(.exchange, columns: Reading.columns)
    for row in rows { writer.write(row) }
    let reading = try Reading(writer.take(), chunk: 1 + Int(seed % 13))
    #expect(reading.failure == nil)
    #expect(reading.problems.isEmpty)
    let filled = rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(Reading.columns, row).filter { !$0.1.isEmpty })
    }
    #expect(reading.rows.map(\.cells) == filled.filter { !$0.isEmpty })
  }
}

/// A random source that a seed repeats.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text() -> String {
    let pieces = ["a", "é", "\"", ";", ",", "\n", "\r", "\r\n", " ", "'", "=", "😀", "\t", ""]
    let length = Int.random(in: 0...6, using: &self)
    return (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
