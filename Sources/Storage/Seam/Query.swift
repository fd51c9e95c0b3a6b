/// SQL text with its bound values.
///
/// Written as an interpolated string: every interpolation of a value is a binding, an interpolated
/// query becomes a part of this one, and raw text needs the label `unsafe`.
///
///     let query: Query = "SELECT title FROM entry WHERE structure = \(code) AND \(filter)"
package struct Query: Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Part: Sendable {
    case text(String)
    case value(SQLValue)
  }

  private var parts: [Part]

  package init(stringLiteral value: String) {
    parts = [.text(value)]
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  /// The text with placeholders `$1`, `$2`… in order of appearance, and their values.
  package func rendered() -> (sql: String, values: [SQLValue]) {
    var sql = ""
    var values: [SQLValue] = []
    for part in parts {
      switch part {
      case .text(let text): sql += text
      case .value(let value):
        values.append(value)
        sql += "$\(values.count)"
      }
    }
    return (sql, values)
  }

  /// The queries one after the other, with `separator` between them.
  package static func joined(_ queries: some Sequence<Query>, by separator: String) -> Query {
    var joined: Query = ""
    for (position, query) in queries.enumerated() {
      if position > 0 { joined.parts.append(.text(separator)) }
      joined.parts += query.parts
    }
    return joined
  }

  /// What follows `IN`: these values in parentheses.
  ///
  /// The last one stands there again, up to a power of two: lists of any length need few statements,
  /// which are prepared once. No value is in an empty list.
  package static func list<Value: SQLBindable>(_ values: some Collection<Value>) -> Query {
    var list: Query = "("
    var count = 0
    var last = SQLValue.null
    for value in values {
      last = value.sqlValue
      list.append(last, isFirst: count == 0)
      count += 1
    }
    while count == 0 || count & (count - 1) != 0 {
      list.append(last, isFirst: count == 0)
      count += 1
    }
    list.parts.append(.text(")"))
    return list
  }

  private mutating func append(_ value: SQLValue, isFirst: Bool) {
    if !isFirst { parts.append(.text(", ")) }
    parts.append(.value(value))
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      parts.append(.text(literal))
    }

    package mutating func appendInterpolation(_ value: some SQLBindable) {
      parts.append(.value(value.sqlValue))
    }

    /// Nil is bound as NULL.
    package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      parts.append(.value(value.sqlValue))
    }

    package mutating func appendInterpolation(_ query: Query) {
      parts += query.parts
    }

    /// Text taken into the query as it is: never anything that a person typed.
    package mutating func appendInterpolation(unsafe text: String) {
      parts.append(.text(text))
    }
  }
}
