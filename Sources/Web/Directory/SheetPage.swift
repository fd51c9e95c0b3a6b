import Domain
import Exchange
import Foundation

/// A place of the directory, with all that one can get there: a sheet to read or to print.
struct SheetPage: Page {
  static let template = "directory-sheet"

  let title: String
  let section: Section? = .directory
  let organisation: String?
  /// Why nobody should go there now; nil when there is no reason.
  let notice: String?
  let addressLines: [String]
  let isConfidential: Bool
  let phone: String?
  let dialled: String
  let email: String?
  /// Only of the web: nothing that a browser would run.
  let website: String?
  let hours: [String]
  /// The hours as they were written, where they cannot be read.
  let writtenHours: String?
  let hasHours: Bool
  let opening: String
  let offers: [SheetOffer]
  let verification: String
  let isToBeVerified: Bool
  let correctionPath: String
  let latitude: String?
  let longitude: String?
  let hasMap: Bool
  let outlinePath: String?
  let tiles: String?
  /// Where a click notes in the journal that somebody was sent there; nil when it cannot.
  let orientationPath: String?
  /// The care of the sheet, for those who look after it.
  let carePath: String?

  /// - Parameters:
  ///   - offer: the one that was asked for, as anyone may see it.
  ///   - others: those of the same site that are still there, this one included.
  init(
    _ offer: Offer, others: [Offer], directory: Directory, map: MapFiles, instant: Int, today: Day,
    right: Right?
  ) {
    let site = offer.site
    title = site.name
    organisation = site.organisation.isEmpty ? nil : site.organisation
    notice =
      switch offer.status {
      case .active: nil
      case .inactive: Words.inactiveSheet
      case .temporarilyClosed: "\(Words.closedForATime)."
      }
    addressLines = [site.address.street, site.address.town].filter { !$0.isEmpty }
    isConfidential = site.isAddressConfidential
    phone = site.phone.isEmpty ? nil : site.phone
    dialled = HelpLineView.dialled(site.phone)
    email = site.email.isEmpty ? nil : site.email
    website = Self.webAddress(site.website)
    let parsed = OpeningHours(site.openingHours)
    hours = parsed?.spoken ?? []
    writtenHours = parsed == nil && !site.openingHours.isEmpty ? site.openingHours : nil
    hasHours = !site.openingHours.isEmpty
    let moment = LocalMoment(instant: instant)
    opening = Words.opening(parsed.flatMap { hours in moment.map(hours.state) })
    offers = others.map { SheetOffer($0, in: directory.typology) }
    let freshness = offer.freshness(on: today)
    verification = Words.sentence(for: freshness)
    isToBeVerified = freshness.isDue
    correctionPath = "\(SheetAddress.sheet(offer.reference))/correction"
    latitude = site.position.map { "\($0.latitude)" }
    longitude = site.position.map { "\($0.longitude)" }
    hasMap = map.isComplete && site.position != nil
    outlinePath = OutlineRoutes.path(around: offer, in: directory.gazetteer)
    tiles = map.tiles
    let mayNote = right?.structure != nil && right?.allows(.writeJournal) == true
    orientationPath =
      mayNote && OrientationNote(to: offer) != nil ? OrientationNote.path(offer.reference) : nil
    carePath = right?.allows(.proposeSheet) == true ? SheetAddress.care(offer.reference) : nil
  }

  private static func webAddress(_ text: String) -> String? {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", parts.host?.isEmpty == false
    else { return nil }
    return text
  }
}

/// What one can get at a place.
struct SheetOffer: Sendable {
  let name: String
  let type: String
  let typePath: String
  let description: String?
  let needs: [String]
  let topics: [String]
  let audiences: [String]
  /// How one comes, as far as it is known.
  let conditions: [String]
  let hasConditions: Bool
  /// What is not known of it.
  let unknown: String?
  let isClosedForATime: Bool

  init(_ offer: Offer, in typology: Typology) {
    let profile = typology.profile(of: offer)
    name = typology.name(of: offer)
    type = typology[offer.type]?.shortName ?? offer.type.text
    typePath = "/annuaire/types/\(Address.encoded(offer.type.text))"
    description = offer.description.isEmpty ? nil : offer.description
    needs = profile.needs.map(typology.label)
    topics = profile.topics.isEmpty ? [Words.allTopics] : profile.topics.map(typology.label)
    let receives =
      profile.audiences.isEmpty ? [Words.everybody] : profile.audiences.map(typology.label)
    audiences = receives + [Words.sentence(for: profile.ages)].compactMap(\.self)
    conditions = Condition.allCases.compactMap { condition in
      profile.conditions[condition].map { Words.sentence(for: condition, $0) }
    }
    hasConditions = !conditions.isEmpty
    unknown = Words.sentence(
      forUnknown: Condition.allCases.filter { profile.conditions[$0] == nil })
    isClosedForATime = offer.status == .temporarilyClosed
  }
}
