/// A column of `directory.csv`: the one description from which reading and writing files, the
/// form, the history and the documentation of the format follow.
package struct OfferColumn: Sendable {
  /// What a column accepts.
  package enum Content: Sendable, Hashable {
    case line
    case paragraphs
    /// The code of a type of the typology.
    case type
    case finess
    case siret
    case postalCode
    /// The INSEE code of a commune.
    case commune
    /// Decimal degrees.
    case degrees
    /// One of the codes.
    case code([String])
    /// Some of the codes, separated by bars.
    case codes([String])
    /// Yes, no, or not known.
    case condition(Condition)
    /// Yes, or no when empty.
    case flag
    /// In years.
    case age
    /// Communes, departments and regions, separated by bars.
    case areas
    case day
  }

  /// Why a text cannot be taken, with the part of it that is wrong.
  typealias Refusal = (found: String, reason: Problem.Reason)

  package let name: String
  package let content: Content
  package let isRequired: Bool
  let read: @Sendable (_ text: String, _ draft: inout OfferDraft) -> [Refusal]
  private let write: @Sendable (Offer) -> String

  init(
    _ name: String, _ content: Content, isRequired: Bool = false,
    read: @escaping @Sendable (_ text: String, _ draft: inout OfferDraft) -> [Refusal],
    write: @escaping @Sendable (Offer) -> String
  ) {
    self.name = name
    self.content = content
    self.isRequired = isRequired
    self.read = read
    self.write = write
  }

  /// The offer's value as files write it; empty for none.
  package func written(of offer: Offer) -> String { write(offer) }
}

extension OfferColumn {
  package static let names = all.map(\.name)
  package static let required = all.filter(\.isRequired).map(\.name)

  /// The column of this name.
  package static func named(_ name: String) -> OfferColumn? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

/// An offer being read, column by column.
struct OfferDraft {
  var offer = Offer(
    reference: Offer.Reference(""), site: Site(name: ""), type: StructureType.Code(""))
  var latitude: Double?
  var longitude: Double?
}

extension Offer {
  /// The values of every column, as files write them.
  package var written: [String] { OfferColumn.all.map { $0.written(of: self) } }

  /// The columns in which another offer differs, as files write them.
  package func changes(to other: Offer) -> [OfferChange] {
    OfferColumn.all.compactMap { column in
      let (before, after) = (column.written(of: self), column.written(of: other))
      return before == after
        ? nil : OfferChange(column: column.name, before: before, after: after)
    }
  }
}

/// What a change made of one column of an offer.
package struct OfferChange: Sendable, Hashable {
  package let column: String
  /// As files write it, like `after`; empty for none.
  package let before: String
  package let after: String

  package init(column: String, before: String, after: String) {
    self.column = column
    self.before = before
    self.after = after
  }
}
