import Domain
import Exchange
import Testing

struct FHIRSearchTests {
  private let directory: FHIRDirectory

  init() throws {
    let offers = [
      Self.offer("A", "CSAPA Douar Nevez", "Douar Nevez", "csapa", 47.7482, "560000127"),
      Self.offer("B", "Élan", "Élan", "chrs", 47.6582, nil),
      Self.offer("C", "Élan, antenne", "Élan", "caarud", 48.1, nil),
    ]
    let hostile = try HostileDirectory(offers)
    directory = FHIRDirectory(hostile.listing, words: hostile.words, codes: try .shipped())
  }

  private static func offer(
    _ reference: String, _ name: String, _ organisation: String, _ type: String,
    _ latitude: Double, _ finess: String?
  ) -> Offer {
    Offer(
      reference: Offer.Reference(reference),
      site: Site(
        name: name, organisation: organisation, finess: finess.flatMap(FinessNumber.init),
        address: Address(postalCode: "56100", city: "Lorient", insee: "56121"),
        position: Position(latitude: latitude, longitude: -3.3702)),
      type: StructureType.Code(type), status: reference == "B" ? .inactive : .active)
  }

  private func found(
    _ type: FHIRResourceType, _ query: (name: String, value: String)...
  ) throws -> [String] {
    let search = try FHIRSearch(type, query: query)
    return search.matches(in: directory).map { number in
      switch type {
      case .healthcareService: directory.listing.offers[number].reference.text
      case .location: directory.listing.sites[number].site.name
      case .organization: directory.listing.organisations[number].name
      }
    }
  }

  @Test func `texts are found by how they begin, without case or accents`() throws {
    #expect(try found(.organization, ("name", "elan")) == ["Élan"])
    #expect(try found(.organization, ("name", "nevez")).isEmpty)
    #expect(try found(.organization, ("name:contains", "NEVEZ")) == ["Douar Nevez"])
    #expect(try found(.organization, ("name:exact", "elan")).isEmpty)
    #expect(try found(.organization, ("name", "elan,douar")).count == 2)
    #expect(try found(.organization, ("name", "elan"), ("name", "douar")).isEmpty)
    #expect(try found(.location, ("name", "Élan\\, antenne")).isEmpty == false)
    #expect(try found(.location, ("address-city", "lorient")).count == 3)
    #expect(try found(.location, ("address-postalcode", "29")).isEmpty)
  }

  @Test func `codes are found with and without their system`() throws {
    #expect(try found(.healthcareService, ("service-type", "csapa")) == ["A"])
    #expect(try found(.healthcareService, ("service-type", "80,81")) == ["A", "C"])
    #expect(
      try found(.healthcareService, ("service-type", "\(directory.canonical)/type|chrs")) == ["B"])
    #expect(try found(.healthcareService, ("service-type", "urn:other|chrs")).isEmpty)
    #expect(try found(.healthcareService, ("service-category", "social")) == ["B"])
    #expect(try found(.healthcareService, ("active", "true")) == ["A", "C"])
    #expect(try found(.healthcareService, ("active:not", "true")) == ["B"])
    #expect(try found(.location, ("status", "inactive")) == ["Élan"])
    #expect(
      try found(.organization, ("identifier", "https://finess.esante.gouv.fr|560000127"))
        == ["Douar Nevez"])
    #expect(try found(.healthcareService, ("identifier", "B")) == ["B"])
  }

  @Test func `resources are found by those that they refer to`() throws {
    let number = try #require(
      directory.listing.organisations.firstIndex { $0.name == "Élan" })
    let id = directory.id(.organization, number).text
    for written in [id, "Organization/\(id)", "https://elsewhere.example/Organization/\(id)"] {
      #expect(try found(.healthcareService, ("organization", written)) == ["B", "C"])
    }
    #expect(try found(.location, ("organization:Organization", id)).count == 2)
    #expect(try found(.healthcareService, ("organization", "nobody")).isEmpty)
    #expect(try found(.organization, ("_id", id)) == ["Élan"])
  }

  @Test func `the nearest come first`() throws {
    #expect(
      try found(.location, ("near", "48.09|-3.37|45|km")) == ["Élan, antenne", "CSAPA Douar Nevez"])
    #expect(try found(.location, ("near", "48.1|-3.3702|10|m")) == ["Élan, antenne"])
    for wrong in ["", "48", "a|b", "95|0", "48|-3|-1|km", "48|-3|1|parsec", "48|-3|inf|km"]
    where !wrong.isEmpty {
      #expect(throws: FHIRSearch.Refusal.wrongValue("near", wrong)) {
        try FHIRSearch(.location, query: [("near", wrong)])
      }
    }
  }

  @Test func `what is not known is passed over, or refused when asked`() throws {
    #expect(try found(.organization, ("colour", "red"), ("name", "")).count == 2)
    #expect(throws: FHIRSearch.Refusal.unknownParameter("colour")) {
      try FHIRSearch(.organization, query: [("colour", "red")], isStrict: true)
    }
    #expect(throws: FHIRSearch.Refusal.unknownModifier("name:text")) {
      try FHIRSearch(.organization, query: [("name:text", "x")])
    }
    for (name, value) in [
      ("_count", "-1"), ("_count", "abc"), ("_page", "0"), ("_page", "-1"),
      ("_page", "99999999999999999999"), ("active", "maybe"), ("_format", "xml"),
    ] {
      #expect(throws: FHIRSearch.Refusal.wrongValue(name, value)) {
        try FHIRSearch(.organization, query: [(name, value)])
      }
    }
  }

  @Test func `pages are linked to each other`() throws {
    func bundle(_ page: String) throws -> JSONShape {
      let search = try FHIRSearch(
        .healthcareService, query: [("active", "true"), ("_count", "1"), ("_page", page)])
      return JSONShape(
        FHIRAnswer.bundle(
          search, found: search.matches(in: directory), in: directory,
          base: "https://a.example/fhir"))
    }
    let first = try bundle("1")
    #expect(first["total"]?.number == 2)
    #expect(first["entry"]?.elements.count == 1)
    #expect(first["link"]?.all("relation") == ["self", "first", "next", "last"])
    #expect(
      first["link"]?[2]?["url"]?.text
        == "https://a.example/fhir/HealthcareService?active=true&_count=1&_page=2")
    #expect(try bundle("2")["link"]?.all("relation") == ["self", "first", "previous", "last"])
    #expect(try bundle("9")["entry"] == nil)
    let count = try FHIRSearch(.location, query: [("_summary", "count")])
    let counted = JSONShape(
      FHIRAnswer.bundle(
        count, found: count.matches(in: directory), in: directory, base: "https://a.example/fhir"))
    #expect(counted["total"]?.number == 3 && counted["entry"] == nil)
  }
}
