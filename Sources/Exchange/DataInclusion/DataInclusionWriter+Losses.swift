import Domain

extension DataInclusionWriter {
  /// Counts what the service of an offer does not hold.
  func count(_ number: Int, into losses: inout Losses) {
    let offer = listing.offers[number]
    let profile = listing.typology.profile(of: offer)
    countContact(of: offer.site, into: &losses)
    losses.addPosition(of: offer.site, in: listing)
    if offer.site.finess != nil { losses.add(.noField, "finess") }
    if !offer.site.organisation.isEmpty { losses.add(.inWords, "organisation") }
    if !day(of: offer).isKnown { losses.add(.standIn, "verified_on") }
    if offer.status == .temporarilyClosed { losses.add(.inWords, "status=temporarily_closed") }
    for audience in profile.audiences where !mapping.isExact(audience) {
      losses.add(.inWords, "publics=\(audience.rawValue)")
    }
    for need in profile.needs where !mapping.isExact(need) {
      losses.add(.inWords, "needs=\(need.rawValue)")
    }
    for topic in profile.topics { losses.add(.inWords, "topics=\(topic.rawValue)") }
    if mapping.types[offer.type.text] == nil { losses.add(.noField, "type=\(offer.type.text)") }
    countTexts(of: offer, into: &losses)
    let known: [Condition] = [.anonymous, .prescription, .abstinence, .outreach]
    for condition in known where profile.conditions[condition] != nil {
      losses.add(.inWords, condition.rawValue)
    }
    if profile.conditions[.remote] == false { losses.add(.inWords, "remote") }
    if profile.ages != Ages() { losses.add(.inWords, "min_age, max_age") }
  }

  private func countTexts(of offer: Offer, into losses: inout Losses) {
    let name = listing.typology.name(of: offer)
    if Self.name(name, otherwise: offer.site.name) != name { losses.add(.shortened, "offer") }
    if Self.name(offer.site.name, otherwise: name) != offer.site.name {
      losses.add(.shortened, "name")
    }
    if offer.description.unicodeScalars.count > Self.longestDescription - 2_000 {
      losses.add(.shortened, "description")
    }
    for case .region(let code) in offer.coverage where listing.departments(ofRegion: code).isEmpty {
      losses.add(.unreadable, "coverage=R\(code)")
    }
  }

  private func countContact(of site: Site, into losses: inout Losses) {
    if !site.website.isEmpty, ContactForms.uri(site.website) == nil {
      losses.add(.unreadable, "website")
    }
    if !site.email.isEmpty, ContactForms.email(site.email) == nil {
      losses.add(.unreadable, "email")
    }
    if !site.openingHours.isEmpty, OpeningHours(site.openingHours) == nil {
      losses.add(.unreadable, "opening_hours")
    }
    let postal = site.address.postalCode
    if !postal.isEmpty, postal.utf8.count != 5 || Int(postal) == nil {
      losses.add(.unreadable, "postal_code")
    }
    if !site.address.insee.isEmpty, !Commune.isCode(site.address.insee) {
      losses.add(.unreadable, "insee")
    }
    if site.isAddressConfidential { losses.add(.noField, "confidential_address") }
  }
}
