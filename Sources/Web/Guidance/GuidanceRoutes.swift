import Domain
import HTTPTypes
import Hummingbird

/// The pages that guide a person to a place, without an account and without keeping anything.
///
/// The answers travel in the body of forms, from page to page: they are in no address, in no
/// cookie, in no record. `RouteAccess.traceless` names these routes.
struct GuidanceRoutes {
  static let path = "/trouver"
  static let professionalPath = "/trouver/professionnel"

  /// Where a button of the forms leads.
  private enum Direction {
    case step(GuidanceAnswers.Step)
    case results
  }

  let desk: GuidanceDesk
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get(RouterPath(Self.path), use: begin)
    router.post(RouterPath(Self.path), use: goOn)
    router.get(RouterPath(Self.professionalPath), use: beginAsProfessional)
    router.post(RouterPath(Self.professionalPath), use: guideProfessional)
  }

  @Sendable
  private func begin(_ request: Request, _ context: SiteContext) async throws -> Response {
    try show(.who, GuidanceAnswers(), [:], try await desk.index(), context)
  }

  @Sendable
  private func goOn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let answers = GuidanceAnswers(context.form)
    let index = try await desk.index()
    let (situation, errors) = answers.situation(in: index.directory.gazetteer)
    let direction = Self.direction(of: context.form)
    if let wrong = Self.firstWrong(errors, before: direction) {
      return try show(wrong, answers, errors, index, context)
    }
    switch (direction, situation) {
    case (.step(let step), _): return try show(step, answers, [:], index, context)
    case (.results, let situation?):
      return try results(for: situation, answers, index, context, isForProfessionals: false)
    case (.results, nil): return try show(.who, answers, errors, index, context)
    }
  }

  @Sendable
  private func beginAsProfessional(
    _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let page = ProfessionalGuidancePage(
      GuidanceAnswers(), typology: try await desk.index().directory.typology)
    return try pages.response(page, context).withoutTrace
  }

  @Sendable
  private func guideProfessional(
    _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let answers = GuidanceAnswers(context.form)
      .with("for", Situation.Seeker.professional.rawValue)
    let index = try await desk.index()
    let (situation, errors) = answers.situation(in: index.directory.gazetteer)
    if let situation, context.form["to"] == "results" {
      return try results(for: situation, answers, index, context, isForProfessionals: true)
    }
    let page = ProfessionalGuidancePage(
      answers, errors: errors, typology: index.directory.typology)
    let status: HTTPResponse.Status = errors.isEmpty ? .ok : .unprocessableContent
    return try pages.response(page, context, status: status).withoutTrace
  }

  private func show(
    _ step: GuidanceAnswers.Step, _ answers: GuidanceAnswers, _ errors: [String: String],
    _ index: GuidanceIndex, _ context: SiteContext
  ) throws -> Response {
    let own = errors.filter { step.fields.contains($0.key) }
    let page = GuidanceStepPage(step, answers, errors: own, index: index)
    let status: HTTPResponse.Status = own.isEmpty ? .ok : .unprocessableContent
    return try pages.response(page, context, status: status).withoutTrace
  }

  private func results(
    for situation: Situation, _ answers: GuidanceAnswers, _ index: GuidanceIndex,
    _ context: SiteContext, isForProfessionals: Bool
  ) throws -> Response {
    let guidance = index.guidance(
      for: situation, dangers: answers.dangers, on: desk.clock.today())
    let page = GuidancePage(
      guidance, for: situation, answers, of: index, isForProfessionals: isForProfessionals)
    return try pages.response(page, context).withoutTrace
  }

  /// What the button that was pressed asks for: the first questions when it is not known.
  private static func direction(of form: Form) -> Direction {
    let wanted = form["to"]
    if wanted == "results" { return .results }
    return .step(GuidanceAnswers.Step(rawValue: wanted) ?? .who)
  }

  /// The first step with an error among those that the person leaves behind.
  private static func firstWrong(
    _ errors: [String: String], before direction: Direction
  ) -> GuidanceAnswers.Step? {
    let wrong = GuidanceAnswers.Step.allCases.first { step in
      step.fields.contains { errors[$0] != nil }
    }
    guard case .step(let step) = direction, let wrong else { return wrong }
    return wrong.number < step.number ? wrong : nil
  }
}

extension Response {
  /// The page is kept by no cache, and the pages that it leads to are not told of it.
  fileprivate var withoutTrace: Response {
    var response = self
    response.headers[.cacheControl] = "no-store"
    if let referrer = HTTPField.Name("Referrer-Policy") {
      response.headers[referrer] = "no-referrer"
    }
    return response
  }
}
