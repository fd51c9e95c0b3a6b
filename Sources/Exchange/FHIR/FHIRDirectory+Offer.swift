package import Domain

extension FHIRDirectory {
  /// An offer, with its codes, whom it receives and when.
  package func healthcareService(_ number: Int) -> JSON {
    let offer = listing.offers[number]
    let profile = listing.typology.profile(of: offer)
    let (site, entity) = (listing.site(ofOffer: number), listing.organisation(ofOffer: number))
    return .filled(
      [
        ("resourceType", "HealthcareService"), ("id", .text(listing.offerIDs[number].text)),
        ("identifier", [identifier(ofOffer: number).json]),
        ("active", .bool(offer.status != .inactive)),
        ("providedBy", FHIRValue.reference("Organization", entity.id, entity.name)),
        ("category", .some(categories(of: offer).map(\.concept))),
        ("type", [type(of: offer)]), ("specialty", specialty(of: offer)),
        ("location", [FHIRValue.reference("Location", site.id, site.site.name)]),
        ("name", FHIRValue.text(name(ofOffer: number))),
        ("comment", FHIRValue.text(comment(of: offer))),
        ("telecom", telecom(of: offer.site)), ("coverageArea", coverage(of: offer)),
        ("serviceProvisionCode", provision(of: profile)),
        ("eligibility", .some(eligibility(of: profile))),
        ("characteristic", .some(characteristics(of: profile))),
        ("referralMethod", .some(referral(to: offer, profile))),
      ] + availability(of: offer))
  }

  /// The name of an offer with that of its place: many are called as their type is.
  func name(ofOffer number: Int) -> String {
    let offer = listing.offers[number]
    return "\(listing.typology.name(of: offer)), \(offer.site.name)"
  }

  private func comment(of offer: Offer) -> String {
    offer.description.isEmpty ? listing.typology[offer.type]?.what ?? "" : offer.description
  }

  private func coverage(of offer: Offer) -> JSON? {
    .some(
      listing.coverage(of: offer).map { area in
        .filled([
          ("type", "Location"),
          ("identifier", ["system": "http://id.insee.fr/geo", "value": .text(area.uri)]),
          ("display", FHIRValue.text(area.name)),
        ])
      })
  }

  private func provision(of profile: Profile) -> JSON? {
    let system = "http://terminology.hl7.org/CodeSystem/service-provision-conditions"
    guard let isFree = profile.conditions[.free],
      let sentence = words.sentence(.free, of: profile)
    else { return nil }
    return [FHIRValue.concept([FHIRValue.coding(system, isFree ? "free" : "cost")], sentence)]
  }

  private func eligibility(of profile: Profile) -> [JSON] {
    let publics = profile.audiences.map { audience -> JSON in
      ["code": code("public", audience.rawValue, listing.typology.label(audience))]
    }
    return publics
      + [FHIRValue.text(words.sentence(profile.ages))].compactMap { $0.map { ["comment": $0] } }
  }

  /// What it answers, about what, and how it receives: our codes, as FHIR has none.
  private func characteristics(of profile: Profile) -> [JSON] {
    let typology = listing.typology
    return profile.needs.map { code("need", $0.rawValue, typology.label($0)) }
      + profile.topics.map { code("topic", $0.rawValue, typology.label($0)) }
      + Condition.allCases.compactMap { condition in
        guard condition != .free, let holds = profile.conditions[condition],
          let sentence = words.sentence(condition, of: profile)
        else { return nil }
        return code("condition", "\(condition.rawValue).\(holds ? "yes" : "no")", sentence)
      }
  }

  private func referral(to offer: Offer, _ profile: Profile) -> [JSON] {
    let system = "http://terminology.hl7.org/CodeSystem/service-referral-method"
    let phone =
      offer.site.phone.isEmpty
      ? [] : [FHIRValue.concept([FHIRValue.coding(system, "phone", "Phone")], "")]
    return phone
      + [words.sentence(.selfReferral, of: profile)].compactMap { $0.map(FHIRValue.words) }
  }

  private func code(_ list: String, _ code: String, _ label: String) -> JSON {
    FHIRValue.concept([FHIRValue.coding("\(canonical)/\(list)", code, label)], label)
  }
}

extension FHIRDirectory {
  /// A code that a service can be searched by.
  package struct Coded: Sendable, Hashable {
    package let system: String
    package let code: String
    package let display: String

    var concept: JSON { FHIRValue.concept([coding], display) }
    var coding: JSON { FHIRValue.coding(system, code, display) }
  }

  /// The sector of an offer.
  package func categories(of offer: Offer) -> [Coded] {
    listing.typology[offer.type].map { type in
      [
        Coded(
          system: "\(canonical)/sector", code: type.sector.rawValue,
          display: listing.typology.label(type.sector))
      ]
    } ?? []
  }

  /// The type of an offer, as the directory and as the French register call it.
  package func types(of offer: Offer) -> [Coded] {
    let own = Coded(
      system: "\(canonical)/type", code: offer.type.text,
      display: listing.typology[offer.type]?.name ?? "")
    let national = codes.categories[offer.type.text].map {
      Coded(system: codes.systems.category, code: $0.code, display: $0.display)
    }
    return [own] + [national].compactMap(\.self)
  }

  private func type(of offer: Offer) -> JSON {
    FHIRValue.concept(
      types(of: offer).map(\.coding), listing.typology[offer.type]?.name ?? offer.type.text)
  }

  /// Addictology, for the types whose work it is.
  package func specialties(of offer: Offer) -> [Coded] {
    codes.addictologyTypes.contains(offer.type.text)
      ? [
        Coded(
          system: codes.systems.activity, code: codes.addictology.code,
          display: codes.addictology.display)
      ] : []
  }

  private func specialty(of offer: Offer) -> JSON? {
    .some(specialties(of: offer).map(\.concept))
  }
}
