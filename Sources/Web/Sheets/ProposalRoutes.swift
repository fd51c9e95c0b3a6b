import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// What others propose for the directory: an editor reads each, takes what is right, says no to
/// the rest.
struct ProposalRoutes {
  private static let size = 50

  let storage: any Storage
  let live: LiveDirectory
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/propositions", use: list)
    router.get("/annuaire/propositions/:proposal", use: show)
    router.post("/annuaire/propositions/:proposal", use: answer)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let last = StoredProposal.ID(request.query["apres"]) ?? 0
    let (proposals, names) = try await storage.read { database in
      let proposals = try database.openProposals(after: last, limit: Self.size + 1)
      return (proposals, try database.siteNames(of: proposals.map(\.proposal.reference)))
    }
    let page = ProposalsPage(
      Array(proposals.prefix(Self.size)), names: names, hasMore: proposals.count > Self.size,
      notice: request.query["fait"])
    return try pages.response(page, context)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (stored, offer) = try await found(context)
    return try await page(stored, offer, context)
  }

  /// Publishes the columns that were ticked, or refuses the whole.
  @Sendable
  private func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (stored, offer) = try await found(context)
    guard let decision = SheetProposal.Decision(rawValue: context.form["reponse"]) else {
      throw PageError.unreadable
    }
    let answer = StoredProposal.Answer(
      decision: decision, at: clock.instant(), by: try context.signedIn().account.name,
      reason: context.form["motif"])
    do {
      let published = decision == .published ? try await taken(stored, offer, context) : nil
      try await storage.write { database in
        guard try database.answer(stored.id, with: answer) else { throw PageError.conflict }
        guard let published else { return }
        try database.publish(
          published, at: answer.at, by: answer.by,
          origin: stored.proposal.source == .link ? .structure : .form)
      }
      return .see("/annuaire/propositions?fait=\(decision.rawValue)")
    } catch let errors as SheetErrors {
      return try await page(stored, offer, context, errors: errors)
    }
  }

  /// The sheet with the columns that were ticked.
  private func taken(
    _ stored: StoredProposal, _ offer: Offer?, _ context: SiteContext
  ) async throws -> Offer {
    let columns = context.form.values("colonne")
    return try await live.current().directory.reader(on: clock.today()).sheet(
      from: stored.proposal.cells(over: offer, taking: Set(columns)), changing: columns,
      labels: labels)
  }

  private func found(
    _ context: SiteContext
  ) async throws -> (stored: StoredProposal, offer: Offer?) {
    guard let id = StoredProposal.ID(try context.pathText("proposal")) else {
      throw PageError.notFound
    }
    return try await storage.read { database in
      guard let stored = try database.proposal(id) else { throw PageError.notFound }
      return (stored, try database.offer(stored.proposal.reference))
    }
  }

  private func page(
    _ stored: StoredProposal, _ offer: Offer?, _ context: SiteContext,
    errors: SheetErrors = SheetErrors()
  ) async throws -> Response {
    let page = ProposalPage(
      stored, for: offer, typology: try await live.current().directory.typology, errors: errors)
    return try pages.response(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
  }
}

extension Database {
  /// The names of the places whose sheets are named, by reference; for at most a page.
  fileprivate func siteNames(of references: [Offer.Reference]) throws -> [Offer.Reference: String] {
    let offers = try offers(of: Array(Set(references)))
    return Dictionary(
      offers.map { ($0.reference, $0.site.name) }, uniquingKeysWith: { first, _ in first })
  }
}
