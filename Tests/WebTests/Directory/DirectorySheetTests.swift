import Domain
import Storage
import TestSupport
import Testing

struct DirectorySheetTests {
  @Test(arguments: Engine.allCases)
  func `a sheet says where, when, for whom and how`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let main = try await site.passerBy.page("/annuaire/fiche/A%2F1%20%C3%A9").main
      #expect(main.heading == "CSAPA du Port")
      for words in [
        "Lorient", "tous les jours, 24 heures sur 24", "Être écouté", "C’est gratuit.",
        "Toute personne", "Vérifiée le 1er mai 2025",
      ] {
        #expect(main.text.contains(words), "\(words)")
      }
      #expect(main.links.contains("tel:0297000001"))
      #expect(main.links.contains("https://csapa.example.org/"))
      #expect(main.links.contains("/annuaire/fiche/A%2F1%20%C3%A9/correction"))
    }
  }

  @Test func `what is not known is said, and nothing runs from a sheet`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let answer = try await site.passerBy.get("/annuaire/fiche/B")
      let main = try answer.page().main
      #expect(main.heading == "La <b>Halte</b>")
      #expect(main.text.contains("selon les jours") && main.text.contains("Horaires à demander"))
      #expect(main.text.contains("personne ne l’a encore fait"))
      #expect(!answer.text.contains("javascript:"))
    }
  }

  @Test func `a confidential address is never shown`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      for path in [
        "/annuaire/fiche/C", "/annuaire?quoi=abri", "/annuaire.csv", "/annuaire/carte.json",
        "/api/v1/directory/C", "/api/v1/directory?text=abri",
      ] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(!answer.text.contains("Secrète") && !answer.text.contains("47.66,"), "\(path)")
      }
      let sheet = try await site.passerBy.page("/annuaire/fiche/C").main
      #expect(sheet.text.contains("L’adresse n’est pas publique"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `only editors see a confidential address, and hand it out`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let sheet = "/annuaire/fiche/C"
      var form = try #require(
        try await site.pole.page("\(sheet)/modifier").form("\(sheet)/modifier"))
      #expect(form["address"] == "3 rue Secrète")
      form["address"] = "4 rue Secrète"
      #expect(try await site.pole.send(form).status == 303)
      #expect(try await site.officer.post("\(sheet)/suivi", [("suivre", "oui")]).status == 303)
      for path in ["\(sheet)/modifier", "\(sheet)/suivi", sheet] {
        let answer = try await site.officer.get(path)
        #expect(answer.status == 200 && !answer.text.contains("Secrète"), "\(path)")
        #expect(!answer.text.contains("47.66"), "\(path)")
      }
      #expect(try await site.pole.page("\(sheet)/suivi").main.text.contains("3 rue Secrète"))
      #expect(try await site.officer.post("\(sheet)/lien").status == 403)
      #expect(try await site.officer.page("\(sheet)/suivi").form("\(sheet)/lien") == nil)
      #expect(try await site.pole.post("\(sheet)/lien").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an editor erases what is confidential, a file without it does not`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let (path, reference) = ("/annuaire/fiche/C/modifier", Offer.Reference("C"))
      let stored = try #require(try await site.storage.read { try $0.offer(reference) })
      try await site.storage.write {
        _ = try $0.save([stored.forEveryone], at: 2_000, by: nil, origin: .file)
      }
      #expect(try await site.storage.read { try $0.offer(reference) } == stored)
      var form = try #require(try await site.pole.page(path).form(path))
      for column in ["address", "latitude", "longitude"] { form[column] = "" }
      #expect(try await site.pole.send(form).status == 303)
      let left = try #require(try await site.storage.read { try $0.offer(reference) })
      #expect(left == stored.forEveryone)
    }
  }

  @Test func `a link made while an address was public ends when it is confidential`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let (sheet, reference) = ("/annuaire/fiche/B", Offer.Reference("B"))
      #expect(try await site.officer.post("\(sheet)/lien").status == 200)
      var form = try #require(
        try await site.pole.page("\(sheet)/modifier").form("\(sheet)/modifier"))
      form["confidential_address"] = "yes"
      #expect(try await site.pole.send(form).status == 303)
      let links = try await site.storage.read { try $0.sheetLinks(to: reference, at: 1) }
      #expect(links.isEmpty)
    }
  }

  @Test func `a closed place says so, one that is not there is not found`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      #expect(try await site.passerBy.page("/annuaire/fiche/D").main.text.contains("n’existe plus"))
      let closed = try await site.passerBy.page("/annuaire/fiche/E").main
      #expect(closed.text.contains("Fermé pour le moment"))
      #expect(try await site.passerBy.get("/annuaire/fiche/inconnue").status == 404)
    }
  }
}
