import Domain

extension Site {
  /// - Parameter isOwner: whether an offer that was at the site already says so: only then may a
  ///   confidential address become known.
  func inPlace(of known: Site, isOwner: Bool) -> Site {
    var site = self
    if known.isAddressConfidential, !isOwner { site.isAddressConfidential = true }
    return site
  }

  func changes(to other: Site) -> [OfferChange] {
    func offer(_ site: Site) -> Offer {
      Offer(reference: Offer.Reference(""), site: site, type: StructureType.Code(""))
    }
    return offer(self).changes(to: offer(other))
  }
}
