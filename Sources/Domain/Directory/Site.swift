/// A place where offers are found, with the legal entity that runs it.
package struct Site: Sendable, Hashable {
  package var name: String
  /// The legal name of the organisation; empty when not known.
  package var organisation: String
  package var finess: FinessNumber?
  package var siret: SiretNumber?
  package var address: Address
  package var position: Position?
  /// Whether the address is kept from everybody but the editors of the directory.
  package var isAddressConfidential: Bool
  package var phone: String
  package var email: String
  package var website: String
  /// As OpenStreetMap writes opening hours; empty when not known.
  package var openingHours: String

  package init(
    name: String, organisation: String = "", finess: FinessNumber? = nil,
    siret: SiretNumber? = nil, address: Address = Address(), position: Position? = nil,
    isAddressConfidential: Bool = false, phone: String = "", email: String = "",
    website: String = "", openingHours: String = ""
  ) {
    self.name = name
    self.organisation = organisation
    self.finess = finess
    self.siret = siret
    self.address = address
    self.position = position
    self.isAddressConfidential = isAddressConfidential
    self.phone = phone
    self.email = email
    self.website = website
    self.openingHours = openingHours
  }

  /// The columns of files that a confidential address leaves empty for everyone.
  package static let confidentialColumns: Set = [
    "address", "latitude", "longitude", "finess", "siret",
  ]

  /// The site as anyone may see it: of a confidential address only the town is left.
  ///
  /// The national numbers go too: public registers give an address for each.
  package var forEveryone: Site {
    guard isAddressConfidential else { return self }
    var site = self
    site.address.street = ""
    site.position = nil
    site.finess = nil
    site.siret = nil
    return site
  }
}

extension Site {
  /// The site with what every copy leaves out of a confidential address: taking such a copy back
  /// in erases nothing.
  package func keepingSecrets(of known: Site) -> Site {
    guard isAddressConfidential, known.isAddressConfidential, address.street.isEmpty else {
      return self
    }
    var site = self
    site.address.street = known.address.street
    site.position = position ?? known.position
    site.finess = finess ?? known.finess
    site.siret = siret ?? known.siret
    return site
  }
}

/// A postal address in France; each part empty when not known.
package struct Address: Sendable, Hashable {
  package var street: String
  package var postalCode: String
  package var city: String
  /// The INSEE code of the commune.
  package var insee: String

  package init(street: String = "", postalCode: String = "", city: String = "", insee: String = "")
  {
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.insee = insee
  }
}
