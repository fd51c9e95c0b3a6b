import Domain

extension FHIRDirectory {
  /// Counts what the resources of an offer do not hold.
  func count(_ number: Int, into losses: inout Losses) {
    let offer = listing.offers[number]
    let site = offer.site
    if offer.verifiedOn != nil { losses.add(.noField, "verified_on") }
    if !site.address.insee.isEmpty { losses.add(.noField, "insee") }
    if offer.status == .temporarilyClosed { losses.add(.inWords, "status=temporarily_closed") }
    if listing.typology.profile(of: offer).ages != Ages() {
      losses.add(.inWords, "min_age, max_age")
    }
    if !site.website.isEmpty, ContactForms.uri(site.website) == nil {
      losses.add(.unreadable, "website")
    }
    if !site.email.isEmpty, ContactForms.email(site.email) == nil {
      losses.add(.unreadable, "email")
    }
    if site.isAddressConfidential { losses.add(.inWords, "confidential_address") }
    losses.addHours(of: site)
    losses.addPosition(of: site, in: listing)
  }
}
