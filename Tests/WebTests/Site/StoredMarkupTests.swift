import Domain
import Storage
import TestSupport
import Testing

/// Markup in every text that a form takes: kept or refused, it is never a part of a page.
struct StoredMarkupTests {
  /// Each person in turn, as the report and the dialogue pass from one to the other.
  @Test(arguments: Engine.allCases)
  func `what any form keeps is text on every page`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting)
      try await site.announce()
      try await site.openCampaign()
      let people = [site.officer, site.agency, site.officer, site.pole, site.administrator]
      var sent: Set<String> = []
      for visitor in people {
        for form in try await Walk(of: visitor, from: Self.beginnings).forms {
          sent.insert(form.action)
          try await Self.send(form, as: visitor)
        }
      }
      for action in ["/mon-compte/jetons", "/comptes", "/comptes/S1/nom", "/projets", "/agenda"] {
        #expect(sent.contains(action), "\(action) is not among \(sent.sorted())")
      }
      var showing: Set<String> = []
      for visitor in people {
        for (path, _) in try await Walk(of: visitor, from: Self.beginnings).pages {
          let answer = try await visitor.get(path)
          HostileMarkup.check(answer, path)
          if HostileMarkup.isShown(by: answer) { showing.insert(Walk.name(of: path)) }
        }
      }
      for path in [
        "/mon-compte/jetons", "/comptes", "/comptes/S1", "/projets", "/journal", "/agenda",
        "/agenda/1", "/dialogue/S1/2025", "/campagnes/2025/S1", "/annee",
      ] {
        #expect(showing.contains(path), "\(path) is not among \(showing.sorted())")
      }
    }
  }

  private static let beginnings = [
    "/mon-compte/jetons", "/comptes/nouveau", "/comptes/S1", "/agenda/nouveau?type=training",
    "/dialogue/S1/2025/modifier", "/dialogue/S1/2025/priorites/nouvelle", "/campagnes/2025/S1",
    "/campagnes/2025", "/journal/nouvelle?type=meeting", "/projets/nouveau", "/reglages",
  ]

  /// Each text alone, with the others as they are, then all of them.
  private static func send(_ form: HTMLForm, as visitor: Visitor) async throws {
    for name in form.textNames {
      var one = form.filled
      one[name] = HostileMarkup.text
      HostileMarkup.check(try await visitor.send(one), "\(name) in \(form.action)")
    }
    var all = form.filled
    for name in form.textNames { all[name] = HostileMarkup.text }
    HostileMarkup.check(try await visitor.send(all), "all of \(form.action)")
  }
}
