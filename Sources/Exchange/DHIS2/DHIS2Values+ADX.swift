import Domain
import Foundation

extension DHIS2Values {
  /// As ADX, in XML.
  ///
  /// - Parameter instant: when the file is made, in seconds since 1970.
  package func adx(exportedAt instant: Int) -> OutgoingFile {
    let exported = Date(timeIntervalSince1970: TimeInterval(instant)).formatted(.iso8601)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<adx\(Self.attributes([("xmlns", "urn:ihe:qrph:adx:2015"), ("exported", exported)]))>\n"
    for group in groups {
      let attributes = Self.attributes([
        ("orgUnit", group.orgUnit), ("period", "\(year.number)-01-01/P1Y"), ("dataSet", dataSet),
      ])
      xml += "  <group\(attributes)>\n"
      for value in group.values { xml += "    <dataValue\(Self.attributes(of: value))/>\n" }
      xml += "  </group>\n"
    }
    return OutgoingFile(bytes: Array((xml + "</adx>\n").utf8), leftOut: leftOut)
  }

  private static func attributes(of value: Value) -> String {
    var named = [("dataElement", value.element.dataElement)]
    if let category = value.element.category {
      named.append((category.name, category.option))
    } else if let combo = value.element.categoryOptionCombo {
      named.append(("categoryOptionCombo", combo))
    }
    return attributes(named + [("value", value.text)])
  }

  private static func attributes(_ named: [(name: String, value: String)]) -> String {
    named.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
