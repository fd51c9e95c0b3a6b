import Domain
import Exchange
import Testing

/// A few invented places around Lorient, Vannes, Brest and Rennes, one of each type or so.
enum SmallRegion {
  static let today = Result { try #require(Day("2026-03-01")) }
  static let typology = Result { try Typology.load() }
  static let rules = Result { try GuidanceRules.load() }
  static let gazetteer = Result { try BuiltInTerritories.shipped().gazetteer(with: []) }

  static func directory(_ offers: [Offer]? = nil) throws -> Directory {
    Directory(
      offers: (try offers ?? all()).sorted { $0.reference < $1.reference },
      typology: try typology.get(), gazetteer: try gazetteer.get())
  }

  /// The guidance for a situation over these offers, or over all of the region.
  static func guidance(
    for situation: Situation, among offers: [Offer]? = nil, dangers: Set<Danger> = []
  ) throws -> Guidance {
    let index = try offers.map(index) ?? wholeIndex.get()
    return index.guidance(for: situation, dangers: dangers, on: try today.get())
  }

  private static let wholeIndex = Result { try index(of: all()) }

  private static func index(of offers: [Offer]) throws -> GuidanceIndex {
    GuidanceIndex(try directory(offers), rules: try rules.get())
  }

  static func place(_ text: String) throws -> Place {
    try #require(try gazetteer.get().place(text), "\(text) is a place")
  }

  /// An offer in a commune, verified lately, with opening hours, changed where a test says so.
  static func offer(
    _ reference: String, _ type: String, in insee: String = "56121",
    _ change: (inout Offer) throws -> Void = { _ in }
  ) throws -> Offer {
    let commune = try #require(try gazetteer.get().commune(insee: insee))
    let address = Address(
      postalCode: commune.postalCodes.first ?? "", city: commune.name, insee: insee)
    var offer = Offer(
      reference: Offer.Reference(reference),
      site: Site(
        name: "\(type) \(commune.name)", address: address, position: commune.position,
        phone: "02 97 00 00 00", openingHours: "Mo-Fr 09:00-17:00"),
      type: StructureType.Code(type), verifiedOn: Day("2026-02-01"))
    try change(&offer)
    return offer
  }

  static let (lorient, vannes, brest, rennes) = ("56121", "56260", "29019", "35238")

  static func all() throws -> [Offer] {
    let around = try [lorient, vannes, brest, rennes].flatMap { insee in
      try ["csapa", "caarud", "cjc", "elsa", "spip", "pjj", "gp", "siao"].map { type in
        try offer("\(type)-\(insee)", type, in: insee)
      }
    }
    return around + (try single())
  }

  private static func single() throws -> [Offer] {
    let types = [
      "consultation", "day_hospital", "inpatient", "pharmacy", "msp", "school", "dac", "chrs",
      "cada", "cph", "rhvs", "aci", "etti", "ctr", "at", "act", "utep", "peer_group", "cmp",
    ]
    let plain = try types.map { try offer("\($0)-\(lorient)", $0) }
    let ssra = try offer("ssra-\(lorient)", "ssra") { $0.coverage = [.region("53")] }
    let programme = try offer("programme-\(lorient)", "programme") { offer in
      offer.profile.conditions = [
        .prescription: false, .abstinence: false, .free: true, .selfReferral: true,
      ]
    }
    let strict = try offer("programme-\(vannes)", "programme", in: vannes) { offer in
      offer.profile.conditions = [.prescription: true, .abstinence: true]
    }
    let prison = try offer("prison-\(lorient)", "csapa") { offer in
      offer.site.name = "CSAPA référent en détention"
      offer.profile.audiences = [.detention]
    }
    let maternity = try offer("maternity-\(lorient)", "consultation") { offer in
      offer.site.name = "Consultation grossesse et addictions"
      offer.profile.audiences = [.pregnant]
      offer.profile.topics = [.tobacco, .alcohol, .cannabis]
    }
    let parents = try offer("parents-\(lorient)", "peer_group") { offer in
      offer.site.name = "Groupe de parents"
      offer.profile.needs = [.family, .listen]
      offer.profile.audiences = [.relatives]
    }
    let distant = try offer("distance-\(rennes)", "csapa", in: rennes) { offer in
      offer.site.name = "CSAPA à distance"
      offer.profile.conditions = [.remote: true]
      offer.coverage = [.region("53")]
    }
    return plain + [ssra, programme, strict, prison, maternity, parents, distant]
  }
}

extension Situation {
  /// A situation at a place of the gazetteer.
  static func of(
    _ seeker: Seeker, age: Int? = nil, _ topics: Set<Topic> = [], _ needs: Set<Need> = [],
    _ circumstances: Set<Circumstance> = [], at place: String? = "56121", reach: Reach = .local
  ) throws -> Situation {
    Situation(
      for: seeker, age: age, topics: topics, needs: needs,
      place: try place.map(SmallRegion.place), reach: reach, circumstances: circumstances)
  }
}

extension Guidance {
  var types: [String] { offers.map(\.offer.type.text) }
  var references: [String] { offers.map(\.offer.reference.text) }

  func proposal(_ reference: String) -> Proposal? {
    offers.first { $0.offer.reference.text == reference }
  }

  /// Why an offer was set aside; nil when it was not.
  func because(_ reference: String) -> [Refusal]? {
    setAside.all().first { $0.reference.text == reference }?.because
  }

  func place(of type: String) -> Int? { types.firstIndex(of: type) }
}
