import Domain

extension HSDSWriter {
  /// An offer with all that is known of it.
  package func service(_ number: Int) -> JSON {
    let offer = listing.offers[number]
    let id = listing.offerIDs[number]
    return .filled(
      facts(of: number) + [
        ("phones", phones(of: offer.site, owner: id)),
        ("schedules", .some(schedules(of: offer.site, owner: id))),
        ("service_areas", .some(areas(of: offer, id))),
        ("service_at_locations", [presence(number)]),
        (
          "organization",
          .filled(facts(of: listing.organisation(ofOffer: number)))
        ),
        ("cost_options", cost(of: offer, id)),
        ("attributes", .array(attributes(of: offer, id))),
      ])
  }

  /// An offer without what it has several of.
  package func briefService(_ number: Int) -> JSON {
    .filled(
      facts(of: number) + [
        ("organization", .filled(facts(of: listing.organisation(ofOffer: number))))
      ])
  }

  /// The identifier of an offer and when its sheet was last changed.
  package func minimalService(_ number: Int) -> JSON {
    .filled([
      ("id", .text(listing.offerIDs[number].text)),
      ("last_modified", lastModified(number)),
    ])
  }

  private func facts(of number: Int) -> [(name: String, value: JSON?)] {
    let offer = listing.offers[number]
    let type = listing.typology[offer.type]
    let profile = listing.typology.profile(of: offer)
    let coming: [Condition] = [.selfReferral, .prescription, .abstinence, .remote, .outreach]
    let audiences = words.audiences(of: profile, listing.typology)
    let eligibility = [audiences, words.sentence(profile.ages)].filter { !$0.isEmpty }
    return [
      ("id", .text(listing.offerIDs[number].text)),
      ("name", .text(listing.typology.name(of: offer))),
      ("alternate_name", offer.name.isEmpty ? type.flatMap { JSON.said($0.shortName) } : nil),
      ("description", .said(offer.description.isEmpty ? type?.what ?? "" : offer.description)),
      ("url", ContactForms.uri(offer.site.website).map(JSON.text)),
      ("email", ContactForms.email(offer.site.email).map(JSON.text)),
      ("status", .text(offer.status.hsds)),
      ("application_process", .said(words.sentences(coming, of: profile))),
      ("fees_description", words.sentence(.free, of: profile).map(JSON.text)),
      ("eligibility_description", .said(eligibility.joined(separator: " "))),
      ("minimum_age", profile.ages.minimum.map(JSON.number)),
      ("maximum_age", profile.ages.maximum.map(JSON.number)),
      ("assured_date", offer.verifiedOn.map { .text($0.description) }),
      ("alert", offer.status == .temporarilyClosed ? .text(words.temporarilyClosed) : nil),
      ("last_modified", lastModified(number)),
    ]
  }

  private func lastModified(_ number: Int) -> JSON? {
    listing.changedAt[number].map { .text(InternetTime.text($0)) }
  }

  private func areas(of offer: Offer, _ id: StableID) -> [JSON] {
    listing.coverage(of: offer).map { area in
      [
        "id": .text(StableID("service-area", "\(id.text)/\(area.area.code)").text),
        "name": .text(area.name), "uri": .text(area.uri),
      ]
    }
  }

  private func cost(of offer: Offer, _ id: StableID) -> JSON? {
    let profile = listing.typology.profile(of: offer)
    guard let isFree = profile.conditions[.free],
      let sentence = words.sentence(.free, of: profile)
    else { return nil }
    return [
      .filled([
        ("id", .text(StableID("cost-option", id.text).text)),
        ("currency", isFree ? "EUR" : nil), ("amount", isFree ? 0 : nil),
        ("amount_description", .text(sentence)),
      ])
    ]
  }

  /// The codes of the directory, and the reference by which it knows the offer.
  private func attributes(of offer: Offer, _ id: StableID) -> [JSON] {
    let codes = taxonomies.codes(of: offer, listing.typology).map { term, list, value in
      JSON.filled([
        ("id", .text(StableID("attribute", "\(id.text)/\(term.text)").text)),
        ("link_type", .text(list)), ("link_entity", "service"), ("value", value.map(JSON.text)),
        ("taxonomy_term", taxonomies[term]?.mention),
      ])
    }
    return codes + [
      [
        "id": .text(StableID("attribute", "\(id.text)/reference").text), "link_type": "reference",
        "link_entity": "service", "value": .text(offer.reference.text),
      ]
    ]
  }
}

extension HSDSWriter {
  package func presenceID(_ number: Int) -> StableID { listing.presenceIDs[number] }

  /// The offer whose presence at its place has this identifier.
  package func presence(_ id: StableID) -> Int? { listing.presence(id) }

  /// That an offer is found at its place, with the place.
  func presence(_ number: Int) -> JSON {
    let site = listing.siteNumber(ofOffer: number)
    return ["id": .text(presenceID(number).text), "location": location(site)]
  }

  /// Which service is found where: in full, with the place's phones and hours.
  package func serviceAtLocation(_ number: Int, isFull: Bool) -> JSON {
    let site = listing.siteNumber(ofOffer: number)
    let type = listing.typology[listing.offers[number].type]
    return .filled([
      ("id", .text(presenceID(number).text)),
      ("service_id", .text(listing.offerIDs[number].text)),
      ("location_id", .text(listing.sites[site].id.text)),
      ("description", type.flatMap { JSON.said($0.what) }),
      ("location", isFull ? location(site) : .filled(facts(ofSite: site))),
      (
        "phones",
        isFull ? phones(of: listing.offers[number].site, owner: presenceID(number)) : nil
      ),
      (
        "schedules",
        isFull
          ? .some(schedules(of: listing.offers[number].site, owner: presenceID(number))) : nil
      ),
    ])
  }
}
