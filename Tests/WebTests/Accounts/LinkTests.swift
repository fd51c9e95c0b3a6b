import Domain
import Storage
import TestSupport
import Testing
import Web

/// The links that open once: invitations, and passwords to choose anew.
struct LinkTests {
  private static let chosen: KeyValuePairs = [
    "name": "Ana Le Bihan", "password": "cinq renards gris ronflent",
    "again": "cinq renards gris ronflent",
  ]

  @Test(arguments: Engine.allCases)
  func `an invited person chooses a name and a password, and signs in`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(hasPassword: false, at: site)
      #expect(try await person.signIn("").answer.status == 422)
      let link = try await site.link(.invitation, to: person.account)
      let (answer, visitor) = try await site.passerBy.submit(link, link, Self.chosen)
      #expect(answer.location == "/connexion?fait=mot-de-passe")
      #expect(try await person.refusal(of: visitor) != nil, "the link itself opens nothing")
      let signedIn = try await person.signIn("cinq renards gris ronflent")
      #expect(signedIn.answer.location == "/annee")
      let page = try await signedIn.visitor.page("/mon-compte")
      #expect(page.main.text.contains("Ana Le Bihan"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a password chosen by a link leaves one record, of the person's`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(hasPassword: false, at: site)
      let link = try await site.link(.invitation, to: person.account)
      _ = try await site.passerBy.submit(link, link, Self.chosen)
      #expect(
        try await site.auditEvents() == [
          AuditEvent(
            actor: .account(person.account.id, name: "Ana Le Bihan"), action: .changePassword,
            subject: AuditEvent.Subject(.account, person.account.id.text))
        ])
    }
  }

  @Test(arguments: [OneTimeToken.invitation, .reset])
  func `a link serves once, and not after its end`(purpose: OneTimeToken) async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let link = try await site.link(purpose, to: person.account)
      let asked = try await site.passerBy.get(link)
      let visitor = site.passerBy.keeping(asked)
      var form = try #require(try asked.page().form(link))
      for (name, value) in Self.chosen { form[name] = value }
      #expect(try await visitor.send(form).status == 303)
      form["password"] = "six belettes rousses chantent"
      form["again"] = form["password"]
      #expect(try await visitor.send(form).status == 404)
      #expect(try await site.passerBy.get(link).status == 404)
      #expect(try await person.signIn("six belettes rousses chantent").answer.status == 422)

      let late = try await site.link(purpose, to: person.account)
      #expect(try await site.passerBy.get(late).status == 200)
      site.time.pass(hours: purpose == .invitation ? 7 * 24 : 1)
      #expect(try await site.passerBy.get(late).status == 404)
    }
  }

  @Test func `a link of one purpose does not serve for the other`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let link = try await site.link(.reset, to: person.account)
      let other = link.replacing("/mot-de-passe/", with: "/invitation/")
      #expect(try await site.passerBy.get(other).status == 404)
      #expect(try await site.passerBy.get("/invitation/x").status == 404)
    }
  }

  @Test func `a common password and two that differ are refused, and the link stays good`()
    async throws
  {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let link = try await site.link(.invitation, to: person.account)
      for (changes, wrong) in [
        (["password": "Maillage2026!!", "again": "Maillage2026!!"], "password"),
        (["password": "court", "again": "court"], "password"),
        (["password": "belvedere123", "again": "belvedere123"], "password"),
        (["again": "autre chose"], "again"), (["name": " "], "name"),
        (["name": "Zebulon Krapotkine", "password": "zebulonkrapotkine", "again": ""], "password"),
      ] {
        var fields = Dictionary(uniqueKeysWithValues: Self.chosen.map { ($0.key, $0.value) })
        fields.merge(changes) { $1 }
        let asked = try await site.passerBy.get(link)
        var form = try #require(try asked.page().form(link))
        for (name, value) in fields { form[name] = value }
        let answer = try await site.passerBy.keeping(asked).send(form)
        #expect(answer.status == 422)
        let shown = try #require(try answer.page().form(link))
        #expect(shown.wrong == [wrong])
        #expect(shown["password"] == "", "a password is never sent back")
      }
      #expect(try await site.passerBy.get(link).status == 200)
    }
  }

  @Test func `the name of one's own structure is no password, another's is`() async throws {
    try await withSite(on: .sqlite) { site in
      for (index, name) in ["Belvédère du Kreisker", "Phare du Minquiers"].enumerated() {
        var structure = SampleRegion.structures[index]
        structure.name = name
        try await site.storage.write { [structure] in try $0.save(structure) }
      }
      let person = try await Person(at: site)
      let link = try await site.link(.reset, to: person.account)
      let own = "Belvédère-Kreisker-29"
      let refused = try await site.passerBy.submit(link, link, ["password": own, "again": own])
      #expect(refused.answer.status == 422)
      #expect(refused.answer.text.contains("le nom de votre structure"))
      let other = "Phare-Minquiers-29"
      let taken = try await site.passerBy.submit(link, link, ["password": other, "again": other])
      #expect(taken.answer.status == 303)
    }
  }

  @Test func `a new password ends every session of the account`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      let link = try await site.link(.reset, to: person.account)
      _ = try await site.passerBy.submit(link, link, Self.chosen)
      #expect(try await person.refusal(of: visitor) != nil)
      #expect(try await person.signIn().answer.status == 422)
      #expect(try await site.officer.get("/annee").status == 200, "another's stays")
    }
  }
}
