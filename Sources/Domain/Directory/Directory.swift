/// Everything that searching, guiding and exporting need, as it stands at one moment.
package struct Directory: Sendable {
  /// By reference.
  package let offers: [Offer]
  package let typology: Typology
  package let gazetteer: Gazetteer

  /// - Parameter offers: by reference, each reference once.
  package init(offers: [Offer], typology: Typology, gazetteer: Gazetteer) {
    self.offers = offers
    self.typology = typology
    self.gazetteer = gazetteer
  }

  package subscript(reference: Offer.Reference) -> Offer? {
    var range = offers.startIndex..<offers.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if offers[middle].reference == reference { return offers[middle] }
      range =
        offers[middle].reference < reference
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Where an offer is, as exactly as anyone may know: its site, or its town.
  package func position(of offer: Offer) -> Position? {
    let site = offer.site.forEveryone
    return site.position ?? gazetteer.commune(insee: site.address.insee)?.position
  }
}
