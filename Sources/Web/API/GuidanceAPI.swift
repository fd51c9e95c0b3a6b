import Domain
import Exchange
import Hummingbird

/// The guidance for programs, as the command line answers: nothing of the situation is kept.
struct GuidanceAPI {
  let desk: GuidanceDesk

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.guide.add(to: router) { _, request, _ in
      let (json, _) = try await request.json(upTo: RouteAccess.largestOfStrangers)
      let index = try await desk.index()
      do throws(SituationProblems) {
        let situation = try SituationFile.read(json, in: index.directory.gazetteer)
        let guidance = index.guidance(for: situation, on: desk.clock.today())
        let most = APISchemas.mostSetAside
        return .json(GuidanceJSON(guidance, rules: index.rules, mostSetAside: most).bytes)
      } catch {
        throw APIError(error)
      }
    }
  }
}

extension APIError {
  /// A place can be well written and not be known; everything else the document tells.
  fileprivate init(_ problems: SituationProblems) {
    let fields = problems.all.map { problem in
      FieldProblem(
        field: problem.field, code: problem.reason.name, detail: Words.sentence(for: problem))
    }
    let isUnknownPlace = problems.all.allSatisfy { $0.reason.name == "unknown_place" }
    self = isUnknownPlace ? .contradictory(fields) : .invalid(fields)
  }
}
