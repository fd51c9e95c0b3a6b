import Domain
import Exchange
import HTTPTypes

/// What programs can ask about the directory, without a token.
extension APIOperation {
  static let searchDirectory = APIOperation(
    method: .get, path: "\(base)/directory", id: "searchDirectory",
    summary: "Chercher des lieux dans l’annuaire, les plus pertinents d’abord.",
    parameters: [
      APIParameter(
        name: "text", kind: .text, description: "Les mots cherchés, ceux de tous les jours aussi."),
      APIParameter(
        name: "near", kind: .text,
        description: "Un code INSEE, un code postal, LAT,LON ou une ville, pour les distances."),
      APIParameter(
        name: "radius", kind: .number(1...20_000),
        description: "La plus grande distance à near, en kilomètres."),
      codes("type", directoryTypes), codes("sector", Sector.allCases.map(\.rawValue)),
      codes("need", Need.allCases.map(\.rawValue)), codes("topic", Topic.allCases.map(\.rawValue)),
      codes("public", Audience.allCases.map(\.rawValue)),
      APIParameter(
        name: "open", kind: .choice(["now"]),
        description: "Seulement les lieux dont on sait qu’ils sont ouverts."),
      APIParameter(
        name: "page", kind: .number(1...10_000), description: "La page, à partir de 1."), limit,
    ], answer: "SearchResults", needsToken: false, canContradict: true)

  static let readOffer = APIOperation(
    method: .get, path: "\(base)/directory/{reference}", id: "readOffer",
    summary: "Lire une offre de l’annuaire.",
    parameters: [
      APIParameter(
        name: "reference", place: .path, kind: .text, isRequired: true,
        description: "La référence de l’offre.")
    ], answer: "Offer", needsToken: false)

  /// The types that come with the program; none when its file is wrong, which starting says.
  private static let directoryTypes = (try? Typology.load())?.types.map(\.code.text) ?? []

  private static func codes(_ name: String, _ codes: [String]) -> APIParameter {
    APIParameter(
      name: name, kind: .codes(codes),
      description: "L’un de ces codes au moins, séparés par des virgules.")
  }
}
