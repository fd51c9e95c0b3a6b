import Domain
import Storage
import TestSupport
import Testing

/// What people type is text on every page that shows it, never a part of the page.
struct EscapingTests {
  private static let typed = [
    "<script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"\u{301}",
    "&lt;b&gt; &amp; l'été", "</textarea></title><a>",
    "'\u{301} <\u{301}img src=x onerror=alert(1)>\u{301} {{csrf}} {{{csrf}}}",
  ]

  /// The attributes that pages have; one that is not here came out of a text.
  private static let attributes: Set = [
    "accept", "action", "aria-current", "aria-describedby", "aria-hidden", "aria-invalid",
    "aria-label", "aria-labelledby", "autocomplete", "charset", "checked", "class", "content",
    "data-errors", "data-label", "data-with", "defer", "enctype", "for", "height", "href", "id",
    "lang", "method", "name", "rel", "required", "role", "rows", "scope", "selected", "src",
    "tabindex", "type", "value", "width",
  ]

  /// Fails unless the page is made of what templates hold; returns whether it shows the text.
  @discardableResult
  private static func check(_ answer: Answer, _ path: String, for typed: String) throws -> Bool {
    let page = try answer.page()
    let unknown = Set(page.all.flatMap(\.attributes.keys)).subtracting(attributes)
    #expect(unknown.isEmpty, "\(unknown) on \(path)")
    #expect(page.all("script").count == 1, "\(path)")
    #expect(page.all("img").isEmpty, "\(path)")
    return page.all.contains { element in
      element.attributes.values.contains { shows($0, typed) } || shows(element.rawText, typed)
    }
  }

  private static func shows(_ text: String, _ typed: String) -> Bool {
    Array(text.utf8).firstRange(of: Array(typed.utf8)) != nil
  }

  @Test(arguments: Engine.allCases, typed)
  func `texts of the journal and of projects are shown as they were typed`(
    on engine: Engine, typed: String
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.storage.write { database in
        var structure = SampleRegion.structures[0]
        structure.name = typed
        structure.territories = [typed]
        try database.save(structure)
        var project = SampleRegion.project("P1", team: typed)
        project.title = typed
        try database.save(project)
      }
      var ids: [StoredEntry.ID] = []
      for kind in EntryKind.allCases {
        ids.append(try await site.note(kind, Self.changes(of: kind, to: typed)))
        try await site.note(kind, Self.changes(of: kind, to: typed), of: "S2")
      }
      let reports = ["/rapport/S1", "/region/rapport"].flatMap { path in
        ["", "/1.1.2", "/2.1.1", "/2.3.1/liste", "/2.4.1/liste"].map {
          "\(path)/2025\($0)"
        }
      }
      let entries = ids.flatMap {
        ["/journal/\($0)", "/journal/\($0)/modifier", "/journal/nouvelle?modele=\($0)"]
      }
      let pages =
        ["/annee", "/journal", "/projets", "/projets/P1", "/rapport"] + reports + entries
      for path in pages {
        let isForPole = path.contains("/region/") || path == "/rapport"
        let visitor = isForPole ? site.pole : site.officer
        #expect(try Self.check(try await visitor.get(path), path, for: typed), "\(path)")
      }
      try Self.check(try await site.pole.get("/reglages"), "/reglages", for: typed)
      let words = "/journal/nouvelle?quoi=alert"
      try Self.check(try await site.officer.get(words), words, for: typed)
    }
  }

  /// The text in every field that takes one.
  private static func changes(
    of kind: EntryKind, to typed: String
  ) -> KeyValuePairs<String, String> {
    switch kind {
    case .bodyParticipation: ["body": typed, "comment": typed]
    case .trainingRelayed: ["title": typed, "comment": typed, "provider": typed]
    case .innovationSupport: ["title": typed, "comment": typed, "nature": typed]
    default: ["title": typed, "comment": typed]
    }
  }

  /// Each quotation mark replaced, those before an accent too.
  private func replacing(quote replacement: String, in text: String) -> String {
    text.unicodeScalars.map { $0 == "\"" ? replacement : String($0) }.joined()
  }

  @Test(arguments: Engine.allCases, typed)
  func `what is sent back to its sender is shown as it was typed`(
    on engine: Engine, typed: String
  ) async throws {
    try await withSite(on: engine) { site in
      let encoded = typed.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      for path in [
        "/journal?quoi=\(encoded)", "/journal?structure=\(encoded)", "/projets?quoi=\(encoded)",
        "/journal/nouvelle?quoi=\(encoded)", "/connexion?suite=\(encoded)", "/\(encoded)",
        "/projets/\(encoded)", "/rapport/\(encoded)/2025", "/journal/nouvelle?type=\(encoded)",
      ] {
        try Self.check(try await site.officer.get(path), path, for: typed)
      }
      var form = try await FilledForm.new(.trainingRelayed, for: site.officer)
      form["date"] = typed
      for name in ["title", "provider", "sessions", "comment"] { form[name] = typed }
      #expect(try Self.check(try await site.officer.send(form), "the form", for: typed))
      form["shared_reference"] = typed
      #expect(try Self.check(try await site.officer.send(form), "the form", for: typed))
      var project = try #require(try await site.officer.page("/projets/nouveau").form("/projets"))
      for name in ["code", "title", "team", "declared_on"] { project[name] = typed }
      #expect(try Self.check(try await site.officer.send(project), "the project", for: typed))
      let cell = "\"\(replacing(quote: "\"\"", in: typed))\""
      let name = replacing(quote: "”", in: typed)
      let upload = try await site.officer.send(
        "reference;structure;date;kind\n\(cell);\(cell);\(cell);\(cell)\n", named: name)
      #expect(try Self.check(upload, "the import", for: typed))
    }
  }
}
