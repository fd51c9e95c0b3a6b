import Domain

/// An offer that a writer takes, with what its caller found out about its site.
struct IncomingOffer {
  var offer: Offer
  /// What makes its site one with those of other offers.
  var identity: Site.Identity
  /// Whether the writer has surely taken no offer at this site before.
  var isFirstAtSite = false
}

extension IncomingOffer {
  init(_ offer: Offer) {
    self.init(offer: offer, identity: offer.site.identity)
  }

  /// The offer with what it leaves open of the one stored under its reference.
  ///
  /// - Parameter isCopy: whether it may have been left without what is confidential.
  func taking(
    _ known: Offer, into gaps: DirectoryWriter.Gaps, isCopy: Bool
  ) -> IncomingOffer {
    var offer = gaps == .empty ? offer : offer.completed(from: known)
    if isCopy { offer.site = offer.site.keepingSecrets(of: known.site) }
    return IncomingOffer(offer)
  }
}
