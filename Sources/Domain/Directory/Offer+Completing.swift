extension Offer {
  /// The offer with what is known of it besides: for sources that say only a part, such as the
  /// national register.
  package func completed(from known: Offer) -> Offer {
    var offer = self
    offer.site = site.completed(from: known.site)
    if name.isEmpty { offer.name = known.name }
    if description.isEmpty { offer.description = known.description }
    offer.profile = profile.filled(from: known.profile)
    if coverage.isEmpty { offer.coverage = known.coverage }
    offer.verifiedOn = verifiedOn ?? known.verifiedOn
    return offer
  }
}

extension Site {
  /// The site with what is known of it besides; a confidential address stays so, and a position
  /// stays while the address does.
  package func completed(from known: Site) -> Site {
    var site = self
    if organisation.isEmpty { site.organisation = known.organisation }
    site.finess = finess ?? known.finess
    site.siret = siret ?? known.siret
    site.address = address.completed(from: known.address)
    let isSamePlace = site.address == known.address
    site.position = position ?? (isSamePlace ? known.position : nil)
    site.isAddressConfidential = isAddressConfidential || known.isAddressConfidential
    if phone.isEmpty { site.phone = known.phone }
    if email.isEmpty { site.email = known.email }
    if website.isEmpty { site.website = known.website }
    if openingHours.isEmpty { site.openingHours = known.openingHours }
    return site
  }
}

extension Address {
  fileprivate func completed(from known: Address) -> Address {
    Address(
      street: street.isEmpty ? known.street : street,
      postalCode: postalCode.isEmpty ? known.postalCode : postalCode,
      city: city.isEmpty ? known.city : city, insee: insee.isEmpty ? known.insee : insee)
  }
}
