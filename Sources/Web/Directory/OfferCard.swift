import Domain
import Exchange
import Mustache

/// A place in a list: what one needs to choose it and to call.
struct OfferCard: Sendable {
  let name: String
  let path: String
  let type: String
  let typePath: String
  /// What the offer is called, where it says so itself; nil otherwise.
  let offer: String?
  let town: String
  let distance: String?
  let phone: String?
  /// The number as a telephone dials it.
  let dialled: String
  /// Whether the place is open now, in words.
  let opening: String
  let isClosedForATime: Bool
  let isToBeVerified: Bool

  init(
    _ offer: Offer, distance: Double?, typology: Typology, opening: OpeningHours.State?, today: Day
  ) {
    let type = typology[offer.type]
    name = offer.site.name
    path = SheetAddress.sheet(offer.reference)
    self.type = type?.shortName ?? offer.type.text
    typePath = "/annuaire/types/\(Address.encoded(offer.type.text))"
    self.offer = offer.name.isEmpty ? nil : offer.name
    town = offer.site.address.town
    self.distance = distance.map(Words.distance)
    phone = offer.site.phone.isEmpty ? nil : offer.site.phone
    dialled = HelpLineView.dialled(offer.site.phone)
    isClosedForATime = offer.status == .temporarilyClosed
    self.opening = isClosedForATime ? Words.closedForATime : Words.opening(opening)
    isToBeVerified = offer.freshness(on: today).isDue
  }
}

extension Domain.Address {
  /// The postal code and the city; empty when neither is known.
  var town: String { [postalCode, city].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension OfferCard: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "path": path
    case "type": type
    case "typePath": typePath
    case "offer": offer
    case "town": town.isEmpty ? nil : town
    case "distance": distance
    case "phone": phone
    case "dialled": dialled.isEmpty ? nil : dialled
    case "opening": opening
    case "isClosedForATime": isClosedForATime
    case "isToBeVerified": isToBeVerified
    default: nil
    }
  }
}
