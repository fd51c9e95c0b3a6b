import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

/// What people type never becomes a header of its own, nor leads a browser to another site.
struct HeaderInjectionTests {
  /// Addresses that would lead elsewhere, or end the line that they stand on.
  private static let foreign = [
    "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example",
    "/\t/evil.example",
    "/annee\r\nSet-Cookie: maillage_session=x", "/annee\nX-Injected: 1", "/annee\u{2028}X",
    " /annee",
    "javascript:alert(1)", "annee", "/annee\u{0}",
  ]

  private static func expectClean(_ answer: Answer, _ comment: Comment) {
    #expect(answer[header: "X-Injected"] == nil, comment)
    #expect(!answer.cookies.contains("maillage_session=x"), comment)
    for field in answer.headers {
      #expect(field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, comment)
    }
  }

  @Test func `signing in leads to a page of this site, whatever was asked for`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      for next in Self.foreign {
        let answer = try await person.signIn(next: Self.encoded(next)).answer
        #expect(answer.status == 303 && answer.location == "/annee", "\(next)")
        Self.expectClean(answer, "\(next)")
      }
    }
  }

  @Test func `a page that asks to sign in quotes the address it was asked for`() async throws {
    try await withSite(on: .sqlite) { site in
      for path in ["/journal?mots=%0d%0aX-Injected:%201", "/rapport/%0D%0AX-Injected%3A1/2025"] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 303 || answer.status == 404, "\(path)")
        if let location = answer.location { #expect(location.hasPrefix("/connexion?suite=")) }
        Self.expectClean(answer, "\(path)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `codes that hold signs of headers give names of files without them`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      for text in [
        "A\"; filename=\"evil.exe", "A\r\nX-Injected: 1", "../../etc/passwd", "A/B", "Été ☎", "A;B",
      ] {
        let code = Structure.Code(text)
        let structure = Structure(
          code: code, name: "Autre", kind: .platform, scope: "", territories: [])
        try await site.storage.write { try $0.save(structure) }
        for format in ["csv", "json", "txt"] {
          let path = "/rapport/\(Self.encoded(text))/2025/rapport.\(format)"
          let answer = try await site.pole.get(path)
          #expect(answer.status == 200 || answer.status == 404, "\(path)")
          Self.expectClean(answer, "\(path)")
          guard answer.status == 200 else { continue }
          let disposition = try #require(answer[header: "Content-Disposition"])
          let name = disposition.dropFirst("attachment; filename=\"".count).dropLast()
          #expect(disposition.hasPrefix("attachment; filename=\""), "\(disposition)")
          #expect(
            name.utf8.allSatisfy { byte in
              (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
            }, "\(disposition)")
          #expect(!name.contains(".."), "\(disposition)")
        }
      }
    }
  }

  @Test func `what is kept under a typed code leads to that code, encoded`() async throws {
    try await withSite(on: .sqlite) { site in
      var form = try #require(try await site.pole.page("/projets/nouveau").form("/projets"))
      form["code"] = "P\r\nX-Injected: 1"
      form["title"] = "Titre"
      form["team"] = "Équipe"
      form["nature"] = "programme"
      form["partnership"] = "multi_partner"
      form.set("structures", ["S1"])
      let answer = try await site.pole.send(form)
      Self.expectClean(answer, "\(answer.status)")
      if let location = answer.location { #expect(!location.contains("X-Injected: 1")) }
    }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
