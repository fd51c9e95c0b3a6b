import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// What somebody writes into the address of a page, to make it fail, show more or hold markup.
struct HostileQueryTests {
  private static let texts = [
    "' OR 1=1 --", "') OR ('1'='1", "%", "_", "%_%", "\0", String(repeating: "x", count: 10_000),
    "-1", "9223372036854775807", "99999999999999999999999", HostileMarkup.text,
  ]

  /// What addresses can give a value and no page says so.
  private static let silent = [
    "suite", "fait", "modele", "supprimee", "page", "apres", "avant", "type", "etat", "ligne",
    "import", "liste", "alerte", "code", "state",
  ]

  private static let people: [(name: String, right: Right)] = [
    ("pole", .pole), ("S1", .officer(of: Structure.Code("S1"))), ("agency", .agency),
    ("administrator", .administrator),
  ]

  /// A visit to the site by somebody who may.
  private struct Asker: Sendable {
    let visitor: Visitor
    let program: Program

    func ask(_ path: String, _ query: [(name: String, value: String)] = []) async throws -> Answer {
      let pairs = query.map { "\($0.name)=\(HostileQueryTests.encoded($0.value))" }
      let address = pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
      return path.hasPrefix("/api/")
        ? try await program.ask(.get, address) : try await visitor.get(address)
    }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Asks every route that shows something, as somebody to whom it is open.
  @Test(arguments: Engine.allCases)
  func `no route fails or holds markup, whatever its address asks for`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let things = FilledRoute.Things(
        structure: Structure.Code("S1"), entry: try await site.note(.meeting),
        other: try await site.note(.meeting, of: "S2"), item: try await site.announce())
      let askers = try await Self.askers(at: site)
      for (route, rule) in RouteAccess.site.rules where route.hasPrefix("GET ") {
        let path = FilledRoute(route, things).path
        let position = Self.people.firstIndex { rule.isOpen(to: $0.right) } ?? 0
        let names = route.contains("/api/") ? Self.names(of: route) : Self.silent
        for text in Self.texts {
          let query = names.map { (name: $0, value: text) }
          HostileMarkup.check(
            try await askers[position].ask(path, query), "\(route) with \(text.prefix(30))")
        }
      }
    }
  }

  /// Asks for each thing that links and forms ask for, and for what programs can.
  @Test(arguments: Engine.allCases)
  func `no filter shows more for what looks like SQL`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for structure in ["S1", "S2", "S3"] { try await site.note(.meeting, of: structure) }
      try await site.announce()
      try await site.openCampaign()
      var known: Set<Question> = []
      for (asker, person) in zip(try await Self.askers(at: site), Self.people) {
        let walked = try await Walk(of: asker.visitor).questions
        let ofPrograms = person.name == "pole" ? Self.questionsOfPrograms : []
        for question in walked.union(ofPrograms) where known.insert(question).inserted {
          try await Self.check(question, asker)
        }
      }
      #expect(known.contains(Question(path: "/journal", name: "quoi")))
      #expect(known.contains(Question(path: "/audit", name: "personne")))
      #expect(known.contains(Question(path: "/api/v1/journal", name: "structure")))
      #expect(known.count > 40, "\(known.count) things to ask for")
    }
  }

  private static func check(_ question: Question, _ asker: Asker) async throws {
    let place = "\(question.path)?\(question.name)="
    func asked(_ text: String) async throws -> Answer {
      try await asker.ask(question.path, [(name: question.name, value: text)])
    }
    // A word of nobody's finds nothing, unless it is no filter at all.
    let most = max(
      try await asker.ask(question.path).rowCount, try await asked("zqzqzq").rowCount)
    for text in texts {
      let answer = try await asked(text)
      HostileMarkup.check(answer, place + text.prefix(30))
      let count = try answer.rowCount
      #expect(count <= most, "\(place)\(text.prefix(30)): \(count) rows")
    }
  }

  private static func askers(at site: TestSite) async throws -> [Asker] {
    var askers: [Asker] = []
    for (name, right) in people {
      let program = try await site.program(of: name, right)
      askers.append(Asker(visitor: site.visitor(name), program: program))
    }
    return askers
  }

  private static func names(of route: String) -> [String] {
    APIOperation.all.filter { "GET \($0.path)" == route }.flatMap(\.parameters)
      .filter { $0.place == .query }.map(\.name)
  }

  private static var questionsOfPrograms: [Question] {
    APIOperation.all.filter { $0.method == .get && !$0.path.contains("{") }.flatMap { operation in
      names(of: "GET \(operation.path)").map { Question(path: operation.path, name: $0) }
    }
  }
}

extension RouteAccess.Rule {
  fileprivate func isOpen(to right: Right) -> Bool {
    switch self {
    case .everyone, .signedIn: true
    case .allowed(let permission): right.allows(permission)
    case .allowedOnStructure(let permission): right.allows(permission, on: Structure.Code("S1"))
    }
  }
}

extension Answer {
  /// How much a page or an answer to a program lists.
  fileprivate var rowCount: Int {
    get throws {
      guard status == 200 else { return 0 }
      if type?.hasPrefix("text/html") == true { return try page().rows.count }
      if type == "application/json" {
        return try json().values.reduce(0) { $0 + (($1 as? [any Sendable])?.count ?? 0) }
      }
      return text.split(whereSeparator: \.isNewline).count
    }
  }
}
