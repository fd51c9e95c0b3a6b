import Foundation

/// A JSON value; the members of an object keep their order when it is written.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number that is no whole one.
  case decimal(Double)
  case text(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// Nil for bytes that are no JSON text.
  package init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return nil }
    self = read
  }

  /// UTF-8, with a line end.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  /// UTF-8 on one line, without its end.
  package var line: [UInt8] {
    var writer = JSONWriter(isOnOneLine: true)
    write(to: &writer)
    return writer.bytes
  }

  package var isText: Bool { if case .text = self { true } else { false } }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .number(let number): writer.number(number)
    case .decimal(let decimal): writer.decimal(decimal)
    case .text(let text): writer.string(text)
    case .array(let elements):
      writer.array { array in
        for element in elements { array.element { element.write(to: &$0) } }
      }
    case .object(let members):
      writer.object { object in
        for (name, value) in members { object.member(name) { value.write(to: &$0) } }
      }
    }
  }
}

extension JSON: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let decimal = try? container.decode(Double.self) {
      self = .decimal(decimal)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let elements = try? container.decode([JSON].self) {
      self = .array(elements)
    } else {
      let members = try container.decode([String: JSON].self)
      self = .object(members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }

  package static func texts(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.text))
  }
}
