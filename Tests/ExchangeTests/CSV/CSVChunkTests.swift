import Exchange
import Foundation
import Testing

/// Where the chunks of a file end must never show.
struct CSVChunkTests {
  private static let texts = [
    "\u{FEFF}a;b;c\r\n\"é\"\"è\";\"x\r\ny\";œuvre\r\n\r\n1;2;3\r4;5;6\n7;;",
    "a,b,c\n\"\",\"\"\"\",\"\"\"\"\"\"\n\"\n\",\"\r\",\"\r\n\"\r",
    "a;b;c\r\n\"x\"y;2;3\r\n1;2\r\n😀;\"😀;😀\";é\r\n",
    "a;b;c\n1;\"2\n3;", "\n\r\n \na;b;c\n1;2;3", "a;x\n", "\u{FEFF}", "a;b;c\n1;\u{0};3",
  ]

  @Test(arguments: texts, 1...7)
  func `small chunks give what the whole gives`(text: String, chunk: Int) throws {
    #expect(try Reading(text, chunk: chunk) == Reading(text))
  }

  @Test func `bytes that are no UTF-8 are refused at the same line in any chunks`() throws {
    let bytes = Array("a;b;c\n1;\"x\ny\";caf".utf8) + [0xE9, 0x0A, 0x31]
    for chunk in 1...9 { #expect(try Reading(bytes, chunk: chunk) == Reading(bytes)) }
  }

  @Test func `a file is read as its bytes are`() throws {
    let text = "a;b;c\n" + String(repeating: "1;\"é\né\";3\n", count: 50_000)
    let path = NSTemporaryDirectory() + "/chunks-\(UUID().uuidString).csv"
    defer { _ = remove(path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var lines: [Int] = []
    try CSVFile.read(
      ByteSource(path: path), columns: Reading.columns, required: [],
      decode: \.line, row: { line, _ in lines.append(line) }, problem: { Issue.record($0) })
    #expect(lines == (0..<50_000).map { 2 + 2 * $0 })
  }
}
