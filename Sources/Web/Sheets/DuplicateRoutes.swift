import Domain
import Exchange
import Hummingbird
import Storage

/// The sheets that may be one place twice, for an editor to decide.
struct DuplicateRoutes {
  private static let size = 20

  let storage: any Storage
  let live: LiveDirectory
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/doublons", use: list)
    router.post("/annuaire/doublons/:duplicate", use: decide)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let last = OpenDuplicate.ID(request.query["apres"]) ?? 0
    let questions = try await storage.read { database in
      try database.openDuplicates(after: last, limit: Self.size + 1)
    }
    let page = DuplicatesPage(
      Array(questions.prefix(Self.size)), hasMore: questions.count > Self.size,
      typology: try await live.current().directory.typology,
      isDecided: request.query["fait"] == "decide")
    return try pages.response(page, context)
  }

  /// The two are different places, or one: then the sheet that is not kept becomes inactive.
  @Sendable
  private func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let id = OpenDuplicate.ID(try context.pathText("duplicate")),
      let decision = Duplicate.Decision(rawValue: context.form["reponse"])
    else { throw PageError.unreadable }
    let dropped = Offer.Reference(context.form["retirer"])
    let (instant, name) = (clock.instant(), try context.signedIn().account.name)
    try await storage.write { database in
      guard let question = try database.openDuplicate(id) else { throw PageError.conflict }
      guard try database.decide(duplicate: id, decision, at: instant, by: name) else {
        throw PageError.conflict
      }
      let pair = [question.duplicate.first, question.duplicate.second]
      guard decision == .same, var offer = pair.first(where: { $0.reference == dropped }) else {
        return
      }
      offer.status = .inactive
      try database.save([offer], at: instant, by: name, origin: .form)
    }
    return .see("/annuaire/doublons?fait=decide")
  }
}

struct DuplicatesPage: Page {
  struct Line: Sendable {
    let column: String
    let first: String
    let second: String
  }

  struct Question: Sendable {
    let action: String
    let heading: String
    let sign: String
    let firstName: String
    let secondName: String
    let firstPath: String
    let secondPath: String
    let firstReference: String
    let secondReference: String
    /// The columns in which the two differ.
    let lines: [Line]
  }

  static let template = "sheet-duplicates"

  let title = Words.duplicates
  let section: Section? = .sheets
  let isDecided: Bool
  let questions: [Question]
  let isEmpty: Bool
  let nextPath: String?

  init(_ questions: [OpenDuplicate], hasMore: Bool, typology: Typology, isDecided: Bool) {
    self.isDecided = isDecided
    self.questions = questions.map { Question($0, typology: typology) }
    isEmpty = questions.isEmpty
    nextPath = hasMore ? questions.last.map { "/annuaire/doublons?apres=\($0.id)" } : nil
  }
}

extension DuplicatesPage.Question {
  init(_ question: OpenDuplicate, typology: Typology) {
    let (first, second) = (question.duplicate.first, question.duplicate.second)
    action = "/annuaire/doublons/\(question.id)"
    heading = "\(first.site.name), \(first.site.address.city)"
    sign = Words.sentence(for: question.duplicate.sign)
    firstName = first.site.name
    secondName = second.site.name
    firstPath = SheetAddress.care(first.reference)
    secondPath = SheetAddress.care(second.reference)
    firstReference = first.reference.text
    secondReference = second.reference.text
    lines = first.changes(to: second).map { change in
      DuplicatesPage.Line(
        column: Words.label(of: change.column),
        first: Words.value(change.before, of: change.column, typology: typology),
        second: Words.value(change.after, of: change.column, typology: typology))
    }
  }
}
