/// Two offers that may be one, told twice: a person decides.
package struct Duplicate: Sendable, Hashable {
  /// By what two offers look like one.
  package enum Sign: String, Sendable, CaseIterable {
    case finess
    case siret
    /// Near names, the same commune and a close position or the same address.
    case name
  }

  package enum Decision: String, Sendable, CaseIterable {
    case same, different
  }

  package let first: Offer
  package let second: Offer
  package let sign: Sign

  package init(first: Offer, second: Offer, sign: Sign) {
    self.first = first
    self.second = second
    self.sign = sign
  }
}
