import Domain
import Exchange
import Storage
import TestSupport
import Testing

/// A few places around Lorient for the pages of guidance.
enum GuidancePlaces {
  static func offer(
    _ reference: String, _ type: String, _ name: String, in insee: String = "56121",
    _ change: (inout Offer) -> Void = { _ in }
  ) throws -> Offer {
    let gazetteer = try BuiltInTerritories.shipped().gazetteer(with: [])
    let commune = try #require(gazetteer.commune(insee: insee))
    let address = Address(
      street: "1 quai des Essais", postalCode: commune.postalCodes.first ?? "",
      city: commune.name, insee: insee)
    var offer = Offer(
      reference: Offer.Reference(reference),
      site: Site(
        name: name, address: address, position: commune.position, phone: "02 97 00 00 01",
        openingHours: "Mo-Fr 09:00-17:00"),
      type: StructureType.Code(type), verifiedOn: Day("2025-06-01"))
    change(&offer)
    return offer
  }

  static func all() throws -> [Offer] {
    [
      try offer("P-1", "csapa", "CSAPA du Port"), try offer("P-2", "caarud", "La Halte"),
      try offer("P-3", "cjc", "Point jeunes"),
      try offer("P-4", "csapa", "CSAPA de la Rade", in: "29019"),
      try offer("P-5", "ssra", "La Pause", in: "56260"),
      try offer("P-6", "csapa", "Lieu caché") { $0.site.isAddressConfidential = true },
      try offer("P-7", "gp", "Cabinet <b>du</b> Quai") { $0.status = .temporarilyClosed },
    ]
  }
}

extension TestSite {
  /// Puts the places of `GuidancePlaces` into the directory.
  func fillDirectory() async throws {
    let offers = try GuidancePlaces.all()
    try await storage.write { database in
      try database.save(offers, at: 1_000_000, by: nil, origin: .file)
    }
  }
}

extension Visitor {
  /// Presses one of the buttons of a form.
  func press(
    _ to: String, of form: HTMLForm, _ answers: KeyValuePairs<String, [String]> = [:]
  ) async throws -> Answer {
    var form = form
    for (field, values) in answers { form.set(field, values) }
    return try await post(form.action, form.fields + [("to", to)], csrf: nil)
  }

  /// Goes through the three steps; the page with the places.
  func guided(
    who: KeyValuePairs<String, [String]> = ["for": ["self"]],
    what: KeyValuePairs<String, [String]> = [:], where place: KeyValuePairs<String, [String]> = [:]
  ) async throws -> Answer {
    let first = try #require(try await page("/trouver").guidanceForm)
    let second = try #require(try await press("what", of: first, who).page().guidanceForm)
    let third = try #require(try await press("where", of: second, what).page().guidanceForm)
    return try await press("results", of: third, place)
  }
}

extension HTMLElement {
  /// The form with the questions, or with the answers on the page of places.
  var guidanceForm: HTMLForm? { main.form("/trouver") ?? main.form("/trouver/professionnel") }
}
