import Domain
import Exchange

/// A directory of offers that nobody should write: nothing filled, everything filled, texts that
/// break out of quotes, markup and lines.
struct HostileDirectory {
  static let markup = "<script>alert(\"1\")</script> & 'quotes' \\ \u{0}\u{1}\u{7F}\u{A0}« é » 🏥"
  static let long = String(repeating: "Très long. ", count: 3_000)

  let listing: PublicDirectory
  let words: ExchangeWords
  let typology: Typology

  init(_ offers: [Offer] = Self.offers) throws {
    typology = try Typology.load()
    words = try ExchangeWords.shipped()
    listing = PublicDirectory(
      Directory(
        offers: offers.sorted { $0.reference < $1.reference }, typology: typology,
        gazetteer: Self.gazetteer), changes: [Self.full.reference: 1_700_000_000])
  }

  static let gazetteer = Gazetteer(
    [
      Commune(
        insee: "56121", name: "Lorient", postalCodes: ["56100"], department: "56", region: "53",
        position: Position(latitude: 47.7482, longitude: -3.3702))
    ],
    areas: [
      NamedArea(area: .region("53"), name: "Bretagne"),
      NamedArea(area: .department("56"), name: "Morbihan", region: "53"),
      NamedArea(area: .department("29"), name: "Finistère", region: "53"),
    ])

  static let offers = [empty, full, confidential, closed, unknown] + unreadable

  static let empty = Offer(
    reference: Offer.Reference("R 0"), site: Site(name: "A"), type: StructureType.Code("csapa"))

  static let full = Offer(
    reference: Offer.Reference("R-1/é?&\(markup)"), site: site, type: StructureType.Code("csapa"),
    name: "\(markup)....", description: long, profile: profile,
    coverage: [.commune("56121"), .department("56"), .region("53"), .region("44")],
    status: .temporarilyClosed, verifiedOn: Day(year: 2026, month: 2, day: 28))

  static let site = Site(
    name: long, organisation: markup, finess: FinessNumber("560000127"),
    siret: SiretNumber("73282932000074"),
    address: Address(
      street: "1\nrue \(markup)", postalCode: "56100", city: "Lorient", insee: "56121"),
    position: Position(latitude: 47.75, longitude: -3.366), phone: "02 97 00 00 00",
    email: "accueil@exemple.fr", website: "https://exemple.fr/é?a=<b>&c=\"d\"",
    openingHours: "Mo-Fr 09:00-12:00,14:00-17:30; Fr 20:00-02:00; Aug off; PH off")

  static let profile = Profile(
    needs: Need.allCases, topics: Topic.allCases, audiences: Audience.allCases,
    conditions: Dictionary(uniqueKeysWithValues: Condition.allCases.map { ($0, true) }),
    ages: Ages(minimum: 12, maximum: 25))

  static let secret = "12 rue du Secret"

  static let confidential = Offer(
    reference: Offer.Reference("R-2"),
    site: Site(
      name: "Refuge", organisation: "Asso",
      address: Address(street: secret, postalCode: "56100", city: "Lorient", insee: "56121"),
      position: Position(latitude: 47.123456, longitude: -3.123456), isAddressConfidential: true),
    type: StructureType.Code("chrs"), verifiedOn: Day(year: 2999, month: 1, day: 1))

  static let closed = Offer(
    reference: Offer.Reference("R-3"), site: site, type: StructureType.Code("cjc"),
    status: .inactive)

  static let unknown = Offer(
    reference: Offer.Reference("R-4"), site: Site(name: markup),
    type: StructureType.Code("nothing of ours"), name: "...")

  /// What people type where an address or hours are asked.
  static let unreadable = [
    ("www.exemple.fr", "accueil at exemple", "sur rendez-vous", "5610"),
    ("javascript:alert(1)", "a@b", "Mo-Fr 99:00", "ABCDE"),
    ("https://", "<a>@exemple.fr", "\u{202F}", "\u{661}\u{661}\u{661}\u{661}\u{661}"),
    ("http://exa mple.fr", "a..b@exemple.fr", "24/7", ""),
    ("https://exemple.fr:99999/", "a@exemple.fr.", "Mo[1] 10:00-12:00", "2A004"),
    ("https://[::1]/", "a@exemple.invalid", "unknown \"tel\"", "00000"),
    ("https://user@exemple.fr/", "é@exemple.fr", "Mo-Su 00:00-24:00", "56100 "),
    ("https://xn--exemple-.fr/%zz#a#b", "a@-exemple.fr", "We 10:00-11:00 || \"sinon\"", "1"),
  ].enumerated().map { number, texts in
    Offer(
      reference: Offer.Reference("U-\(number)"),
      site: Site(
        name: "Lieu \(number)",
        address: Address(postalCode: texts.3, city: "\u{A0}", insee: texts.3), phone: "\u{200B}",
        email: texts.1, website: texts.0, openingHours: texts.2),
      type: StructureType.Code("gp"))
  }
}

extension DirectoryDocument {
  /// The whole file, with what it lost.
  var written: (bytes: [UInt8], losses: [Loss]) {
    var bytes: [UInt8] = []
    var losses = Losses()
    write(losses: &losses) { bytes += $0 }
    return (bytes, losses.all)
  }
}
