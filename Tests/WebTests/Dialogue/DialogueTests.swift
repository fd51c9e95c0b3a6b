import Domain
import Storage
import TestSupport
import Testing

struct DialogueTests {
  private static let path = "/dialogue/S1/2024"

  private static func form(_ visitor: Visitor) async throws -> HTMLForm {
    let page = try await visitor.page("\(path)/modifier")
    return try #require(page.form(path))
  }

  @Test(arguments: Engine.allCases)
  func `means, meeting and decisions are written and shown`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.form(site.officer)
      form["met_on"] = "2025-03-12"
      form["participants"] = "ARS ; pôle"
      form["decisions"] = "Continuer\r\nOuvrir à Vannes"
      form["staff_name_0"] = "Coordination"
      form["staff_amount_0"] = "0,8"
      form["staff_name_2"] = "Secrétariat"
      form["staff_amount_2"] = "0.25"
      form["funding_name_0"] = "FIR"
      form["funding_amount_0"] = "12 500,5"
      let answer = try await site.officer.send(form)
      #expect(answer.location == "\(Self.path)?fait=enregistre")
      let page = try await site.agency.page(Self.path)
      #expect(page.main.text.contains("Le 12 mars 2025."))
      #expect(page.main.all("li").map(\.text).suffix(2) == ["Continuer", "Ouvrir à Vannes"])
      #expect(
        page.rows == [
          ["Coordination", "0,8"], ["Secrétariat", "0,25"], ["Total", "1,05"],
          ["FIR", "12\u{202F}500,50\u{A0}€"], ["Total", "12\u{202F}500,50\u{A0}€"],
        ])
      #expect(page.main.text.contains("Équivalents temps plein"))
      #expect(!page.main.text.contains("ETP"))
      let again = try await Self.form(site.officer)
      #expect(again["revision"] == "1")
      #expect(again["staff_amount_1"] == "0,25")
      #expect(again["decisions"] == "Continuer\nOuvrir à Vannes")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what cannot be read is said at its field, and kept`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.form(site.officer)
      form["met_on"] = "32/01/2025"
      form["staff_name_0"] = "Coordination"
      form["staff_amount_0"] = "un peu"
      form["funding_amount_1"] = "12"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 422)
      let shown = try #require(try answer.page().form(Self.path))
      #expect(Set(shown.wrong) == ["met_on", "staff_amount_0", "funding_name_1"])
      #expect(shown["staff_amount_0"] == "un peu")
      #expect(shown["funding_amount_1"] == "12")
      let kept = try await site.officer.page(Self.path)
      #expect(kept.rows.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a stale form is refused with words, and nothing typed is lost`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var (first, second) = (try await Self.form(site.officer), try await Self.form(site.pole))
      first["decisions"] = "De la structure"
      second["decisions"] = "Du pôle"
      #expect(try await site.officer.send(first).status == 303)
      let answer = try await site.pole.send(second)
      #expect(answer.status == 409)
      let page = try answer.page()
      #expect(page.main.first("div", ["role": "alert"])?.text.contains("De la structure") == true)
      let shown = try #require(page.form(Self.path))
      #expect(shown["decisions"] == "Du pôle")
      #expect(try await site.officer.page(Self.path).main.text.contains("De la structure"))
      #expect(try await site.pole.send(shown).status == 303)
      #expect(try await site.officer.page(Self.path).main.text.contains("Du pôle"))
    }
  }

  @Test func `the list is of all structures, or of one's own`() async throws {
    try await withSite(on: .sqlite) { site in
      for (visitor, names) in [
        (site.pole, ["Structure S1 S1", "Structure S2 S2", "Structure S3 S3"]),
        (site.agency, ["Structure S1 S1", "Structure S2 S2", "Structure S3 S3"]),
        (site.reader, ["Structure S1 S1"]), (site.officer, ["Structure S1 S1"]),
      ] {
        let page = try await visitor.page("/dialogue")
        #expect(page.rows.map { $0[0] } == names)
      }
    }
  }

  @Test func `a reader reads, and nothing leads to a form`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.reader.page(Self.path)
      #expect(page.links(from: "\(Self.path)/").isEmpty)
      #expect(page.main.all("form").isEmpty)
    }
  }

  @Test(arguments: ["/dialogue/S9/2024", "/dialogue/S1/20244", "/dialogue/S1/2024/priorites/7"])
  func `what is not there is said`(path: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.pole.get(path)
      #expect(answer.status == 404)
    }
  }

  @Test func `markup that people type stays a text`() async throws {
    try await withSite(on: .sqlite) { site in
      let markup = "<script>alert('1')</script>"
      var form = try await Self.form(site.officer)
      for name in ["participants", "decisions", "staff_name_0", "funding_name_0"] {
        form[name] = markup
      }
      form["staff_amount_0"] = "1"
      form["funding_amount_0"] = "1"
      #expect(try await site.officer.send(form).status == 303)
      let page = try await site.officer.page(Self.path)
      #expect(page.main.all("script").isEmpty)
      #expect(page.rows.first == [markup, "1"])
    }
  }
}
