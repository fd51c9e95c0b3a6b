import Domain
import Exchange
import Hummingbird
import Storage

/// The structures and the projects of the region, for programs.
struct RegisterAPI {
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.listStructures.add(to: router) { asked, _, _ in
      let all = try await storage.read { try $0.structures() }
      return Self.page("structures", all, asked, code: \.code.text, json: json(of:))
    }
    APIOperation.readStructure.add(to: router) { asked, _, _ in
      let all = try await storage.read { try $0.structures() }
      guard let found = all.first(where: { $0.code.text == asked["structure"] }) else {
        throw PageError.notFound
      }
      return .json(json(of: found))
    }
    APIOperation.listProjects.add(to: router) { asked, _, _ in
      let all = try await storage.read { try $0.projects() }
      return Self.page("projects", all, asked, code: \.code.text, json: json(of:))
    }
    APIOperation.readProject.add(to: router) { asked, _, _ in
      let code = Project.Code(asked["code"] ?? "")
      guard let found = try await storage.read({ try $0.project(code) }) else {
        throw PageError.notFound
      }
      return .json(json(of: found))
    }
  }

  /// The things whose codes come after the one that the request names, in the order of codes.
  private static func page<Thing>(
    _ name: String, _ all: [Thing], _ asked: APIRequest, code: (Thing) -> String,
    json: (Thing) -> JSON
  ) -> Response {
    let size = asked.number("limit") ?? 50
    let after = asked["after"] ?? ""
    let left = all.filter { code($0) > after }.sorted { code($0) < code($1) }
    let page = left.prefix(size)
    let next = left.count > size ? page.last.map(code) : nil
    return .json([(name, .array(page.map(json))), ("next", next.map(JSON.text) ?? .null)].json)
  }

  private func json(of structure: Structure) -> JSON {
    [
      "code": .text(structure.code.text), "name": .text(structure.name),
      "kind": .text(structure.kind.rawValue), "scope": .text(structure.scope),
      "territories": .texts(structure.territories),
    ]
  }

  private func json(of project: Project) -> JSON {
    [
      "code": .text(project.code.text), "title": .text(project.title),
      "team": .text(project.team), "nature": .text(project.nature.rawValue),
      "declared_on": project.declaredOn.map { .text($0.description) } ?? .null,
      "partnership": .text(project.partnership.rawValue),
      "structures": .texts(project.structures.map(\.text)),
    ]
  }
}

extension [(String, JSON)] {
  fileprivate var json: JSON { .object(map { (name: $0.0, value: $0.1) }) }
}
