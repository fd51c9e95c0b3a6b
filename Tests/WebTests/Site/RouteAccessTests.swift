import Domain
import TestSupport
import Testing
import Web

struct RouteAccessTests {
  /// Somebody for each right, and nobody.
  private static let people: [(name: String, right: Right?)] = [
    ("nobody", nil), ("administrator", .administrator), ("pole", .pole), ("agency", .agency),
    ("S1", .officer(of: Structure.Code("S1"))), ("R1", .reader(of: Structure.Code("S1"))),
  ]

  @Test func `the table names every route and no other`() async throws {
    try await withSite(on: .sqlite) { site in
      let routes = Set(site.routes.filter { !$0.hasPrefix("HEAD ") })
      #expect(routes == Set(RouteAccess.site.rules.keys))
    }
  }

  /// Asks for every route as everybody, for a thing of the structure S1 and for one of S2.
  @Test(arguments: ["S1", "S2"])
  func `every route opens to those whom the table names, and to nobody else`(
    structure: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      // Signing out last: it ends the session of who asks.
      let last = "POST /deconnexion"
      let rules = RouteAccess.site.rules.sorted {
        ($0.key == last ? 1 : 0, $0.key) < ($1.key == last ? 1 : 0, $1.key)
      }
      for (route, rule) in rules {
        for (name, right) in Self.people {
          let id = try await site.note(.meeting, of: structure)
          let visitor = right == nil ? site.passerBy : site.visitor(name)
          let answer = try await visitor.ask(route, of: Structure.Code(structure), entry: id)
          let isOpen = rule.isOpen(to: right, on: Structure.Code(structure), route)
          let expected: Comment = "\(route) as \(name) on \(structure): \(answer.status)"
          if isOpen {
            #expect(answer.status != 403 && !answer.asksToSignIn, expected)
          } else {
            #expect(answer.status == 403 || answer.asksToSignIn, expected)
          }
          #expect(answer.status < 500, expected)
        }
      }
    }
  }
}

extension RouteAccess.Rule {
  /// Routes that name a thing of a structure without naming the structure.
  private static let ofAnEntry: Set = [
    "GET /journal/{id}", "GET /journal/{id}/modifier", "POST /journal/{id}",
    "POST /journal/{id}/suppression",
  ]

  fileprivate func isOpen(to right: Right?, on structure: Structure.Code, _ route: String) -> Bool {
    switch self {
    case .everyone: true
    case .signedIn: right != nil
    case .allowedOnStructure(let permission): right?.allows(permission, on: structure) == true
    case .allowed(let permission):
      Self.ofAnEntry.contains(route)
        ? right?.allows(permission, on: structure) == true : right?.allows(permission) == true
    }
  }
}

extension Answer {
  fileprivate var asksToSignIn: Bool {
    status == 303 && location?.hasPrefix("/connexion?suite=") == true
  }
}

extension Visitor {
  /// Asks for a route of the table, its places filled with what the sample region has.
  fileprivate func ask(
    _ route: String, of structure: Structure.Code, entry: Int64
  ) async throws -> Answer {
    let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
    var path = parts[1]
    for (place, text) in [
      ("{id}", "\(entry)"), ("{other}", "\(entry)"), ("{structure}", structure.text),
      ("{year}", "2025"), ("{format}", "txt"), ("{indicator}", "2.1.1"), ("{code}", "P9"),
    ] {
      path = path.replacing(place, with: text)
    }
    if parts[0] == "GET" { return try await get(path) }
    if !csrf.isEmpty { return try await post(path) }
    let asked = try await get("/connexion")
    return try await keeping(asked).post(path, [], csrf: try asked.page().form("/connexion")?["csrf"])
  }
}
