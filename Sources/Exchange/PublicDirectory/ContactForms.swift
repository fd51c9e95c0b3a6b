/// The forms that other systems ask of addresses and numbers that people typed.
enum ContactForms {
  /// The address as a URI; nil for what no browser would open.
  static func uri(_ text: String) -> String? {
    guard text.utf8.count <= longestURI else { return nil }
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      let host = rest.prefix { !"/?#".contains($0) }
      guard isHost(host.prefix { $0 != ":" }), isPort(host.drop { $0 != ":" }) else { return nil }
      let path = rest.dropFirst(host.count)
      guard path.utf8.filter({ $0 == UInt8(ascii: "#") }).count < 2 else { return nil }
      let whole = scheme + host + escaped(path)
      return whole.utf8.count <= longestURI ? whole : nil
    }
    return nil
  }

  /// The address when it is one that mail reaches; nil otherwise.
  static func email(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count <= 64, isHost(parts[1]),
      parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ atom in
        !atom.isEmpty && atom.utf8.allSatisfy(isAtomSign)
      })
    else { return nil }
    return text
  }

  /// The number as telephones of other countries dial it, where it is a French one.
  static func international(_ phone: String) -> String {
    let digits = phone.utf8.filter { (0x30...0x39).contains($0) }
    let isPlain = phone.utf8.allSatisfy { (0x30...0x39).contains($0) || " .-".utf8.contains($0) }
    guard isPlain, phone.allSatisfy(\.isASCII), digits.count == 10, digits[0] == 0x30,
      digits[1] != 0x30
    else { return phone }
    return "+33" + String(decoding: digits.dropFirst(), as: UTF8.self)
  }

  /// The text as a part of an address: of a path or a query.
  static func segment(_ text: String) -> String {
    text.utf8.map { byte in
      isLetter(byte) || isDigit(byte) || "-._~".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : percent(byte)
    }.joined()
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }

  private static let longestURI = 2_000

  /// Names under which no mail and no site is ever found.
  private static let reserved: Set<Substring> = [
    "test", "invalid", "localhost", "local", "onion", "arpa",
  ]

  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 253, let last = labels.last,
      last.utf8.count >= 2, last.utf8.allSatisfy(isLetter), !reserved.contains(last)
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.utf8.first != hyphen
        && label.utf8.last != hyphen
        && !label.dropFirst(2).hasPrefix("--")
        && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
    }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty
      || text.dropFirst().utf8.allSatisfy(isDigit) && (Int(text.dropFirst()) ?? 0) > 0
        && (Int(text.dropFirst()) ?? 0) < 65_536
  }

  /// What no URI holds as such, by its number.
  private static func escaped(_ path: Substring) -> String {
    var escaped = ""
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      let isEscape =
        byte == UInt8(ascii: "%") && rest.count >= 2 && rest.prefix(2).allSatisfy(isHexDigit)
      if isEscape || isLetter(byte) || isDigit(byte) || "-._~:/?#@!$&'()*+,;=".utf8.contains(byte) {
        escaped.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        escaped += percent(byte)
      }
    }
    return escaped
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isAtomSign(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
