package import Domain

/// What a format could not carry of the directory.
package struct Loss: Sendable, Hashable {
  package enum Kind: Int, Sendable, Hashable {
    /// The format has no field for it.
    case noField
    /// The format has no code for it: a sentence says it.
    case inWords
    case shortened
    /// It is not what the format's field takes.
    case unreadable
    /// The day of the export, the middle of the town, or another value stands for it.
    case standIn
    /// It is kept from everybody but the editors of the directory.
    case confidential
    /// The whole offer.
    case leftOut
  }

  /// A column of `directory.csv`, with a code of it where one code is meant: `publics=adults`.
  package let subject: String
  package let kind: Kind
  /// Of offers.
  package let count: Int
}

extension Loss: CustomStringConvertible {
  package var description: String {
    let offers = "\(count) offer\(count == 1 ? "" : "s")"
    return switch kind {
    case .noField: "\(subject): no field for it (\(offers))"
    case .inWords: "\(subject): no code for it, said in words (\(offers))"
    case .shortened: "\(subject): made to fit the length that is allowed (\(offers))"
    case .unreadable: "\(subject): not in the form that is asked for, left out (\(offers))"
    case .standIn: "\(subject): not known, another value stands in (\(offers))"
    case .confidential: "\(subject): confidential, left out (\(offers))"
    case .leftOut: "\(subject): left out whole (\(offers))"
    }
  }
}

/// Counts losses, offer by offer.
package struct Losses: Sendable {
  private struct Key: Hashable {
    let subject: String
    let kind: Loss.Kind
  }

  private var counts: [Key: Int] = [:]

  package init() {}

  mutating func add(_ kind: Loss.Kind, _ subject: String, times: Int = 1) {
    guard times > 0 else { return }
    counts[Key(subject: subject, kind: kind), default: 0] += times
  }

  /// The columns that a confidential offer loses on its way out.
  package mutating func addConfidential(from offer: Offer, to outgoing: Offer) {
    guard offer != outgoing else { return }
    for change in offer.changes(to: outgoing) { add(.confidential, change.column) }
  }

  /// The middle of the town, where nobody gave the position of a place.
  mutating func addPosition(of site: Site, in listing: PublicDirectory) {
    if site.position == nil, listing.writtenPosition(of: site) != nil {
      add(.standIn, "latitude, longitude")
    }
  }

  /// The gravest first, then by subject.
  package var all: [Loss] {
    counts.map { Loss(subject: $0.subject, kind: $0.kind, count: $1) }
      .sorted { ($1.kind.rawValue, $0.subject) < ($0.kind.rawValue, $1.subject) }
  }
}
