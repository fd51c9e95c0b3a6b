package import Domain
import Yams

/// What happens around the sheets of the demonstration: who looks after which, and what waits for
/// an editor.
package struct DemonstrationCare: Sendable {
  /// By structure, the sheets that it looks after.
  package let kept: [Structure.Code: [Offer.Reference]]
  package let proposals: [SheetProposal]

  /// - Throws: `DemonstrationPlaceError` or an error of the decoder when what ships with the
  ///   product is wrong.
  package static func made(for offers: [Offer]) throws -> DemonstrationCare {
    let text = String(decoding: PackageResources.demonstration_directory_yaml, as: UTF8.self)
    return try DemonstrationCare(YAMLDecoder().decode(CareScenario.self, from: text), offers)
  }

  private init(_ scenario: CareScenario, _ offers: [Offer]) throws {
    let known = Dictionary(uniqueKeysWithValues: offers.map { ($0.reference, $0) })
    func sheet(_ reference: String) throws -> Offer {
      guard let offer = known[Offer.Reference(reference)] else {
        throw DemonstrationPlaceError.unknownReference(reference)
      }
      return offer
    }
    kept = try Dictionary(
      uniqueKeysWithValues: scenario.care.kept.map { structure, references in
        (Structure.Code(structure), try references.map { try sheet($0).reference })
      })
    proposals = try scenario.care.proposals.map { try $0.proposal(on: sheet($0.reference)) }
  }
}

/// The part `care` of `demonstration-directory.yaml`.
private struct CareScenario: Decodable {
  struct Care: Decodable {
    let kept: [String: [String]]
    let proposals: [Proposal]
  }

  struct Proposal: Decodable {
    let reference: String
    let source: String
    let author: String?
    let remark: String
    /// By column of `directory.csv`, what it should hold.
    let changes: [String: String]?
  }

  let care: Care
}

extension CareScenario.Proposal {
  fileprivate func proposal(on offer: Offer) throws -> SheetProposal {
    guard let source = SheetProposal.Source(rawValue: source) else {
      throw DemonstrationPlaceError.unknownSource(self.source)
    }
    let changes = try (changes ?? [:]).sorted { $0.key < $1.key }.map { name, text in
      guard let column = OfferColumn.named(name) else {
        throw DemonstrationPlaceError.unknownColumn(name)
      }
      return OfferChange(column: name, before: column.written(of: offer), after: text)
    }
    return SheetProposal(
      reference: offer.reference, source: source, author: author ?? "",
      remark: French.spaced(remark), changes: changes, isNew: false)
  }
}
