import Domain
import Exchange
import Foundation
import Storage
import TestSupport
import Testing
import Web

struct ResetTests {
  /// Messages as they leave, one by one.
  private struct Letterbox: Sendable {
    let messages: AsyncStream<MailMessage>
    let mail: Mail

    init() throws {
      let (messages, sink) = AsyncStream.makeStream(of: MailMessage.self)
      self.messages = messages
      mail = Mail(
        sender: try #require(EmailAddress("site@exemple.fr")), site: "https://maillage.example"
      ) { sink.yield($0) }
    }

    func next() async throws -> MailMessage {
      try #require(await messages.first { _ in true })
    }
  }

  private static func ask(_ site: TestSite, _ email: String) async throws -> Answer {
    try await site.passerBy.submit("/mot-de-passe", "/mot-de-passe", ["email": email]).answer
  }

  @Test(arguments: Engine.allCases)
  func `the answer is the same whether or not an account has the address`(
    on engine: Engine
  ) async throws {
    let box = try Letterbox()
    try await withSite(on: engine, mail: box.mail) { site in
      let person = try await Person(at: site)
      let invited = try await Person("lea", hasPassword: false, at: site)
      var pages: [String] = []
      for email in ["inconnue@exemple.fr", invited.account.email.text, person.account.email.text] {
        let answer = try await Self.ask(site, email)
        #expect(answer.status == 200)
        pages.append(try answer.page().main.text.replacing(email, with: "ADRESSE"))
      }
      #expect(Set(pages).count == 1)
      // The first message that leaves is for the one account that has a password.
      let message = try await box.next()
      #expect(message.recipient == person.account.email)
      let start = try #require(message.text.range(of: "https://maillage.example/mot-de-passe/"))
      let token = message.text[start.upperBound...].prefix { !$0.isWhitespace }
      let link = "/mot-de-passe/\(token)"
      let chosen = try await site.passerBy.submit(
        link, link,
        ["password": "cinq renards gris ronflent", "again": "cinq renards gris ronflent"])
      #expect(chosen.answer.status == 303)
      #expect(try await person.signIn("cinq renards gris ronflent").answer.location == "/annee")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was asked is in the trail, without the address`(on engine: Engine) async throws {
    let box = try Letterbox()
    try await withSite(on: engine, mail: box.mail) { site in
      let person = try await Person(at: site)
      func events(_ count: Int) async throws -> [AuditEvent] {
        var events: [AuditEvent] = []
        // The record is made after the answer, which tells nothing of it.
        while events.count < count { events = try await site.auditEvents() }
        return events
      }
      _ = try await Self.ask(site, "inconnue@exemple.fr")
      let vain = AuditEvent(actor: .nobody, action: .askPassword, outcome: .unchanged)
      #expect(try await events(1) == [vain])
      _ = try await Self.ask(site, person.account.email.text)
      let message = try await box.next()
      let made = AuditEvent(
        actor: .nobody, action: .askPassword, subject: AuditEvent.Subject(.account, "ana"))
      #expect(try await events(2) == [vain, made])
      let trail = try await events(2).flatMap(\.cells).compactMap(\.self)
      #expect(!trail.contains { $0.contains("@") || message.text.contains($0) && $0.count > 20 })
    }
  }

  @Test func `asking again and again is limited, for any address`() async throws {
    let box = try Letterbox()
    try await withSite(on: .sqlite, mail: box.mail) { site in
      let person = try await Person(at: site)
      for email in [person.account.email.text, "inconnue@exemple.fr"] {
        for _ in 0..<10 { #expect(try await Self.ask(site, email).status == 200) }
        #expect(try await Self.ask(site, email).status == 429)
      }
    }
  }

  @Test func `a site that sends no messages says whom to ask`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.passerBy.page("/mot-de-passe")
      #expect(page.form("/mot-de-passe") == nil)
      #expect(page.main.text.contains("qui tient les comptes"))
    }
  }

  @Test func `a message holds nothing that begins a header`() throws {
    let email = try #require(EmailAddress("a@exemple.fr"))
    let message = MailMessage(
      sender: email, recipient: email, subject: "Été\r\nBcc: x@exemple.fr",
      text: "Bonjour\n.\nBcc: x")
    let lines = message.written.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0 == "." })
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    let body = try #require(lines.firstIndex(of: ""))
    let text = Data(base64Encoded: lines[(body + 1)...].joined())
    #expect(text == Data(message.text.utf8))
  }
}
