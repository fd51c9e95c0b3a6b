import Domain
import HTTPTypes
import Storage
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

  /// Asks for every route as everybody, for a thing of the structure S1 and for one of S2; on the
  /// other engine, as those whose rights it reads out of rows of each sort.
  @Test(arguments: [
    (Engine.sqlite, "S1", people.map { $0.name }), (.sqlite, "S2", people.map { $0.name }),
    (.postgres, "S2", ["pole", "S1"]),
  ])
  func `every route opens to those whom the table names, and to nobody else`(
    on engine: Engine, structure: String, names: [String]
  ) async throws {
    try await withSite(on: engine) { site in
      // Signing out last: it ends the session of who asks.
      let last = "POST /deconnexion"
      let rules = RouteAccess.site.rules.sorted {
        ($0.key == last ? 1 : 0, $0.key) < ($1.key == last ? 1 : 0, $1.key)
      }
      for (route, rule) in rules {
        for (name, right) in Self.people where names.contains(name) {
          let things = try await site.things(of: structure, for: route)
          let answer = try await site.ask(route, as: name, right, about: things)
          let isOpen = rule.isOpen(to: right, on: Structure.Code(structure), route)
          let expected: Comment = "\(route) as \(name) on \(structure): \(answer.status)"
          if isOpen {
            #expect(answer.status != 403 && !answer.asksToSignIn, expected)
            #expect(answer.status != 404 || !RouteAccess.namesAThing(route), expected)
          } else {
            #expect(answer.status == 403 || answer.asksToSignIn, expected)
          }
          #expect(answer.status < 500, expected)
        }
      }
    }
  }
}

extension RouteAccess {
  /// Whether the route names an entry or an item of the agenda, whose structure decides who may,
  /// without naming the structure.
  fileprivate static func namesAThing(_ route: String) -> Bool {
    // Whoever keeps a journal may note any structure's item in it.
    route.contains("/journal/{id}")
      || route.contains("/agenda/{item}") && route != "POST /agenda/{item}/journal"
  }
}

extension RouteAccess.Rule {
  fileprivate func isOpen(to right: Right?, on structure: Structure.Code, _ route: String) -> Bool {
    switch self {
    case .everyone: true
    case .signedIn: right != nil
    case .allowedOnStructure(let permission): right?.allows(permission, on: structure) == true
    case .allowed(let permission):
      RouteAccess.namesAThing(route)
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
  /// What a route is asked about: an entry and an item of a structure, taken out before a route
  /// that puts them back.
  fileprivate func things(of structure: String, for route: String) async throws
    -> FilledRoute.Things
  {
    let entry = try await note(.meeting, of: structure)
    let other = try await note(.meeting, of: "S3")
    let item = try await announce { $0.organiser = Structure.Code(structure) }
    if route.hasSuffix("/retablissement") {
      try await storage.write { database in
        try database.delete(entry, at: 1)
        try database.deleteAgendaItem(item, by: SampleAgenda.mark)
      }
    }
    return FilledRoute.Things(
      structure: Structure.Code(structure), entry: entry, other: other, item: item)
  }

  /// Asks for a route: in a browser, or through a program where the route is one for programs.
  fileprivate func ask(
    _ route: String, as name: String, _ right: Right?, about things: FilledRoute.Things
  ) async throws -> Answer {
    let filled = FilledRoute(route, things)
    guard route.contains(" /api/v1/") else {
      return try await (right == nil ? passerBy : visitor(name)).ask(filled, about: things)
    }
    let program =
      if let right { try await program(of: name, right) } else {
        Program(client: client, token: nil)
      }
    return try await program.ask(try #require(HTTPRequest.Method(filled.method)), filled.path)
  }
}

extension Visitor {
  fileprivate func ask(_ route: FilledRoute, about things: FilledRoute.Things) async throws
    -> Answer
  {
    if route.method == "GET" { return try await get(route.path) }
    if !csrf.isEmpty { return try await post(route.path, [("autre", "\(things.other)")]) }
    let asked = try await get("/connexion")
    let csrf = try asked.page().form("/connexion")?["csrf"]
    return try await keeping(asked).post(route.path, [], csrf: csrf)
  }
}
