package import Domain

extension Database {
  /// Writes offers as one change of the directory, with its history.
  ///
  /// Of several offers with one reference, and of several descriptions of one site, the last one
  /// holds; a site that any of them says confidential is.
  ///
  /// - Parameters:
  ///   - instant: seconds since 1970.
  ///   - name: of the person who makes the change; nil for a program.
  @discardableResult
  package func save(
    _ offers: [Offer], at instant: Int, by name: String?, origin: DirectoryEvent.Origin
  ) throws -> ImportOutcome {
    var writer = try DirectoryWriter(into: self, at: instant, by: name, origin: origin)
    let offers = Self.settled(offers)
    for start in stride(from: 0, to: offers.count, by: DirectoryWriter.batchSize) {
      let end = min(start + DirectoryWriter.batchSize, offers.count)
      try writer.save(Array(offers[start..<end]))
    }
    return try writer.finish()
  }

  /// Each reference once, each site described once.
  private static func settled(_ offers: [Offer]) -> [Offer] {
    var places: [Offer.Reference: Int] = [:]
    var settled: [Offer] = []
    var sites: [Site.Identity: Site] = [:]
    for offer in offers {
      let identity = offer.site.identity
      let isConfidential = sites[identity]?.isAddressConfidential ?? false
      sites[identity] = offer.site
      if isConfidential { sites[identity]?.isAddressConfidential = true }
      if let place = places[offer.reference] {
        settled[place] = offer
      } else {
        places[offer.reference] = settled.count
        settled.append(offer)
      }
    }
    return settled.map { offer in
      var offer = offer
      offer.site = sites[offer.site.identity] ?? offer.site
      return offer
    }
  }
}
