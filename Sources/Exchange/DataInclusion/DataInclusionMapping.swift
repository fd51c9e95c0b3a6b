import Domain
import Yams

/// How the directory's codes stand in data·inclusion, as a file says.
package struct DataInclusionMapping: Sendable, Decodable {
  struct Kind: Sendable, Decodable {
    let type: String
    let thematiques: [String]
    /// The network that the structure belongs to; nil for none of the list.
    let reseau: String?
  }

  let source: String
  /// The code for a service that receives anyone.
  let everyone: String
  let types: [String: Kind]
  let needs: [String: [String]]
  let publics: [String: String]
  /// The publics whose code says all that there is to say.
  private let exact: Set<String>
  private let exactNeeds: Set<String>

  enum CodingKeys: String, CodingKey {
    case source, everyone, types, needs, publics, exact
    case exactNeeds = "exact_needs"
  }

  /// The one that comes with the program.
  ///
  /// - Throws: an error of the decoder when it is wrong.
  package static func shipped() throws -> DataInclusionMapping {
    try YAMLDecoder().decode(
      DataInclusionMapping.self,
      from: String(decoding: PackageResources.data_inclusion_yaml, as: UTF8.self))
  }

  func isExact(_ audience: Audience) -> Bool { exact.contains(audience.rawValue) }

  func isExact(_ need: Need) -> Bool { exactNeeds.contains(need.rawValue) }

  /// The subjects of an offer, each once.
  func subjects(_ type: StructureType.Code, _ needs: [Need]) -> [String] {
    var known: Set<String> = []
    let all =
      (types[type.text]?.thematiques ?? []) + needs.flatMap { self.needs[$0.rawValue] ?? [] }
    return all.filter { known.insert($0).inserted }
  }

  /// Everyone alone, as soon as one of the publics has no closer code.
  func audiences(_ audiences: [Audience]) -> [String] {
    var known: Set<String> = []
    let codes = audiences.map { publics[$0.rawValue] ?? everyone }
      .filter { known.insert($0).inserted }
    return codes.isEmpty || known.contains(everyone) ? [everyone] : codes
  }
}

extension DataInclusionMapping {
  /// The types of the directory that it speaks of.
  package var typeCodes: Set<String> { Set(types.keys) }

  /// The publics of the directory that it speaks of.
  package var publicCodes: Set<String> { Set(publics.keys) }

  /// Every code of the value lists of data·inclusion that the mapping uses, by list.
  package var codes: [String: Set<String>] {
    [
      "thematiques": Set(types.values.flatMap(\.thematiques) + needs.values.joined()),
      "types-de-services": Set(types.values.map(\.type)),
      "publics": Set(publics.values).union([everyone]),
      "reseaux-porteurs": Set(types.values.compactMap(\.reseau)),
    ]
  }
}
