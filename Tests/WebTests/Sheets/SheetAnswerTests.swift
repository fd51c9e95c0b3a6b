import Domain
import Exchange
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// A structure answers about its own sheet by its link; a passer-by says what is wrong.
struct SheetAnswerTests {
  private static let sheet = "/annuaire/fiche/B"

  /// The path of a link that the pole has made.
  private static func link(in site: TestSite) async throws -> String {
    let form = try #require(
      try await site.pole.page("\(sheet)/suivi").form("\(sheet)/lien"))
    let page = try await site.pole.send(form).page()
    let address = try #require(page.main.first("code")?.text)
    return try #require(address.split(separator: "example", maxSplits: 1).last.map(String.init))
  }

  private static func offer(in site: TestSite) async throws -> Offer {
    let found = try await site.storage.read { try $0.offer(Offer.Reference("B")) }
    return try #require(found)
  }

  @Test(arguments: Engine.allCases)
  func `a click confirms the sheet without an account`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let path = try await Self.link(in: site)
      let asked = try await site.passerBy.get(path)
      let form = try #require(try asked.page().form("\(path)/confirmation"))
      #expect(try await site.passerBy.keeping(asked).send(form).status == 303)
      #expect(try await Self.offer(in: site).verifiedOn == Day("2025-06-15"))
      let events = try await site.storage.read { try $0.history(of: Offer.Reference("B")) }
      #expect(events.first?.origin == .structure)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a correction waits for an editor and changes nothing by itself`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let path = try await Self.link(in: site)
      let asked = try await site.passerBy.get(path)
      var form = try #require(try asked.page().form(path))
      #expect(!form.names.contains("status") && !form.names.contains("type"))
      form["phone"] = "02 98 11 11 11"
      form["status"] = "inactive"
      #expect(try await site.passerBy.keeping(asked).send(form).status == 303)
      let offer = try await Self.offer(in: site)
      #expect(offer.site.phone.isEmpty && offer.status == .active)
      let open = try await site.storage.read { try $0.openProposals() }
      #expect(
        open.map(\.proposal.changes) == [
          [OfferChange(column: "phone", before: "", after: "02 98 11 11 11")]
        ])
      #expect(open.first?.proposal.source == .link)
    }
  }

  @Test func `a structure is told at the field what cannot be right`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let path = try await Self.link(in: site)
      let asked = try await site.passerBy.get(path)
      var form = try #require(try asked.page().form(path))
      form["phone"] = "02 98"
      form["website"] = "javascript:alert(2)"
      let answer = try await site.passerBy.keeping(asked).send(form)
      #expect(answer.status == 422)
      let shown = try #require(try answer.page().form(path))
      #expect(Set(shown.wrong) == ["phone", "website"])
      #expect(try await site.storage.read { try $0.openProposalCount() } == 0)
    }
  }

  /// Where messages arrive.
  private final class Letterbox: Sendable {
    private let letters = Mutex<[MailMessage]>([])

    var all: [MailMessage] { letters.withLock { $0 } }

    func take(_ letter: MailMessage) { letters.withLock { $0.append(letter) } }
  }

  @Test(arguments: Engine.allCases)
  func `a link is sent to the address of the sheet, and opens it`(on engine: Engine) async throws {
    let box = Letterbox()
    let mail = Mail(
      sender: try #require(EmailAddress("site@exemple.fr")), site: "https://maillage.example"
    ) { box.take($0) }
    try await withSite(on: engine, mail: mail) { site in
      try await site.fillSearchedDirectory()
      let care = "\(Self.sheet)/suivi"
      func forms() async throws -> [HTMLForm] {
        try await site.pole.page(care).main.all("form", ["action": "\(Self.sheet)/lien"])
          .map(HTMLForm.init)
      }
      #expect(try await forms().count == 1, "no address to write to")
      var offer = try await Self.offer(in: site)
      offer.site.email = "halte@example.org"
      try await site.storage.write { [offer] in
        _ = try $0.save([offer], at: 2, by: nil, origin: .file)
      }
      let form = try #require(try await forms().first { $0["envoyer"] == "oui" })
      let page = try await site.pole.send(form).page()
      #expect(page.main.text.contains("parti par message à halte@example.org"))
      let letter = try #require(box.all.first)
      #expect(box.all.count == 1 && letter.recipient.text == "halte@example.org")
      let path = try #require(
        letter.text.split(whereSeparator: \.isWhitespace)
          .first { $0.hasPrefix("https://maillage.example/ma-fiche/") })
      let link = String(path.dropFirst("https://maillage.example".count))
      #expect(try await site.passerBy.page(link).form(link) != nil)
    }
  }

  @Test func `a link that is not known or was withdrawn opens nothing`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let path = try await Self.link(in: site)
      #expect(try await site.passerBy.get("/ma-fiche/inconnu").status == 404)
      let form = try #require(
        try await site.pole.page("\(Self.sheet)/suivi").form("\(Self.sheet)/lien/retrait"))
      #expect(try await site.pole.send(form).status == 303)
      #expect(try await site.passerBy.get(path).status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a passer-by reports an error, a limited number of times`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let path = "\(Self.sheet)/correction"
      let asked = try await site.passerBy.get(path)
      var form = try #require(try asked.page().form(path))
      let visitor = site.passerBy.keeping(asked)
      #expect(try await visitor.send(form).status == 422)
      form["remark"] = "Le numéro a changé"
      for _ in 1...10 { #expect(try await visitor.send(form).status == 303) }
      #expect(try await visitor.send(form).status == 429)
      #expect(try await site.storage.read { try $0.openProposalCount() } == 10)
    }
  }

  @Test(arguments: [Int64.min, .min + 1, -1, 0, .max - 1, .max])
  func `a question that was never asked has no answer`(number: Int64) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.pole.post(
        "/annuaire/doublons/\(number)", [("reponse", "different")])
      #expect(answer.status == 409)
      #expect(try await site.pole.get("/annuaire/doublons?apres=\(number)").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an editor decides about duplicates, and nothing is merged`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let number = FinessNumber("560000028")
      let offers = ["A", "B"].map { reference in
        Offer(
          reference: Offer.Reference(reference),
          site: Site(name: "Lieu \(reference)", finess: number),
          type: StructureType.Code("csapa"))
      }
      try await site.storage.write { database in
        try database.save(offers, at: 1, by: nil, origin: .file)
        let ids = try database.rows("SELECT id FROM offer ORDER BY id") { $0.integer(0) }
        _ = try database.askAboutDuplicates(of: ids, at: 1)
      }
      let page = try await site.pole.page("/annuaire/doublons")
      let forms = page.main.all("form").map(HTMLForm.init)
      let keepFirst = try #require(forms.first { $0["retirer"] == "B" })
      #expect(try await site.pole.send(keepFirst).status == 303)
      let left = try await site.storage.read { try $0.offers() }
      #expect(left.map(\.status) == [.active, .inactive])
      #expect(try await site.pole.send(keepFirst).status == 409)
      #expect(try await site.pole.page("/annuaire/doublons").main.all("form").isEmpty)
    }
  }
}
