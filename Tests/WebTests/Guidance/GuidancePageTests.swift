import Domain
import Storage
import TestSupport
import Testing

/// The three short pages, their answer, and the page for professionals.
struct GuidancePageTests {
  @Test func `three questions lead to places with why and what to know`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let answer = try await site.passerBy.guided(
        who: ["for": ["self"], "age": ["45"]],
        what: ["topics": ["alcohol"], "needs": ["listen", "equipment"]],
        where: ["place": ["Lorient"], "reach": ["here"], "conditions": ["anonymous", "free"]])
      #expect(answer.status == 200)
      let page = try answer.page()
      #expect(page.heading == "3 lieux peuvent aider près de Lorient (56100)")
      #expect(page.first("title")?.text == "Trouver de l’aide\u{A0}: des lieux – Maillage")
      let places = page.all(ofClass: "place")
      #expect(places.compactMap { $0.first("h2")?.text }.first == "La Halte")
      let halte = try #require(places.first)
      #expect(halte.text.contains("gratuit"))
      #expect(halte.text.contains("anonyme"))
      #expect(halte.links.contains("tel:0297000001"))
      #expect(halte.links.contains("/annuaire/types/caarud"))
      let aside = try #require(page.all("li").first { $0.text.hasPrefix("Point jeunes") })
      #expect(aside.text.hasSuffix("reçoit un autre âge"))
      #expect(page.main.all("dt").count == 8)
      #expect(page.main.text.contains("Rien de ce que vous avez dit n’est gardé"))
    }
  }

  @Test func `whom to call comes before the places, and both can be reached`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let main = try await site.passerBy.guided(
        what: ["needs": ["listen"]], where: ["place": ["Le Faouët"]]
      ).page().main
      #expect(main.heading.hasSuffix("près du Faouët (56320)"))
      let phones = main.links.filter { $0.hasPrefix("tel:") }
      #expect(phones.first == "tel:0800231313")
      #expect(main.links.contains("#lieux") && main.first("div", ["id": "lieux"]) != nil)
    }
  }

  @Test func `the answers travel in the form alone, and come back when one goes back`() async throws
  {
    try await withSite(on: .sqlite) { site in
      let visitor = site.passerBy
      let first = try #require(try await visitor.page("/trouver").guidanceForm)
      #expect(first.names == ["for", "age"])
      let second = try await visitor.press("what", of: first, ["for": ["relative"], "age": ["19"]])
      let whatForm = try #require(try second.page().guidanceForm)
      #expect(whatForm.names == ["danger", "topics", "needs"])
      #expect(whatForm["age"] == "19")
      let back = try await visitor.press("who", of: whatForm, ["topics": ["cannabis"]])
      let again = try #require(try back.page().guidanceForm)
      #expect(again["for"] == "relative")
      #expect(again["age"] == "19")
      #expect(again["topics"] == "cannabis")
      for answer in [second, back] {
        #expect(answer.location == nil)
        #expect(answer.cookies.isEmpty)
      }
    }
  }

  @Test func `who changes an answer finds the others as they were`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let places = try await site.passerBy.guided(
        who: ["for": ["self"], "age": ["45"]], what: ["needs": ["listen"]],
        where: ["place": ["56100"]])
      let form = try #require(try places.page().guidanceForm)
      let first = try await site.passerBy.press("who", of: form)
      let questions = try #require(try first.page().guidanceForm)
      #expect(questions["for"] == "self")
      #expect(questions["needs"] == "listen")
      #expect(questions["place"] == "56100")
    }
  }

  @Test(arguments: [
    ("for", "", "Choisissez une réponse."), ("age", "quarante", "Écrivez un nombre"),
    ("age", "121", "Écrivez un nombre"), ("age", "-3", "Écrivez un nombre"),
  ])
  func `a wrong answer is told at its field`(
    field: String, value: String, words: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      var form = try #require(try await site.passerBy.page("/trouver").guidanceForm)
      form["for"] = "self"
      form[field] = value
      let answer = try await site.passerBy.press("what", of: form)
      #expect(answer.status == 422)
      let again = try #require(try answer.page().guidanceForm)
      #expect(again.wrong == [field])
      #expect(again.error(at: field)?.hasPrefix(words) == true)
      #expect(again[field] ?? "" == value)
    }
  }

  @Test func `a place that nobody knows is told at its field`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.passerBy.guided(where: ["place": ["Nullepart-sur-Mer"]])
      #expect(answer.status == 422)
      let form = try #require(try answer.page().guidanceForm)
      #expect(form.wrong == ["place"])
      #expect(form["place"] == "Nullepart-sur-Mer")
    }
  }

  @Test func `in danger, whom to call stands first, from the moment it is ticked`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let first = try #require(try await site.passerBy.page("/trouver").guidanceForm)
      let second = try await site.passerBy.press("what", of: first, ["for": ["self"]])
      let what = try #require(try second.page().guidanceForm)
      let third = try await site.passerBy.press("where", of: what, ["danger": ["suicide"]])
      let urgent = try #require(try third.page().main.all(ofClass: "warn").first)
      #expect(urgent.links == ["tel:15", "tel:112", "tel:3114"])
      let form = try #require(try third.page().guidanceForm)
      let places = try await site.passerBy.press("results", of: form).page()
      let phones = places.main.links.filter { $0.hasPrefix("tel:") }
      #expect(phones.prefix(3) == ["tel:15", "tel:112", "tel:3114"])
      let calm = try await site.passerBy.guided().page()
      #expect(calm.main.all(ofClass: "warn").isEmpty)
    }
  }

  @Test func `with nothing near, the region is one button away`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let answer = try await site.passerBy.guided(
        what: ["needs": ["equipment"]], where: ["place": ["Ouessant"], "reach": ["here"]])
      let page = try answer.page()
      #expect(page.heading.hasPrefix("Aucun lieu ne convient tout à fait près d’Ouessant"))
      let forms = page.main.all("form").map(HTMLForm.init)
      #expect(forms.map { $0["reach"] } == ["here", "any"])
      #expect(page.main.text.contains("La Halte"))
      #expect(page.main.text.contains("est trop loin"))
    }
  }

  @Test func `who names no need is told what was looked for`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let page = try await site.passerBy.guided(who: ["for": ["relative"]]).page()
      #expect(page.main.text.contains("Vous n’avez pas coché de besoin"))
      #expect(page.main.text.contains("être aidé comme proche"))
    }
  }

  @Test func `a confidential address stays hidden, a name is only a text`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let page = try await site.passerBy.guided(
        what: ["needs": ["listen"]], where: ["place": ["56100"]]
      ).page()
      let hidden = try #require(page.all(ofClass: "place").first { $0.text.contains("Lieu caché") })
      #expect(!hidden.text.contains("quai des Essais"))
      #expect(page.main.text.contains("Cabinet <b>du</b> Quai"))
    }
  }

  @Test func `a professional answers on one page`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let page = try await site.officer.page("/trouver/professionnel")
      let form = try #require(page.guidanceForm)
      #expect(
        Set(form.names) == ["age", "topics", "needs", "place", "reach", "conditions", "danger"])
      let answer = try await site.officer.press(
        "results", of: form, ["needs": ["stabilise"], "place": ["56260"], "age": ["50"]])
      let places = try answer.page()
      #expect(
        places.heading == "1 lieu peut aider près de Vannes (56000)"
          || places.heading.contains("peuvent aider"))
      #expect(places.main.text.contains("pour une personne accompagnée"))
      #expect(places.main.text.contains("La Pause"))
      let changed = try #require(places.guidanceForm)
      let again = try await site.officer.press("who", of: changed)
      #expect(try again.page().guidanceForm?["needs"] == "stabilise")
      let wrong = try await site.officer.press("results", of: form, ["age": ["mille"]])
      #expect(wrong.status == 422)
      #expect(try wrong.page().guidanceForm?.wrong == ["age"])
    }
  }

  @Test func `paper leaves places out on the professional's sheet alone`() async throws {
    try await withSite(on: .sqlite) { site in
      let offers = try (1...9).map { try GuidancePlaces.offer("Q-\($0)", "csapa", "Lieu \($0)") }
      try await site.storage.write {
        _ = try $0.save(offers, at: 1_000_000, by: nil, origin: .file)
      }
      let own = try await site.passerBy.guided().page()
      #expect(own.main.all("article").count == 9)
      #expect(own.main.all(ofClass: "one-sheet").isEmpty)
      let form = try #require(try await site.passerBy.page("/trouver/professionnel").guidanceForm)
      let sheet = try await site.passerBy.press("results", of: form, ["for": ["professional"]])
      let main = try sheet.page().main
      #expect(main.all(ofClass: "one-sheet").count == 1)
      #expect(main.all(ofClass: "print-only").first?.text.contains("six premiers lieux") == true)
    }
  }

  @Test func `one can leave at once from every page`() async throws {
    try await withSite(on: .sqlite) { site in
      for page in [
        try await site.passerBy.page("/trouver"),
        try await site.passerBy.page("/trouver/professionnel"),
        try await site.passerBy.guided().page(),
      ] {
        let link = try #require(page.main.first("a", ["data-leave": ""]))
        #expect(link["href"]?.hasPrefix("https://www.service-public.fr") == true)
        #expect(link["rel"] == "noreferrer")
        #expect(page.main.text.contains("trois fois de suite sur Échap"))
      }
    }
  }

  @Test func `answers that no page gives change nothing`() async throws {
    try await withSite(on: .sqlite) { site in
      let many = (0..<500).map { (name: "needs", value: "need\($0)") }
      for fields: [(name: String, value: String)] in [
        [("to", "results"), ("for", "nobody")], [("to", "nowhere")], [],
        many + [("to", "results"), ("for", "self")],
        [("to", "results"), ("for", "self"), ("place", String(repeating: "x", count: 20_000))],
      ] {
        let answer = try await site.passerBy.post("/trouver", fields, csrf: nil)
        #expect([200, 422].contains(answer.status))
      }
      let huge = [(name: "place", value: String(repeating: "x", count: 70_000))]
      #expect(try await site.passerBy.post("/trouver", huge, csrf: nil).status == 413)
    }
  }
}
