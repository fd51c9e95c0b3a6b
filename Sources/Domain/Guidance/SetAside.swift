/// The offers that would serve but for conditions that they are known not to meet.
///
/// There can be a hundred thousand of them: they are put in order when somebody looks.
package struct SetAside: Sendable {
  /// One offer with everything that keeps it from being proposed.
  package struct Item: Sendable {
    package let reference: Offer.Reference
    /// Of its site.
    package let name: String
    /// In kilometres, to a tenth; nil when a place is not known.
    package let distance: Double?
    package let because: [Guidance.Refusal]
  }

  /// By how many reasons, then by distance, then by reference.
  private let keys: [Key]
  private let offers: [Offer]

  init(_ keys: [Key], of offers: [Offer]) {
    self.keys = keys
    self.offers = offers
  }

  package var count: Int { keys.count }

  /// All of them: the fewest reasons first, then the nearest, then by reference.
  package func all() -> [Item] { keys.sorted().map(item) }

  /// The first of them.
  package func first(_ count: Int) -> [Item] {
    var first: [Key] = []
    for key in keys {
      if first.count == count, let last = first.last, last < key { continue }
      first.insert(key, at: first.firstIndex { key < $0 } ?? first.endIndex)
      if first.count > count { first.removeLast() }
    }
    return first.map(item)
  }

  private func item(_ key: Key) -> Item {
    let offer = offers[key.offer]
    return Item(
      reference: offer.reference, name: offer.site.name, distance: key.span.kilometres,
      because: key.refusals.all)
  }

  /// An offer's place in the order, in one number: that of its reasons in the highest bits, then
  /// its distance, its number and the reasons themselves.
  struct Key: Comparable, Sendable {
    private let bits: UInt64

    init(_ refusals: Refusals, _ span: Span, offer: Int) {
      bits =
        UInt64(refusals.count) << 60 | UInt64(span.tenths) << 40 | UInt64(offer) << 10
        | UInt64(refusals.bits)
    }

    var refusals: Refusals { Refusals(bits: UInt16(truncatingIfNeeded: bits & 0x3FF)) }
    var offer: Int { Int(bits >> 10 & 0x3FFF_FFFF) }
    var span: Span { Span(tenths: UInt32(truncatingIfNeeded: bits >> 40 & 0xF_FFFF)) }

    static func < (left: Key, right: Key) -> Bool { left.bits < right.bits }
  }
}

/// A distance to a tenth of a kilometre, or none that is known, which comes after all others.
struct Span: Comparable, Sendable {
  let tenths: UInt32

  static let unknown = Span(tenths: 0xF_FFFF)

  init(tenths: UInt32) { self.tenths = tenths }

  init(kilometres: Double) { tenths = UInt32((kilometres * 10).rounded()) }

  /// Nil when it is not known.
  var kilometres: Double? { self == .unknown ? nil : Double(tenths) / 10 }

  static func < (left: Span, right: Span) -> Bool { left.tenths < right.tenths }
}

/// A set of refusals as bits.
struct Refusals: Sendable {
  private(set) var bits: UInt16

  static let none = Refusals(bits: 0)

  init(bits: UInt16) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  var all: [Guidance.Refusal] {
    Guidance.Refusal.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }

  mutating func add(_ refusal: Bit, if holds: Bool) { if holds { bits |= refusal.rawValue } }

  /// The bit of each refusal, in the order of `Guidance.Refusal`.
  enum Bit: UInt16 {
    case age = 1
    case distance = 2
    case coverage = 4
    case audience = 8
    case topic = 16
    case anonymous = 32
    case cost = 64
    case prescription = 128
    case abstinence = 256
    case closed = 512
  }
}
