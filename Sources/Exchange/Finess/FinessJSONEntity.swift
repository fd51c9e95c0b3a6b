/// A legal entity of the JSON flow with its establishments, as far as the directory needs it.
struct FinessJSONEntity: Decodable {
  struct Information: Decodable {
    let denominationPm: String?
    let denominationLonguePmSmsse: String?
    let numFinessPm: String?
  }

  struct SiteInformation: Decodable {
    let nomEgeCourt: String?
    let nomEgeLong: String?
    let numFinessEge: String?
    let siret: String?
    let dateFermeture: String?
  }

  struct Address: Decodable {
    let numeroVoie: String?
    let typeVoie: String?
    let libelleVoie: String?
    let lieuDit: String?
    let ligneQuatre: String?
    let cogCommune: String?
    let ligneAcheminement: String?
    let codePostal: String?
    let coordonneesGeographique: Coordinates?
  }

  struct Coordinates: Decodable {
    let coordonneeX: String?
    let coordonneeY: String?
    let directionLatitude: String?
    let directionLongitude: String?
  }

  struct Contact: Decodable {
    struct Telecom: Decodable {
      let telephone: String?
      let courriel: String?
    }

    let telecom: Telecom?
  }

  struct Site: Decodable {
    let informationsGeneralesEGE: SiteInformation
    let categorieentiteGeographiqueExercice: String?
    let adresse: [Address]?
    let contact: [Contact]?
    let etatObjet: String?
  }

  /// What the flow writes of an establishment that is open.
  private static let active = "A"

  let informationsGeneralesPMEJ: Information?
  let ege: [Site]?

  /// The legal entity, then its establishments.
  func records(at line: Int) -> [FinessRecord] {
    let information = informationsGeneralesPMEJ
    let number = FinessText.trimmed(information?.numFinessPm ?? "")
    let name = FinessText.longer(
      FinessText.trimmed(information?.denominationLonguePmSmsse ?? ""),
      FinessText.trimmed(information?.denominationPm ?? ""))
    return [.entity(number: number, name: name)]
      + (ege ?? []).map { .site(Self.site($0, entity: number, name, at: line)) }
  }

  private static func site(
    _ site: Site, entity: String, _ name: String, at line: Int
  ) -> FinessSite {
    func text(_ text: String?) -> String { FinessText.trimmed(text ?? "") }
    let information = site.informationsGeneralesEGE
    var read = FinessSite(line: line)
    read.number = text(information.numFinessEge)
    read.entity = entity
    read.entityName = name
    read.name = text(information.nomEgeCourt)
    read.longName = text(information.nomEgeLong)
    read.category = text(site.categorieentiteGeographiqueExercice)
    read.siret = text(information.siret)
    let state = text(site.etatObjet)
    read.isClosed = !text(information.dateFermeture).isEmpty || !state.isEmpty && state != active
    let telecoms = (site.contact ?? []).compactMap(\.telecom)
    read.phone = telecoms.map { text($0.telephone) }.first { !$0.isEmpty } ?? ""
    read.email = telecoms.map { text($0.courriel) }.first { !$0.isEmpty } ?? ""
    if let address = site.adresse?.first { place(&read, at: address) }
    return read
  }

  private static func place(_ site: inout FinessSite, at address: Address) {
    func text(_ text: String?) -> String { FinessText.trimmed(text ?? "") }
    site.street = FinessText.longer(
      text(address.ligneQuatre),
      FinessText.street(
        number: text(address.numeroVoie), kind: text(address.typeVoie),
        name: text(address.libelleVoie), place: text(address.lieuDit)))
    site.postalCode = text(address.codePostal)
    site.city = FinessText.city(text(address.ligneAcheminement))
    site.insee = text(address.cogCommune)
    let place = address.coordonneesGeographique
    site.coordinates = FinessText.coordinates(
      text(place?.coordonneeX), text(place?.coordonneeY))
    site.degrees = FinessText.coordinates(
      text(place?.directionLatitude), text(place?.directionLongitude))
  }
}
