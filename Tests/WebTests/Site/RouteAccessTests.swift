import Domain
import HTTPTypes
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
          let item = try await site.announce { $0.organiser = Structure.Code(structure) }
          let answer = try await site.ask(
            route, as: name, right, of: Structure.Code(structure), entry: id, item: item)
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
  /// Routes that name a thing of a structure, which is there, without naming the structure.
  private static let ofAnEntry: Set = [
    "GET /journal/{id}", "GET /journal/{id}/modifier", "GET /journal/{id}/notee",
    "POST /journal/{id}",
    "POST /journal/{id}/suppression", "GET /api/v1/journal/{id}", "PUT /api/v1/journal/{id}",
    "DELETE /api/v1/journal/{id}", "GET /agenda/{item}/modifier", "POST /agenda/{item}",
    "POST /agenda/{item}/etat", "POST /agenda/{item}/suppression",
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
    status == 401 || status == 303 && location?.hasPrefix("/connexion?suite=") == true
  }
}

extension TestSite {
  /// Asks for a route: in a browser, or through a program where the route is one for programs.
  fileprivate func ask(
    _ route: String, as name: String, _ right: Right?, of structure: Structure.Code, entry: Int64,
    item: Int64
  ) async throws -> Answer {
    guard route.contains(" /api/v1/") else {
      let visitor = right == nil ? passerBy : visitor(name)
      return try await visitor.ask(route, of: structure, entry: entry, item: item)
    }
    let program =
      if let right { try await program(of: name, right) } else {
        Program(client: client, token: nil)
      }
    let (method, path) = filled(route, of: structure, entry: entry, item: item)
    return try await program.ask(try #require(HTTPRequest.Method(method)), path)
  }
}

/// A route of the table with its places filled with what the sample region has.
private func filled(
  _ route: String, of structure: Structure.Code, entry: Int64, item: Int64
) -> (method: String, path: String) {
  let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
  var path = parts[1]
  for (place, text) in [
    ("{id}", "\(entry)"), ("{other}", "\(entry)"), ("{structure}", structure.text),
    ("{year}", "2025"), ("{format}", "txt"), ("{indicator}", "2.1.1"), ("{code}", "P9"),
    ("{priority}", "1"), ("{item}", "\(item)"), ("{reference}", "F9"), ("{proposal}", "1"),
    ("{duplicate}", "1"),
    ("{account}", "A9"), ("{token}", "T9"), ("{number}", "1"),
  ] {
    path = path.replacing(place, with: text)
  }
  return (parts[0], path)
}

extension Visitor {
  fileprivate func ask(
    _ route: String, of structure: Structure.Code, entry: Int64, item: Int64
  ) async throws -> Answer {
    let (method, path) = filled(route, of: structure, entry: entry, item: item)
    if method == "GET" { return try await get(path) }
    if !csrf.isEmpty { return try await post(path) }
    let asked = try await get("/connexion")
    let csrf = try asked.page().form("/connexion")?["csrf"]
    return try await keeping(asked).post(path, [], csrf: csrf)
  }
}
