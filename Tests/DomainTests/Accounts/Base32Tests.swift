import Domain
import Testing

struct Base32Tests {
  /// RFC 4648, section 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `texts are encoded as the standard says, and back`(text: String, encoded: String) {
    #expect(Base32.encoded(text.utf8) == encoded)
    #expect(Base32.decoded(encoded) == Array(text.utf8))
  }

  @Test func `any bytes come back`() {
    for count in 0...40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ 197) }
      #expect(Base32.decoded(Base32.encoded(bytes)) == bytes)
    }
  }

  @Test(arguments: ["my", "MZ1", "M Y", "MY=", "é"])
  func `other letters are refused`(text: String) {
    #expect(Base32.decoded(text) == nil)
  }
}
