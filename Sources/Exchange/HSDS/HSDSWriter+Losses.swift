import Domain

extension HSDSWriter {
  /// Counts what the service of an offer does not hold.
  func count(_ number: Int, into losses: inout Losses) {
    let offer = listing.offers[number]
    let site = offer.site
    if !site.website.isEmpty, ContactForms.uri(site.website) == nil {
      losses.add(.unreadable, "website")
    }
    if !site.email.isEmpty, ContactForms.email(site.email) == nil {
      losses.add(.unreadable, "email")
    }
    losses.addHours(of: site)
    losses.addPosition(of: site, in: listing)
    if site.address.street.isEmpty, !site.address.isEmpty { losses.add(.standIn, "address") }
    if site.isAddressConfidential { losses.add(.noField, "confidential_address") }
  }
}

extension Losses {
  /// Opening hours that formats of plain weeks do not hold.
  mutating func addHours(of site: Site) {
    guard !site.openingHours.isEmpty else { return }
    guard let hours = OpeningHours(site.openingHours) else {
      add(.unreadable, "opening_hours")
      return
    }
    let week = WeeklyHours(hours)
    if !week.closures.isEmpty || !week.remarks.isEmpty { add(.inWords, "opening_hours") }
  }
}
