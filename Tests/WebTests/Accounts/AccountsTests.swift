import Domain
import Foundation
import Storage
import TestSupport
import Testing
import Web

/// The accounts, as whoever looks after them sees and changes them.
struct AccountsTests {
  private func rights(_ account: String, _ site: TestSite) async throws -> [Right] {
    try await site.storage.read { try $0.rights(of: Account.ID(account)) }
  }

  @Test(arguments: Engine.allCases)
  func `a new account is invited by a link that is shown once`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let (answer, _) = try await site.administrator.submit(
        "/comptes/nouveau", "/comptes",
        [
          "name": "Léa Morvan", "email": " Lea@Exemple.fr ", "role": "officer", "structure": "S2",
        ])
      #expect(answer.status == 200)
      let shown = try answer.page().main.first("code")?.text ?? ""
      let start = try #require(shown.range(of: "/invitation/"))
      let link = String(shown[start.lowerBound...])
      _ = try await site.passerBy.submit(
        link, link, ["password": Person.password, "again": Person.password])
      let list = try await site.administrator.page("/comptes?quoi=morvan")
      #expect(list.rows.count == 1)
      #expect(list.rows[0][1] == "lea@exemple.fr")
      #expect(list.rows[0][3] == "Ouvert")
      let signedIn = try await site.passerBy.submit(
        "/connexion", "/connexion", ["email": "lea@exemple.fr", "password": Person.password])
      #expect(signedIn.answer.location == "/annee")
    }
  }

  @Test func `a new link ends the one before it`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(hasPassword: false, at: site)
      let first = try await site.link(.invitation, to: person.account)
      let made = try await site.administrator.submit(
        "/comptes/ana", "/comptes/ana/invitation", [:])
      #expect(made.answer.status == 200)
      #expect(try await site.passerBy.get(first).status == 404)
    }
  }

  @Test func `a form says what is wrong, and keeps what was typed`() async throws {
    try await withSite(on: .sqlite) { site in
      for (changes, wrong) in [
        (["email": "lea"], "email"), (["email": "s1@exemple.fr"], "email"), (["name": ""], "name"),
        (["role": ""], "role"), (["role": "pole"], "structure"), (["structure": ""], "structure"),
        (["structure": "S9"], "structure"),
      ] {
        var fields = [
          "name": "Léa", "email": "lea@exemple.fr", "role": "reader", "structure": "S1",
        ]
        fields.merge(changes) { $1 }
        let page = try await site.administrator.page("/comptes/nouveau")
        var form = try #require(page.form("/comptes"))
        for (name, value) in fields { form[name] = value }
        let answer = try await site.administrator.send(form)
        #expect(answer.status == 422)
        let shown = try #require(try answer.page().form("/comptes"))
        #expect(shown.wrong == [wrong], "\(changes)")
        #expect(shown["email"] == fields["email"])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `rights are given and withdrawn, and end the sessions under them`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let given = try await site.administrator.submit(
        "/comptes/S1", "/comptes/S1/droits", ["role": "agency", "structure": ""])
      #expect(given.answer.location == "/comptes/S1?fait=enregistre")
      #expect(try await rights("S1", site) == [.officer(of: Structure.Code("S1")), .agency])
      let taken = try await site.administrator.submit(
        "/comptes/S1", "/comptes/S1/droits/retrait", [:])
      #expect(taken.answer.status == 303)
      #expect(try await rights("S1", site) == [.agency])
      #expect(try await site.officer.get("/annee").status == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address is changed, and ends what the former one opened`(on engine: Engine) async throws
  {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      let link = try await site.link(.reset, to: person.account)
      func move(to email: String) async throws -> Answer {
        try await site.administrator.submit(
          "/comptes/ana", "/comptes/ana/adresse", ["email": email]
        ).answer
      }
      for taken in ["ana", "s1@exemple.fr"] {
        let answer = try await move(to: taken)
        #expect(answer.status == 422)
        #expect(try answer.page().form("/comptes/ana/adresse")?.wrong == ["email"])
      }
      #expect(try await person.refusal(of: visitor) == nil)
      #expect(try await move(to: " Ana.Roy@Exemple.fr ").status == 303)
      #expect(try await person.refusal(of: visitor) != nil)
      #expect(try await site.passerBy.get(link).status == 404)
      #expect(try await person.signIn().answer.status == 422, "the former address opens nothing")
      let signedIn = try await site.passerBy.submit(
        "/connexion", "/connexion", ["email": "ana.roy@exemple.fr", "password": Person.password])
      #expect(signedIn.answer.location == "/annee")
      let event = try #require(try await site.auditEvents().last { $0.action == .changeAccount })
      #expect(event.subject == AuditEvent.Subject(.account, "ana") && event.outcome == .done)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a closed account is out at once, and may be opened again`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      _ = try await site.administrator.submit("/comptes/ana", "/comptes/ana/fermeture", [:])
      #expect(try await person.refusal(of: visitor) != nil)
      #expect(try await person.signIn().answer.status == 422)
      #expect(try await site.administrator.page("/comptes?etat=ferme").rows.count == 1)
      #expect(try await site.administrator.post("/comptes/ana/invitation").status == 403)
      _ = try await site.administrator.submit("/comptes/ana", "/comptes/ana/reouverture", [:])
      #expect(try await person.signIn().answer.status == 303)
      #expect(try await person.refusal(of: visitor) != nil, "the session stays ended")
    }
  }

  @Test func `nobody raises their own role`() async throws {
    try await withSite(on: .sqlite) { site in
      for (visitor, account) in [
        (site.officer, "S1"), (site.reader, "R1"), (site.pole, "pole"), (site.agency, "agency"),
        (site.administrator, "administrator"),
      ] {
        let before = try await rights(account, site)
        for role in ["administrator", "pole", "agency"] {
          let path = "/comptes/\(account)/droits"
          let answer = try await visitor.post(path, [("role", role)])
          #expect(answer.status == 403, "\(account) \(role)")
        }
        let path = "/comptes/\(account)"
        #expect(try await visitor.post("\(path)/droits/retrait", [("role", "pole")]).status == 403)
        #expect(try await visitor.post("\(path)/fermeture").status == 403)
        #expect(try await rights(account, site) == before)
      }
      // Nor by saying under which right one acts.
      let answer = try await site.officer.post("/role", [("role", "pole")])
      #expect(answer.status == 403)
      for (role, structure) in [("administrator", ""), ("officer", "S2")] {
        let fields = [("role", role), ("structure", structure)]
        #expect(try await site.officer.post("/role", fields).status == 403)
      }
    }
  }

  @Test func `the list is filtered by words, role and state`() async throws {
    try await withSite(on: .sqlite) { site in
      _ = try await Person(hasPassword: false, at: site)
      for (query, count) in [
        ("", 7), ("?quoi=ANA", 1), ("?quoi=exemple", 7), ("?role=pole", 1), ("?role=officer", 3),
        ("?etat=invite", 1), ("?etat=ferme", 0), ("?role=reader&etat=ouvert", 1), ("?role=x", 7),
      ] {
        let page = try await site.administrator.page("/comptes\(query)")
        #expect(page.rows.count == count, "\(query)")
      }
      #expect(try await site.administrator.get("/comptes?page=2").status == 404)
      #expect(try await site.administrator.get("/comptes/inconnu").status == 404)
    }
  }

  @Test(arguments: [
    "Ana\nLe Bihan", "Ana\r\nBcc: x@exemple.fr", "A\u{7}na", "Ana\tLe Bihan", "Ana\u{2028}Le Bihan",
    "Ana\u{202E}nahiB eL", "Ana\u{85}", "\u{200B}", String(repeating: "a", count: 201),
  ])
  func `a name is one line of visible text`(typed: String) async throws {
    try await withSite(on: .sqlite) { site in
      let renamed = try await site.administrator.post("/comptes/S1/nom", [("name", typed)])
      let new = try await site.administrator.post(
        "/comptes", [("name", typed), ("email", "lea@exemple.fr"), ("role", "pole")])
      let person = try await Person(hasPassword: false, at: site)
      let link = try await site.link(.invitation, to: person.account)
      let invited = try await site.passerBy.submit(
        link, link,
        ["name": typed, "password": Person.password, "again": Person.password]
      ).answer
      for answer in [renamed, new, invited] {
        #expect(answer.status == 422)
        #expect(try answer.page().all.contains { $0["id"] == "error-name" })
      }
      let names = try await site.storage.read { try $0.accounts() }.map(\.account.name)
      #expect(Set(names) == ["S1", "S2", "R1", "pole", "agency", "administrator", "ana"])
    }
  }

  @Test(arguments: ["<script>alert(1)</script>", "\"\u{301} onmouseover=x", "&lt;b&gt; {{{csrf}}}"])
  func `names are shown as they were typed`(typed: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.administrator.post("/comptes/S1/nom", [("name", typed)])
      #expect(answer.status == 303)
      for path in ["/comptes/S1", "/comptes"] {
        let page = try await site.administrator.page(path)
        #expect(page.main.all("script").isEmpty)
        #expect(Array(page.main.rawText.utf8).firstRange(of: Array(typed.utf8)) != nil, "\(path)")
      }
      let own = try await site.officer.page("/mon-compte")
      #expect(Array(own.main.rawText.utf8).firstRange(of: Array(typed.utf8)) != nil)
    }
  }
}
