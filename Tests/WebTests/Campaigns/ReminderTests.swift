import Domain
import Exchange
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// The reminders that the pole sends from its page.
struct ReminderTests {
  /// What left; one address is refused.
  private final class Letterbox: Sendable {
    private let taken = Mutex<[MailMessage]>([])

    var messages: [MailMessage] { taken.withLock { $0 } }

    func mail(refusing address: String) throws -> Mail {
      Mail(
        sender: try #require(EmailAddress("site@exemple.fr")), site: "https://maillage.example"
      ) { message in
        if message.recipient.text == address { throw SendmailError.notRun(reason: "refused") }
        self.taken.withLock { $0.append(message) }
      }
    }
  }

  private static let path = "\(TestSite.campaign)/rappels"

  @Test(arguments: Engine.allCases)
  func `the pole sends them, each once a day unless it says so, and one failure stops no other`(
    on engine: Engine
  ) async throws {
    let box = Letterbox()
    try await withSite(on: engine, mail: try box.mail(refusing: "s1@exemple.fr")) { site in
      try await site.openCampaign()
      let form = try #require(try await site.pole.page(Self.path).form(Self.path))
      #expect(form.names.isEmpty, "nobody has received one")
      let sent = try await site.pole.send(form)
      #expect(sent.status == 200 && sent.text.contains("1 message est parti."))
      #expect(sent.text.contains("le message pour s1@exemple.fr"))
      #expect(box.messages.map(\.recipient.text) == ["s2@exemple.fr"])
      #expect(
        box.messages.first?.text.contains("https://maillage.example/campagnes/2025/S2") == true)
      var again = try #require(try sent.page().form(Self.path))
      #expect(again.names == ["encore"])
      _ = try await site.pole.send(again)
      #expect(box.messages.count == 1)
      again["encore"] = "oui"
      _ = try await site.pole.send(again)
      #expect(box.messages.count == 2)
      let events = try await site.auditEvents()
      #expect(events.map(\.action) == [.sendReminders, .sendReminders, .sendReminders])
      #expect(events.allSatisfy { $0.outcome == .done && $0.subject?.id == "2025" })
      #expect(try await site.agency.post(Self.path).status == 403)
    }
  }

  @Test func `a site that sends no messages has no button`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.openCampaign()
      #expect(try await site.pole.page(Self.path).form(Self.path) == nil)
      #expect(try await site.pole.post(Self.path).status == 404)
    }
  }
}
