/// Codes of closed lists as bits, one for each code in the order of its list.
enum CodeBits {
  static func of<Code: CaseIterable & Hashable>(_ codes: some Sequence<Code>) -> UInt32 {
    codes.reduce(0) { $0 | bit($1) }
  }

  static func bit<Code: CaseIterable & Hashable>(_ code: Code) -> UInt32 {
    for (place, other) in Code.allCases.enumerated() where other == code { return 1 << place }
    return 0
  }

  static func codes<Code: CaseIterable & Hashable>(_ bits: UInt32, _: Code.Type) -> [Code] {
    Code.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }
}
