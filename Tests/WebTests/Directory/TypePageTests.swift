import Domain
import Exchange
import TestSupport
import Testing

struct TypePageTests {
  @Test func `the picture shows every sector around the person, and the list says the same`()
    async throws
  {
    let typology = try Typology.load()
    try await withSite(on: .sqlite) { site in
      let main = try await site.passerBy.page("/annuaire/types").main
      #expect(main.heading == "Qui fait quoi\u{202F}?")
      let picture = try #require(main.first("svg"))
      #expect(picture["aria-label"] == "Les domaines autour de la personne")
      #expect(picture.links == Sector.allCases.map { "#\($0.rawValue)" })
      for sector in Sector.allCases {
        let label = typology.label(sector)
        #expect(picture.first("a", ["href": "#\(sector.rawValue)"])?.text == label)
        let section = try #require(main.first("section", ["id": sector.rawValue]))
        #expect(section.first("h2")?.text == label)
        #expect(
          section.links
            == typology.types(of: sector).map { "/annuaire/types/\($0.code.text)" })
      }
    }
  }

  @Test func `the picture has its boxes apart, and nothing written outside of it`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.passerBy.page("/annuaire/types")
      let boxes = try #require(page.main.first("svg")).all("rect").map { rect in
        ["x", "y", "width", "height"].map { Int(rect[$0] ?? "") ?? -1 }
      }
      #expect(boxes.count == Sector.allCases.count)
      for (number, box) in boxes.enumerated() {
        #expect(box[0] >= 0 && box[1] >= 0 && box[0] + box[2] <= 360 && box[1] + box[3] <= 378)
        for other in boxes[(number + 1)...] {
          #expect(areApart(box, other), "\(box) and \(other)")
        }
      }
      #expect(page.all.allSatisfy { $0["style"] == nil })
    }
  }

  @Test func `every type has its page, which anyone may read`() async throws {
    let typology = try Typology.load()
    try await withSite(on: .sqlite) { site in
      for type in typology.types {
        let main = try await site.passerBy.page("/annuaire/types/\(type.code.text)").main
        #expect(main.heading == type.question)
        #expect(main.text.contains(type.what))
        for fact in type.facts { #expect(main.text.contains(fact)) }
        for need in type.profile.needs { #expect(main.text.contains(typology.label(need))) }
        #expect(main.links.contains("/annuaire?type=\(type.code.text)"))
        let neighbours = typology.types(of: type.sector).filter { $0.code != type.code }
        #expect(
          main.links(from: "/annuaire/types/")
            == neighbours.map { "/annuaire/types/\($0.code.text)" })
      }
    }
  }

  @Test func `a page says how to come in sentences`() async throws {
    try await withSite(on: .sqlite) { site in
      let youth = try await site.passerBy.page("/annuaire/types/cjc").main.text
      #expect(youth.contains("De 12 à 25 ans."))
      #expect(youth.contains("C’est gratuit. On peut rester anonyme."))
      #expect(youth.contains("Aucune prescription n’est demandée."))
      let residence = try await site.passerBy.page("/annuaire/types/ssra").main.text
      #expect(residence.contains("Il faut une prescription médicale."))
      let firstLine = try await site.passerBy.page("/annuaire/types/caarud").main.text
      #expect(firstLine.contains("On y est reçu sans avoir arrêté. On peut venir de soi-même."))
    }
  }

  @Test(arguments: ["inconnu", "CSAPA", "%3Cscript%3E", "csapa%00", "..%2F"])
  func `there is no page of a type that does not exist`(code: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.passerBy.get("/annuaire/types/\(code)")
      #expect(answer.status == 404)
    }
  }

  @Test func `the way there is on every public page`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.passerBy.page("/aide")
      let entry = try #require(page.first("header")?.first("a", ["href": "/annuaire/types"]))
      #expect(entry.text == "Qui fait quoi\u{202F}?")
      #expect(entry["aria-current"] == nil)
      let types = try await site.passerBy.page("/annuaire/types/csapa")
      #expect(
        types.first("header")?.first("a", ["href": "/annuaire/types"])?["aria-current"] == "page")
    }
  }
}

/// Whether two boxes, each its left, top, width and height, have nothing in common.
private func areApart(_ one: [Int], _ other: [Int]) -> Bool {
  if one[0] + one[2] <= other[0] || other[0] + other[2] <= one[0] { return true }
  return one[1] + one[3] <= other[1] || other[1] + other[3] <= one[1]
}
