/// A number of the national register of health and social establishments.
package struct FinessNumber: Sendable, Hashable {
  /// Nine characters; the department's may be 2A or 2B.
  package let text: String

  /// Nil unless the last digit is the key of the others (Luhn's).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 9, let digits = Self.digits(bytes), Luhn.holds(digits) else { return nil }
    self.text = text
  }

  /// Corsica's letters count as 1 and 2, as the keys of its establishments show.
  private static func digits(_ bytes: [UInt8]) -> [Int]? {
    var bytes = bytes
    if bytes[0] == UInt8(ascii: "2") {
      switch bytes[1] {
      case UInt8(ascii: "A"): bytes[1] = UInt8(ascii: "1")
      case UInt8(ascii: "B"): bytes[1] = UInt8(ascii: "2")
      default: break
      }
    }
    return Luhn.digits(bytes)
  }
}

/// A number of the national register of businesses: the company and its establishment.
package struct SiretNumber: Sendable, Hashable {
  /// Fourteen digits.
  package let text: String

  private static let postOffice = "356000000"

  /// Nil unless the key holds; the establishments of La Poste have a key of their own.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 14, let digits = Luhn.digits(bytes) else { return nil }
    let isOfThePostOffice = text.hasPrefix(Self.postOffice) && digits.reduce(0, +) % 5 == 0
    guard Luhn.holds(digits) || isOfThePostOffice else { return nil }
    self.text = text
  }
}

/// Luhn's check over decimal digits.
enum Luhn {
  static func digits(_ bytes: [UInt8]) -> [Int]? {
    let digits = bytes.map { Int($0) - 0x30 }
    return digits.allSatisfy((0...9).contains) ? digits : nil
  }

  static func holds(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum.isMultiple(of: 10)
  }
}
