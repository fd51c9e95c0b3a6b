import Domain
import Exchange
import Testing

struct DemonstrationDirectoryTests {
  private static let today = Day(year: 2026, month: 11, day: 22)
  private let today: Day
  private let typology: Typology
  private let gazetteer: Gazetteer
  private let offers: [Offer]

  init() throws {
    today = try #require(Self.today)
    typology = try Typology.load()
    gazetteer = try BuiltInTerritories.shipped().gazetteer(with: [])
    offers = try DemonstrationDirectory.offers(on: today)
  }

  @Test func `the same day always gives the same offers`() throws {
    #expect(try DemonstrationDirectory.offers(on: today) == offers)
  }

  @Test func `there are about 150 places, of every type`() {
    #expect((140...180).contains(Set(offers.map(\.site.identity)).count))
    #expect(Set(offers.map(\.type)) == Set(typology.types.map(\.code)))
  }

  @Test func `references are used once, in their order`() {
    let references = offers.map(\.reference)
    #expect(references == references.sorted())
    #expect(Set(references).count == references.count)
  }

  @Test func `every place says that it is an example`() {
    for offer in offers {
      #expect(offer.site.name.hasSuffix(" (exemple)"), "\(offer.site.name)")
      let organisation = offer.site.organisation
      #expect(organisation.isEmpty || organisation.hasSuffix(" (exemple)"))
      #expect(offer.site.finess == nil && offer.site.siret == nil)
    }
  }

  @Test func `every place is near the middle of its town`() throws {
    for offer in offers {
      let commune = try #require(gazetteer.commune(insee: offer.site.address.insee))
      #expect(commune.region == "53" && commune.name == offer.site.address.city)
      #expect(commune.postalCodes.contains(offer.site.address.postalCode))
      let middle = try #require(commune.position)
      let position = try #require(offer.site.position)
      #expect(middle.distance(to: position) < 0.6, "\(offer.reference.text)")
    }
  }

  /// The ranges that the French numbering plan keeps for fictions, and the 115 of everybody.
  @Test func `no number and no address leads to anybody`() {
    for site in offers.map(\.site) {
      let isFree = ["02 61 91 ", "01 99 00 ", "06 39 98 "].contains { site.phone.hasPrefix($0) }
      #expect(isFree && site.phone.count == 14 || ["", "115"].contains(site.phone))
      #expect(site.email.isEmpty || site.email.hasSuffix(".example.org"))
      #expect(site.website.isEmpty || site.website.contains("example.org/"))
    }
    let called = offers.filter { $0.site.phone.count == 14 }
    for sharing in Dictionary(grouping: called, by: \.site.phone).values {
      #expect(Set(sharing.map(\.site.identity)).count == 1)
    }
  }

  @Test func `opening hours can be read`() {
    for offer in offers where !offer.site.openingHours.isEmpty {
      #expect(OpeningHours(offer.site.openingHours) != nil, "\(offer.site.openingHours)")
    }
    #expect(offers.contains { $0.site.openingHours.isEmpty })
  }

  @Test func `some are verified lately, some long ago, some never`() {
    let states = offers.map { $0.freshness(on: today) }
    let counts = [
      states.count { if case .verified = $0 { true } else { false } },
      states.count { if case .outdated = $0 { true } else { false } },
      states.count { $0 == .neverVerified },
    ]
    #expect(counts.allSatisfy { $0 >= 10 }, "\(counts)")
    #expect(offers.allSatisfy { $0.verifiedOn.map { $0 < today } ?? true })
  }

  @Test func `two are closed for a time, one for good, and two hide their address`() {
    #expect(offers.count { $0.status == .temporarilyClosed } == 2)
    #expect(offers.count { $0.status == .inactive } == 1)
    #expect(offers.count(where: \.site.isAddressConfidential) == 2)
    let hidden = offers.filter(\.site.isAddressConfidential).map(\.forEveryone.site)
    #expect(hidden.allSatisfy { $0.address.street.isEmpty && $0.position == nil })
  }

  @Test func `some offer more than their type, some share a site, some cover a list of areas`() {
    #expect(offers.contains { !$0.profile.needs.isEmpty })
    #expect(offers.contains { $0.profile.conditions[.remote] == true })
    #expect(offers.contains { $0.profile.conditions[.outreach] == true })
    #expect(offers.contains { $0.coverage.count > 2 })
    #expect(offers.contains { $0.coverage == [.region("53")] })
    let sites = Dictionary(grouping: offers, by: \.site.identity)
    #expect(sites.values.count { $0.count > 1 } >= 10)
    for sharing in sites.values { #expect(Set(sharing.map(\.site)).count == 1) }
  }

  @Test func `the programmes of the regional experiment are there with what they state`() throws {
    func programme(_ name: String) throws -> Profile {
      typology.profile(of: try #require(offers.first { $0.name == name }))
    }
    let vannes = try programme("Programme ETP et addictions de Vannes")
    #expect(vannes.conditions[.abstinence] == false && vannes.needs.contains(.family))
    let brest = try programme("Programme ETP et addictions de Brest")
    #expect(brest.conditions[.prescription] == false && brest.conditions[.selfReferral] == false)
    let prison = try programme("Séances d’éducation thérapeutique en maison d’arrêt")
    #expect(prison.audiences == [.detention] && prison.conditions[.outreach] == true)
  }

  @Test func `every offer survives being written and read`() throws {
    let reader = OfferReader(typology: typology, gazetteer: gazetteer, today: today)
    for offer in offers {
      let row = zip(OfferColumn.names, offer.written).filter { !$0.1.isEmpty }
      let reading = try reader.read(row.map { (column: $0.0, text: $0.1) })
      #expect(reading.offer == offer)
      #expect(reading.warnings.isEmpty, "\(reading.warnings)")
    }
  }

  @Test func `texts have the spaces of French`() {
    for offer in offers {
      for text in [offer.description, offer.name, offer.site.name] {
        #expect(text == French.spaced(text) && !text.contains("'"), "\(text)")
      }
    }
  }

  @Test func `what is proposed can be published`() throws {
    let care = try DemonstrationCare.made(for: offers)
    #expect(Set(care.proposals.map(\.source)) == Set(SheetProposal.Source.allCases))
    let reader = OfferReader(typology: typology, gazetteer: gazetteer, today: today)
    for proposal in care.proposals {
      let offer = try #require(offers.first { $0.reference == proposal.reference })
      let columns = Set(proposal.changes.map(\.column))
      let changed = try reader.read(proposal.cells(over: offer, taking: columns)).offer
      #expect(columns.isEmpty || changed != offer)
      #expect(!proposal.remark.isEmpty)
    }
    #expect(care.kept[Structure.Code("PF-LORIENT")]?.isEmpty == false)
  }
}
