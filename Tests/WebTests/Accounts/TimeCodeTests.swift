import Domain
import Testing
import Web

struct TimeCodeTests {
  private let key = TimeCode(key: Array("12345678901234567890".utf8))

  /// RFC 6238, appendix B, those of SHA-1.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func `codes are those of the standard`(instant: Int, code: String) {
    #expect(key.code(at: TimeStep(at: instant), digits: 8) == code)
    #expect(key.code(at: TimeStep(at: instant)) == code.suffix(6))
  }

  @Test func `a code is good in its step, the one before and the one after`() {
    let code = key.code(at: TimeStep(100))
    for (instant, isGood) in [
      (2_969, false), (2_970, true), (3_000, true), (3_029, true), (3_059, true), (3_060, false),
    ] {
      #expect(key.step(of: code, at: instant) == (isGood ? TimeStep(100) : nil), "\(instant)")
    }
  }

  @Test(arguments: ["", "12345", "abcdef", "1234567", "００００００"])
  func `anything else is no code`(code: String) {
    #expect(key.step(of: code, at: 3_000) == nil)
  }

  @Test func `a secret is read from Base32`() {
    let secret = Base32.encoded("12345678901234567890".utf8)
    #expect(TimeCode(secret: secret)?.code(at: TimeStep(1)) == key.code(at: TimeStep(1)))
    #expect(TimeCode(secret: "!") == nil)
  }
}
