import Domain
import Foundation
import Storage
import TestSupport
import Testing
import Web

struct DirectorySearchTests {
  @Test(arguments: Engine.allCases)
  func `anyone finds places, and each leads to its sheet and its type`(on engine: Engine)
    async throws
  {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let main = try await site.passerBy.page("/annuaire").main
      #expect(main.heading == "Annuaire")
      #expect(main.all("h2").first?.text == "4 lieux trouvés")
      #expect(!main.text.contains("Ancien centre"))
      let found = try await site.passerBy.page("/annuaire?quoi=csapa+lorient").main
      #expect(found.all("li").map { $0.first("h3")?.text } == ["CSAPA du Port"])
      #expect(
        found.links.filter { $0.hasPrefix("/annuaire/") && !$0.hasPrefix("/annuaire.") }
          == ["/annuaire/fiche/A%2F1%20%C3%A9", "/annuaire/types/csapa"])
      #expect(found.links.contains("tel:0297000001"))
      #expect(found.text.contains("Ouvert maintenant") && !found.text.contains("à vérifier"))
    }
  }

  @Test func `filters stay in the address and in the form`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let address = "/annuaire?quoi=csapa&ou=Brest&rayon=25&type=csapa&besoin=listen&sujet=alcohol"
      let main = try await site.passerBy.page(address).main
      #expect(main.first("input", ["name": "quoi"])?["value"] == "csapa")
      #expect(main.first("input", ["name": "ou"])?["value"] == "Brest")
      let chosen = main.all("option").filter { $0["selected"] != nil }.compactMap { $0["value"] }
      #expect(chosen == ["25", "csapa", "listen", "alcohol"])
      #expect(main.all("li").compactMap { $0.first("h3")?.text } == ["Centre en travaux"])
      #expect(main.text.contains("Fermé pour le moment") && main.text.contains("à 0"))
      let file = try #require(main.links.first { $0.hasPrefix("/annuaire.csv") })
      let csv = try await site.passerBy.get(file)
      #expect(
        csv.text.split(whereSeparator: \.isNewline).count == 2
          && csv.type == "text/csv; charset=utf-8")
      #expect(csv.text.contains("Centre en travaux"))
    }
  }

  @Test(arguments: [
    "quoi=" + String(repeating: "a", count: 10_000), "quoi=%F0%9F%99%82", "quoi=...", "page=-1",
    "page=0", "page=99", "page=abc", "page=99999999999999999999",
    "page=\(Int.max)", "page=\(Int.max - 1)", "page=\(Int.min)", "page=461168601842738793",
    "ou=Nullepart", "type=autre",
    "rayon=-5&ou=Brest", "quoi=%00", "quoi=%FF", "besoin=%3Cb%3E", "sujet=alcohol&sujet=tobacco",
  ])
  func `strange addresses are answered with a page`(query: String) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      for path in ["/annuaire", "/annuaire.csv", "/annuaire/carte.json"] {
        #expect(try await site.passerBy.get("\(path)?\(query)").status == 200, "\(path)")
      }
    }
  }

  @Test(arguments: [
    "secteur=x", "besoin=x", "sujet=x", "public=x", "rayon=30&ou=Brest", "rayon=-5&ou=Brest",
    "type=autre",
  ])
  func `a filter that does not exist finds nothing`(query: String) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let main = try await site.passerBy.page("/annuaire?\(query)").main
      #expect(main.all("h3").isEmpty)
      let alert = main.first("div", ["role": "alert"])?.text ?? ""
      #expect(alert.contains("un filtre qui n’existe pas") || query == "type=autre")
      #expect(
        try await site.passerBy.get("/annuaire.csv?\(query)").text
          .split(whereSeparator: \.isNewline).count == 1)
    }
  }

  @Test func `pages of the list follow each other`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory(
        (10..<45).map { sampleOffer("P\($0)", "Lieu \($0)", "gp", "Vannes", "56260") })
      var path: String? = "/annuaire?type=gp"
      var names: [String] = []
      while let next = path {
        let main = try await site.passerBy.page(next).main
        names += main.all("li").compactMap { $0.first("h3")?.text }
        path = main.first("a", ["rel": "next"])?["href"]
      }
      #expect(names == (10..<45).map { "Lieu \($0)" })
      let printed = try await site.passerBy.page("/annuaire?type=gp&ou=Vannes&rayon=25").main
        .all(ofClass: "print-only").first?.text
      #expect(
        printed
          == "Recherche\u{A0}: à moins de 25\u{A0}km de Vannes, Médecin généraliste. Imprimés\u{A0}: "
          + "1 à 20 sur 35. Le fichier CSV les a tous.")
      let beyond = try await site.passerBy.page("/annuaire?type=gp&page=3").main
      #expect(beyond.first("a", ["rel": "prev"])?["href"] == "/annuaire?type=gp&page=2")
    }
  }

  @Test func `the file has every place of the list, however many`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory(
        (1000..<2_100).map { sampleOffer("P\($0)", "Lieu \($0)", "gp", "Vannes", "56260") })
      let file = try await site.passerBy.get("/annuaire.csv?type=gp")
      #expect(file.text.split(whereSeparator: \.isNewline).count == 1_101)
    }
  }

  @Test func `the map has the places of the list, without confidential positions`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let answer = try await site.passerBy.get("/annuaire/carte.json")
      #expect(answer.type == "application/json")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
      let features = try #require(json["features"] as? [[String: Any]])
      #expect(features.count == 4)
      #expect(!answer.text.contains("47.66,") && !answer.text.contains("-2.75,"))
    }
  }

  @Test func `the outline of a region is that of the database, or the program's`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let page = try await site.passerBy.page("/annuaire").main
      #expect(page.first("div", ["data-outline": "/annuaire/contours/53"]) != nil)
      let shipped = try await site.passerBy.get("/annuaire/contours/53")
      #expect(shipped.type == "application/json" && shipped.text.contains("MultiPolygon"))
      #expect(try await site.passerBy.get("/annuaire/contours/autre").status == 404)
    }
  }

  @Test func `what is published is found after a second`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      _ = try await site.passerBy.page("/annuaire")
      let new = sampleOffer("N", "Nouveau lieu", "cjc", "Vannes", "56260")
      _ = try await site.storage.write { try $0.save([new], at: 1, by: nil, origin: .file) }
      site.time.pass(hours: 1)
      let main = try await site.passerBy.page("/annuaire?quoi=nouveau").main
      #expect(main.all("li").compactMap { $0.first("h3")?.text } == ["Nouveau lieu"])
    }
  }

  @Test func `pictures of the ground are allowed from the configured place only`() async throws {
    try await withSite(on: .sqlite) { site in
      let policy = try await site.passerBy.get("/annuaire")[header: "Content-Security-Policy"]
      #expect(policy?.contains("img-src 'self' data:;") == true)
    }
  }

  @Test func `of towns of one name, the page says which it took and leads to the others`()
    async throws
  {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let other = Commune(
        insee: "22057", name: "Le Faouët", postalCodes: ["22290"], department: "22", region: "53",
        population: 400, position: Position(latitude: 48.68, longitude: -3.07))
      try await site.storage.write { try $0.upsert([other]) }
      let main = try await site.passerBy.page("/annuaire?ou=le+faouet&rayon=50&type=csapa").main
      #expect(main.text.contains("Les distances sont comptées depuis Le Faouët (56320)"))
      let names = try #require(main.first("nav", ["aria-label": "Communes du même nom"]))
      let path = "/annuaire?ou=Le%20Faou%C3%ABt%20%2822290%29&rayon=50&type=csapa"
      #expect(names.links == [path])
      let there = try await site.passerBy.page(path).main
      #expect(there.text.contains("comptées depuis Le Faouët (22290)"))
      #expect(there.first("nav", ["aria-label": "Communes du même nom"]) == nil)
    }
  }

  @Test func `a radius without a place is said to need one`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let main = try await site.passerBy.page("/annuaire?rayon=25").main
      let note = try #require(main.first("div", ["role": "alert"]))
      #expect(note.text.contains("Une distance se compte depuis un lieu"))
      #expect(main.all("h2").first?.text == "4 lieux trouvés")
      for query in ["", "?ou=Brest&rayon=25"] {
        let plain = try await site.passerBy.page("/annuaire\(query)").main
        #expect(plain.first("div", ["role": "alert"]) == nil)
      }
    }
  }
}
