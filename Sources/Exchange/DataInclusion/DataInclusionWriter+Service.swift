import Domain

extension DataInclusionWriter {
  /// An offer, with the address of its place.
  func service(_ number: Int) -> JSON {
    let offer = listing.offers[number]
    let profile = listing.typology.profile(of: offer)
    let name = Self.name(listing.typology.name(of: offer), otherwise: offer.site.name)
    return .filled(
      [
        ("source", .text(mapping.source)),
        ("id", .text("\(mapping.source)--\(offer.reference.text)")),
        ("structure_id", .text(id(ofSite: listing.siteNumber(ofOffer: number)))),
        ("nom", .text(name)),
        ("description", .text(description(of: offer, name))),
        ("date_maj", .text(day(of: offer).day.description)),
        ("lien_source", source(of: offer)),
        ("type", mapping.types[offer.type.text].map { .text($0.type) }),
        ("thematiques", codes(mapping.subjects(offer.type, profile.needs))),
        ("frais", profile.conditions[.free].map { $0 ? "gratuit" : "payant" }),
        ("publics", .texts(mapping.audiences(profile.audiences))),
        ("publics_precisions", .said(precisions(of: profile))),
        ("conditions_acces", .said(words.sentences(Self.demands, of: profile))),
        ("zone_eligibilite", codes(zone(of: offer))),
      ] + coming(to: offer, profile) + contact(of: offer.site))
  }

  private static let demands: [Condition] = [.anonymous, .prescription, .abstinence]

  private func codes(_ codes: [String]) -> JSON? { codes.isEmpty ? nil : .texts(codes) }

  private func description(of offer: Offer, _ name: String) -> String {
    let type = listing.typology[offer.type]
    let own = offer.description.isEmpty ? type?.what ?? "" : offer.description
    let profile = listing.typology.profile(of: offer)
    let closed = offer.status == .temporarilyClosed ? [words.temporarilyClosed] : []
    let said = Self.cut(own, to: Self.longestDescription - 2_000)
    let topics = words.topics(of: profile, listing.typology)
    let all = closed + [said, topics, unsaidNeeds(of: profile)]
    let text = all.filter { !$0.isEmpty }.joined(separator: " ")
    return text.unicodeScalars.count < 5
      ? "\(name) \(text)".trimmedTo(Self.longestDescription)
      : text.trimmedTo(Self.longestDescription)
  }

  private func unsaidNeeds(of profile: Profile) -> String {
    words.needs(profile.needs.filter { !mapping.isExact($0) }, listing.typology)
  }

  private func precisions(of profile: Profile) -> String {
    [words.audiences(of: profile, listing.typology), words.sentence(profile.ages)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The sheet on the site; nil when nobody has said where the site is.
  private func source(of offer: Offer) -> JSON? {
    let segment = ContactForms.segment(offer.reference.text)
    return site.flatMap { ContactForms.uri("\($0)/annuaire/fiche/\(segment)") }.map(JSON.text)
  }

  /// Communes and departments: of a region, its departments.
  private func zone(of offer: Offer) -> [String] {
    let codes = listing.coverage(of: offer).flatMap { covered in
      if case .region(let region) = covered.area { return listing.departments(ofRegion: region) }
      return [covered.area.code]
    }
    var known: Set<String> = []
    return codes.filter { known.insert($0).inserted }
  }

  /// How people come: there or from afar, sent by somebody or not.
  private func coming(
    to offer: Offer, _ profile: Profile
  ) -> [(name: String, value: JSON?)] {
    let site = offer.site
    let alone = profile.conditions[.selfReferral]
    let welcome =
      (site.address.isEmpty ? [] : ["en-presentiel"])
      + (profile.conditions[.remote] == true ? ["a-distance"] : [])
    let ways =
      (site.phone.isEmpty ? [] : ["telephoner"])
      + (ContactForms.email(site.email) == nil ? [] : ["envoyer-un-courriel"])
      + (alone == true && !site.address.street.isEmpty ? ["se-presenter"] : [])
    return [
      ("modes_accueil", codes(welcome)), ("modes_mobilisation", codes(ways)),
      (
        "mobilisable_par",
        alone.map { .texts($0 ? ["usagers", "professionnels"] : ["professionnels"]) }
      ),
      (
        "mobilisation_precisions",
        .said(words.sentences([.selfReferral, .remote, .outreach], of: profile))
      ),
    ]
  }
}

extension String {
  fileprivate func trimmedTo(_ length: Int) -> String { DataInclusionWriter.cut(self, to: length) }
}
