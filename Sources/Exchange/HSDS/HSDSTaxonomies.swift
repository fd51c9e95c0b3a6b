package import Domain

/// The lists of codes of the directory as HSDS presents them.
package struct HSDSTaxonomies: Sendable {
  package struct Taxonomy: Sendable {
    package let id: StableID
    let code: String
    package let name: String
    package let description: String

    package var json: JSON {
      ["id": .text(id.text), "name": .text(name), "description": .text(description)]
    }
  }

  package struct Term: Sendable {
    package let id: StableID
    package let taxonomy: Taxonomy
    let code: String
    package let name: String
    package let description: String

    /// The term as services name it, with its taxonomy by identifier.
    var mention: JSON {
      [
        "id": .text(id.text), "code": .text(code), "name": .text(name),
        "description": .text(description), "taxonomy": .text(taxonomy.name),
        "taxonomy_id": .text(taxonomy.id.text), "language": "fr",
      ]
    }

    package var json: JSON {
      [
        "id": .text(id.text), "code": .text(code), "name": .text(name),
        "description": .text(description), "taxonomy": .text(taxonomy.name),
        "taxonomy_detail": taxonomy.json, "language": "fr",
      ]
    }
  }

  package let taxonomies: [Taxonomy]
  /// In the order of the taxonomies, then of their codes.
  package let terms: [Term]
  private let places: [StableID: Int]

  init(_ typology: Typology, words: ExchangeWords) {
    let lists = Self.lists(of: typology)
    var (taxonomies, terms): ([Taxonomy], [Term]) = ([], [])
    for (list, codes) in lists {
      let said = words.taxonomies[list]
      let taxonomy = Taxonomy(
        id: StableID("taxonomy", list), code: list, name: said?.name ?? list,
        description: said?.description ?? list)
      taxonomies.append(taxonomy)
      terms += codes.map { code, name, description in
        Term(
          id: Self.id(list, code), taxonomy: taxonomy, code: code, name: name,
          description: description.isEmpty ? name : description)
      }
    }
    self.taxonomies = taxonomies
    self.terms = terms
    places = Dictionary(
      terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: StableID) -> Term? { places[id].map { terms[$0] } }

  static func id(_ list: String, _ code: String) -> StableID {
    StableID("taxonomy-term", "\(list)/\(code)")
  }

  private typealias Codes = [(code: String, name: String, description: String)]

  private static func lists(of typology: Typology) -> [(String, Codes)] {
    [
      ("types", typology.types.map { ($0.code.text, $0.name, $0.what) }),
      ("sectors", Sector.allCases.map { ($0.rawValue, typology.label($0), "") }),
      ("needs", Need.allCases.map { ($0.rawValue, typology.label($0), "") }),
      ("topics", Topic.allCases.map { ($0.rawValue, typology.label($0), "") }),
      ("publics", Audience.allCases.map { ($0.rawValue, typology.label($0), "") }),
      ("conditions", Condition.allCases.map { ($0.rawValue, typology.label($0), "") }),
    ]
  }

  /// The codes of an offer, with the value where one goes with the code.
  package func codes(
    of offer: Offer, _ typology: Typology
  ) -> [(id: StableID, list: String, value: String?)] {
    let profile = typology.profile(of: offer)
    var codes = [("types", offer.type.text)]
    if let sector = typology[offer.type]?.sector { codes.append(("sectors", sector.rawValue)) }
    codes += profile.needs.map { ("needs", $0.rawValue) }
    codes += profile.topics.map { ("topics", $0.rawValue) }
    codes += profile.audiences.map { ("publics", $0.rawValue) }
    let plain = codes.map { list, code in
      (id: Self.id(list, code), list: list, value: String?.none)
    }
    return plain
      + Condition.allCases.compactMap { condition in
        profile.conditions[condition].map { holds in
          (Self.id("conditions", condition.rawValue), "conditions", holds ? "yes" : "no")
        }
      }
  }
}
