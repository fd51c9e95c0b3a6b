/// Why a text is no page that this site would write.
struct MalformedHTML: Error, CustomStringConvertible {
  let reason: String
  /// What follows in the text.
  let place: String

  var description: String { "\(reason), before: \(place)" }
}

/// Reads pages strictly: elements closed in order, values in quotes, signs of HTML escaped in texts.
///
/// Bytes are read, as a browser does, not the characters that they combine to.
struct HTMLReader {
  private static let empty: Set = ["br", "hr", "img", "input", "link", "meta", "rect", "path"]
  private static let entities = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'",
  ]

  private let bytes: [UInt8]
  private var position = 0
  private var open = [HTMLElement(name: "", attributes: [:])]

  /// - Throws: `MalformedHTML`.
  static func read(_ text: String) throws -> HTMLElement {
    var reader = HTMLReader(bytes: Array(text.utf8))
    try reader.readAll()
    return reader.open[0]
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readAll() throws {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        add(.text(try text(until: "<")))
      } else if skip("<!doctype html>") {
        continue
      } else if skip("</") {
        try close(name())
      } else {
        try openElement()
      }
    }
    if open.count > 1 { throw problem("<\(open[open.count - 1].name)> is never closed") }
  }

  private mutating func openElement() throws {
    position += 1
    let name = try name()
    let element = HTMLElement(name: name, attributes: try attributes())
    let isClosed = skip("/")
    guard skip(">") else { throw problem("<\(name) does not end") }
    if isClosed || Self.empty.contains(name) {
      add(.element(element))
    } else {
      open.append(element)
    }
  }

  private mutating func close(_ name: String) throws {
    guard skip(">") else { throw problem("</\(name) does not end") }
    guard open.count > 1, let element = open.last, element.name == name else {
      throw problem("</\(name)> closes <\(open.last?.name ?? "")>")
    }
    open.removeLast()
    add(.element(element))
  }

  private mutating func add(_ node: HTMLElement.Node) {
    open[open.count - 1].children.append(node)
  }

  private mutating func attributes() throws -> [String: String] {
    var attributes: [String: String] = [:]
    while skip(" ") {
      let name = try name()
      var value = ""
      if skip("=") {
        guard skip("\"") else { throw problem("the value of \(name) is not in quotes") }
        value = try text(until: "\"")
        guard skip("\"") else { throw problem("the value of \(name) does not end") }
      }
      guard attributes.updateValue(value, forKey: name) == nil else {
        throw problem("\(name) is there twice")
      }
    }
    return attributes
  }

  private mutating func name() throws -> String {
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start else { throw problem("a name is missing") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: end) {
      if skip("&") {
        text += try entity().utf8
      } else if [UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[position]) {
        throw problem("a sign that is not escaped")
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func entity() throws -> String {
    for (name, text) in Self.entities where skip("\(name);") { return text }
    throw problem("& that is not escaped")
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private func problem(_ reason: String) -> MalformedHTML {
    let place = bytes[position...].prefix(80)
    return MalformedHTML(reason: reason, place: String(decoding: place, as: UTF8.self))
  }
}
