import Crypto

/// An identifier that the same name always gives: a UUID of version 5.
package struct StableID: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The identifiers of this product, apart from those that others make of the same names.
  private static let namespace: [UInt8] = [
    0x6d, 0x61, 0x69, 0x6c, 0x6c, 0x61, 0x47, 0x65, 0x9a, 0x6e, 0x6e, 0x75, 0x61, 0x69, 0x72, 0x65,
  ]

  /// - Parameters:
  ///   - kind: what is named, such as `service`; without `/`.
  ///   - name: unique among the things of the kind.
  package init(_ kind: String, _ name: String) {
    var hash = Insecure.SHA1()
    hash.update(data: Self.namespace)
    hash.update(data: Array("\(kind)/\(name)".utf8))
    let bytes = Array(hash.finalize())
    high = Self.number(bytes[0..<8]) & ~0xF000 | 0x5000
    low = Self.number(bytes[8..<16]) & ~(3 << 62) | 2 << 62
  }

  /// Reads the text of any UUID; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
    let digits = parts.joined().compactMap(Self.digit)
    guard digits.count == 32 else { return nil }
    high = digits[..<16].reduce(0) { $0 << 4 | $1 }
    low = digits[16...].reduce(0) { $0 << 4 | $1 }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension StableID {
  /// The usual form, in lower case.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { bytes.append(UInt8(ascii: "-")) }
      let half = place < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: half >> UInt64((15 - place % 16) * 4)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
