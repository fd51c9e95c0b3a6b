import Domain
import Storage
import TestSupport
import Testing

struct SheetTests {
  private static let sheet = "/annuaire/fiche/B"
  private static let writing = "\(sheet)/modifier"

  private static func offer(_ reference: String, in site: TestSite) async throws -> Offer {
    let found = try await site.storage.read { try $0.offer(Offer.Reference(reference)) }
    return try #require(found)
  }

  @Test(arguments: Engine.allCases)
  func `an officer proposes, an editor publishes what is ticked`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      var form = try #require(
        try await site.officer.page(Self.writing).form(Self.writing))
      form["phone"] = "02 98 00 00 01"
      form["description"] = "<i>Accueil</i>"
      #expect(try await site.officer.send(form).status == 303)
      #expect(try await Self.offer("B", in: site).site.phone == "")

      let list = try await site.pole.page("/annuaire/propositions")
      let path = try #require(list.links(from: "/annuaire/propositions/").first)
      let page = try await site.pole.page(path)
      #expect(page.main.text.contains("<i>Accueil</i>"))
      var answer = try #require(page.form(path))
      answer.set("colonne", ["phone"])
      answer["reponse"] = "published"
      #expect(try await site.pole.send(answer).location == "/annuaire/propositions?fait=published")
      let published = try await Self.offer("B", in: site)
      #expect(published.site.phone == "02 98 00 00 01" && published.description.isEmpty)
      #expect(try await site.pole.send(answer).status == 409)
      let care = try await site.officer.page("\(Self.sheet)/suivi")
      #expect(care.main.text.contains("02 98 00 00 01"))
      #expect(care.main.text.contains("Proposé par S1, publié par pole"))
    }
  }

  @Test func `what is wrong in a sheet is said at its field`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      var form = try #require(
        try await site.pole.page(Self.writing).form(Self.writing))
      form["finess"] = "123456789"
      form["name"] = ""
      let answer = try await site.pole.send(form)
      #expect(answer.status == 422)
      let shown = try #require(try answer.page().form(Self.writing))
      #expect(Set(shown.wrong) == ["finess", "name"] && shown["finess"] == "123456789")
    }
  }

  @Test(arguments: [
    ("verified_on", "2025-06-16"), ("website", "javascript:alert(2)"), ("phone", "02 98"),
    ("phone", "00 00 00 00 00"), ("city", "Vannes"),
  ])
  func `what cannot be right is refused at its field, for editors and officers`(
    field: String, text: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      for visitor in [site.pole, site.officer] {
        var form = try #require(
          try await visitor.page(Self.writing).form(Self.writing))
        form[field] = text
        let answer = try await visitor.send(form)
        #expect(answer.status == 422)
        let shown = try #require(try answer.page().form(Self.writing))
        #expect(shown.wrong == [field] && shown[field] == text)
      }
      #expect(try await site.storage.read { try $0.openProposalCount() } == 0)
    }
  }

  @Test func `a site without its scheme is understood`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      var form = try #require(
        try await site.pole.page(Self.writing).form(Self.writing))
      form["website"] = "www.example.org/lieu"
      #expect(try await site.pole.send(form).status == 303)
      #expect(
        try await Self.offer("B", in: site).site.website == "https://www.example.org/lieu")
    }
  }

  @Test(arguments: Engine.allCases)
  func `an editor publishes a new sheet at once`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try #require(
        try await site.pole.page("/annuaire/nouvelle").form("/annuaire/nouvelle"))
      form["name"] = "Nouveau lieu"
      form["type"] = "caarud"
      form.set("needs", ["equipment", "listen"])
      form["coverage"] = "56, R53"
      let location = try #require(try await site.pole.send(form).location)
      #expect(location.hasSuffix("/suivi?fait=publiee"))
      let offers = try await site.storage.read { try $0.offers() }
      #expect(offers.map(\.site.name) == ["Nouveau lieu"])
      #expect(offers[0].profile.needs == [.listen, .equipment])
      #expect(offers[0].coverage.map(\.code) == ["56", "R53"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what an editor publishes is compared with what is there`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      for name in ["CAARUD du Port", "La Halte du Port"] {
        var form = try #require(
          try await site.pole.page("/annuaire/nouvelle").form("/annuaire/nouvelle"))
        form["name"] = name
        form["type"] = "caarud"
        form["finess"] = "560000028"
        #expect(try await site.pole.send(form).status == 303)
      }
      #expect(try await site.storage.read { try $0.openDuplicateCount() } == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what a sheet says of its site holds for the other offers there`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let address = Address(street: "1 quai", city: "Lorient", insee: "56121")
      let place = Site(name: "Maison", address: address, phone: "1")
      let offers = ["A", "B"].map { reference in
        Offer(
          reference: Offer.Reference(reference), site: place, type: StructureType.Code("csapa"))
      }
      _ = try await site.storage.write { try $0.save(offers, at: 1, by: nil, origin: .file) }
      var form = try #require(
        try await site.pole.page(Self.writing).form(Self.writing))
      form["address"] = "2 quai"
      #expect(try await site.pole.send(form).status == 303)
      #expect(try await Self.offer("A", in: site).site.address.street == "2 quai")
      #expect(try await Self.offer("B", in: site).site.address.street == "2 quai")
    }
  }

  @Test(arguments: Engine.allCases)
  func `the list of what to verify shrinks when a sheet is verified`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let all = "/annuaire/a-verifier?liste=toutes"
      let before = try await site.officer.page(all)
      #expect(before.form("\(Self.sheet)/verification") == nil)
      #expect(try await site.officer.post("\(Self.sheet)/suivi", [("suivre", "oui")]).status == 303)
      let own = try await site.officer.page("/annuaire/a-verifier")
      let form = try #require(own.form("\(Self.sheet)/verification"))
      #expect(try await site.officer.send(form).status == 303)
      let after = try await site.officer.page(all)
      #expect(after.rows.count == before.rows.count - 1)
      #expect(try await Self.offer("B", in: site).verifiedOn == Day("2025-06-15"))
      #expect(try await site.officer.page("/annuaire/a-verifier").rows.isEmpty)
    }
  }

  /// The form of a sheet as two editors have it before them.
  private static func openedTwice(
    _ site: TestSite
  ) async throws -> (one: HTMLForm, other: HTMLForm) {
    try await site.fillSearchedDirectory()
    let form = try #require(try await site.pole.page(writing).form(writing))
    return (form, form)
  }

  @Test(arguments: Engine.allCases)
  func `two editors change different columns, and neither undoes the other`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var (one, other) = try await Self.openedTwice(site)
      one["phone"] = "02 98 00 00 01"
      other["email"] = "halte@example.org"
      #expect(try await site.pole.send(one).status == 303)
      #expect(try await site.pole.send(other).status == 303)
      let stored = try await Self.offer("B", in: site).site
      #expect(stored.phone == "02 98 00 00 01" && stored.email == "halte@example.org")
    }
  }

  @Test(arguments: Engine.allCases)
  func `two editors who change one column are shown both texts, and nothing is lost`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var (one, other) = try await Self.openedTwice(site)
      one["phone"] = "02 98 00 00 01"
      one["email"] = "halte@example.org"
      other["phone"] = "02 98 00 00 02"
      other["description"] = "Accueil"
      #expect(try await site.pole.send(one).status == 303)
      let answer = try await site.pole.send(other)
      #expect(answer.status == 409)
      let shown = try #require(try answer.page().form(Self.writing))
      #expect(shown.wrong == ["phone"])
      #expect(shown.error(at: "phone")?.contains("02 98 00 00 01") == true)
      #expect(shown["phone"] == "02 98 00 00 02" && shown["description"] == "Accueil")
      #expect(shown["email"] == "halte@example.org")
      #expect(try await Self.offer("B", in: site).site.phone == "02 98 00 00 01")
      #expect(try await site.pole.send(shown).status == 303)
      let stored = try await Self.offer("B", in: site)
      #expect(stored.site.phone == "02 98 00 00 02" && stored.description == "Accueil")
      #expect(stored.site.email == "halte@example.org")
    }
  }

  @Test func `a proposal holds only what its author changed`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let path = Self.writing
      var form = try #require(try await site.officer.page(path).form(path))
      var published = try #require(try await site.pole.page(path).form(path))
      published["email"] = "halte@example.org"
      #expect(try await site.pole.send(published).status == 303)
      form["phone"] = "02 98 00 00 01"
      #expect(try await site.officer.send(form).status == 303)
      let open = try await site.storage.read { try $0.openProposals() }
      #expect(open.map { $0.proposal.changes.map(\.column) } == [["phone"]])
    }
  }

  @Test(arguments: Engine.allCases)
  func `only a structure that looks after a sheet, or an editor, says that it is right`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let verification = "\(Self.sheet)/verification"
      #expect(try await site.neighbour.post(verification).status == 403)
      #expect(try await site.neighbour.page("\(Self.sheet)/suivi").form(verification) == nil)
      #expect(try await Self.offer("B", in: site).verifiedOn == nil)
      #expect(try await site.pole.post(verification).status == 303)
      #expect(try await Self.offer("B", in: site).verifiedOn == Day("2025-06-15"))
      #expect(try await site.pole.post("/annuaire/fiche/inconnue/verification").status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a verification changes its day alone`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let before = try await Self.offer("C", in: site)
      #expect(try await site.pole.post("/annuaire/fiche/C/verification").status == 303)
      let after = try await Self.offer("C", in: site)
      #expect(before.changes(to: after).map(\.column) == ["verified_on"])
    }
  }

  @Test func `a reader and a passer-by change nothing`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      #expect(try await site.reader.get(Self.writing).status == 403)
      #expect(try await site.passerBy.get("\(Self.sheet)/suivi").status == 303)
      #expect(try await site.officer.get("/annuaire/propositions").status == 403)
    }
  }

  @Test func `the form shows what a sheet inherits from its type`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let path = "/annuaire/fiche/A%2F1%20%C3%A9/modifier"
      let sheet = try await site.pole.page(path).main
      let free = try #require(
        sheet.all("fieldset").first { $0.first("legend")?.text.hasPrefix("Gratuit") == true })
      #expect(free.text.contains("Comme le type\u{A0}: oui"))
      #expect(!free.text.contains("On ne sait pas"))
      let remote = try #require(
        sheet.all("fieldset").first { $0.first("legend")?.text.hasPrefix("À distance") == true })
      #expect(remote.text.contains("On ne sait pas"))
      #expect(sheet.text.contains("Ne cochez rien pour faire comme le type"))
      let new = try await site.pole.page("/annuaire/nouvelle").main
      #expect(!new.text.lowercased().contains("comme le type"))
    }
  }
}
