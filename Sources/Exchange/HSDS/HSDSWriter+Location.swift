import Domain

extension HSDSWriter {
  /// A place with its address, its phone and its hours.
  package func location(_ number: Int) -> JSON {
    let (site, id) = (listing.sites[number].site, listing.sites[number].id)
    return .filled(
      facts(ofSite: number) + [
        ("addresses", .some([address(of: site, owner: id)].compactMap(\.self))),
        ("phones", phones(of: site, owner: id)),
        ("schedules", .some(schedules(of: site, owner: id))),
      ])
  }

  func facts(ofSite number: Int) -> [(name: String, value: JSON?)] {
    let site = listing.sites[number].site
    let position = listing.writtenPosition(of: site)
    let register: JSON? = site.finess != nil ? "FINESS" : site.siret != nil ? "SIRET" : nil
    return [
      ("id", .text(listing.sites[number].id.text)), ("location_type", "physical"),
      ("organization_id", .text(listing.organisations[listing.sites[number].organisation].id.text)),
      ("name", .text(site.name)),
      ("description", site.isAddressConfidential ? .text(words.confidential) : nil),
      ("latitude", position.map { .decimal($0.latitude) }),
      ("longitude", position.map { .decimal($0.longitude) }),
      ("external_identifier", (site.finess?.text ?? site.siret?.text).map(JSON.text)),
      ("external_identifier_type", register),
    ]
  }

  /// Nil when nothing is known of it.
  private func address(of site: Site, owner: StableID) -> JSON? {
    let address = site.address
    guard !address.isEmpty else { return nil }
    let department = listing.department(of: address)
    let name = department.flatMap { listing.gazetteer.name(of: .department($0)) }
    let id = StableID("address", owner.text)
    let insee: JSON? = JSON.said(address.insee).map { code in
      [
        [
          "id": .text(StableID("address-attribute", owner.text).text), "link_entity": "address",
          "link_type": "insee", "value": code,
        ]
      ]
    }
    return .filled([
      ("id", .text(id.text)),
      // The standard wants a first line: without a street it is the name on the door.
      ("address_1", .text(address.street.isEmpty ? site.name : address.street)),
      ("city", .text(address.city)),
      ("region", department.flatMap { listing.region(ofDepartment: $0)?.name }.map(JSON.text)),
      ("state_province", .text(name ?? department ?? "")),
      ("postal_code", .text(address.postalCode)), ("country", "FR"),
      ("address_type", "physical"), ("attributes", insee),
    ])
  }

  func phones(of site: Site, owner: StableID) -> JSON? {
    JSON.said(site.phone).map { number in
      [
        [
          "id": .text(StableID("phone", owner.text).text), "number": number, "type": "voice",
        ]
      ]
    }
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// The weekly hours as recurring events, each with the whole of what was said; the text alone
  /// where it cannot be read.
  func schedules(of site: Site, owner: StableID) -> [JSON] {
    guard let said = JSON.said(site.openingHours) else { return [] }
    func id(_ number: Int) -> JSON {
      .text(StableID("schedule", "\(owner.text)/\(number)").text)
    }
    guard let hours = OpeningHours(site.openingHours) else {
      return [["id": id(0), "description": said]]
    }
    let week = WeeklyHours(hours)
    let notes = JSON.said((week.closures + week.remarks).joined(separator: " ; "))
    let spoken = JSON.text(hours.spoken.joined(separator: " ; "))
    let slots = week.slots.enumerated().map { number, slot in
      JSON.filled([
        ("id", id(number)), ("wkst", "MO"), ("freq", "WEEKLY"),
        ("byday", .text(slot.days.map { Self.weekdays[$0] }.joined(separator: ","))),
        ("description", spoken),
        ("opens_at", .text(WeeklyHours.Slot.clock(slot.minutes.lowerBound))),
        ("closes_at", .text(WeeklyHours.Slot.clock(slot.minutes.upperBound))),
        ("notes", notes),
      ])
    }
    return slots.isEmpty ? [["id": id(0), "description": spoken]] : slots
  }
}
