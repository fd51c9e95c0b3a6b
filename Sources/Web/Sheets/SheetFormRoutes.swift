import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// A new sheet, and changing one: an officer proposes, an editor publishes.
struct SheetFormRoutes {
  let storage: any Storage
  let live: LiveDirectory
  let labels: Labels
  let pages: Pages
  let clock: Clock
  let secrets: Secrets

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/nouvelle") { try await show(nil, $1) }
    router.post("/annuaire/nouvelle") { try await take(nil, $1) }
    router.get("/annuaire/fiche/:reference/modifier") { try await show($1.sheetReference(), $1) }
    router.post("/annuaire/fiche/:reference/modifier") { try await take($1.sheetReference(), $1) }
  }

  private func show(
    _ reference: Offer.Reference?, _ context: SiteContext
  ) async throws -> Response {
    let offer = try await offer(reference, context)
    return try await page(offer.map(SheetForm.init) ?? SheetForm(), of: offer, context)
  }

  private func take(
    _ reference: Offer.Reference?, _ context: SiteContext
  ) async throws -> Response {
    let offer = try await offer(reference, context)
    let reference = offer?.reference ?? Offer.Reference("fiche-\(secrets.token().prefix(10))")
    let form = SheetForm(context.form, reference: reference)
    let seen =
      offer.map { SheetForm(seen: context.form) ?? SheetForm($0) } ?? .blank
    let draft = SheetProposal(
      reference: reference, source: .account, author: try context.signedIn().account.name,
      remark: context.form["remark"], changes: form.changes(from: seen), isNew: offer == nil)
    do {
      if try context.right().allows(.publishSheet) { return try await publish(draft) }
      return try await propose(draft, for: offer)
    } catch let errors as SheetErrors {
      return try await page(form, of: offer, seen: seen, context, errors: errors)
    } catch let conflict as SheetConflict {
      return try await page(
        form.taking(conflict.offer, beside: draft.changes), of: conflict.offer, context,
        errors: conflict.errors(
          typology: try await live.current().directory.typology), status: .conflict)
    }
  }

  /// Writes what the editor changed over the sheet as it stands by then.
  private func publish(_ draft: SheetProposal) async throws -> Response {
    let reader = try await live.current().directory.reader(on: clock.today())
    let (instant, columns) = (clock.instant(), draft.changes.map(\.column))
    try await storage.write { database in
      let stored = draft.isNew ? nil : try database.offer(draft.reference)
      if stored == nil, !draft.isNew { throw PageError.notFound }
      try SheetConflict.refuse(draft, over: stored)
      let offer = try reader.sheet(
        from: draft.cells(over: stored, taking: Set(columns)), changing: columns, labels: labels)
      try database.publish(offer, at: instant, by: draft.author, origin: .form)
    }
    return .see("\(SheetAddress.care(draft.reference))?fait=publiee")
  }

  private func propose(_ draft: SheetProposal, for offer: Offer?) async throws -> Response {
    let columns = draft.changes.map(\.column)
    _ = try await live.current().directory.reader(on: clock.today()).sheet(
      from: draft.cells(over: offer, taking: Set(columns)), changing: columns, labels: labels)
    let instant = clock.instant()
    if !draft.changes.isEmpty {
      try await storage.write { _ = try $0.add(draft, at: instant) }
    }
    let path = draft.isNew ? "/annuaire/a-verifier" : SheetAddress.care(draft.reference)
    return .see("\(path)?fait=proposee")
  }

  /// The sheet as the person may see it.
  private func offer(
    _ reference: Offer.Reference?, _ context: SiteContext
  ) async throws -> Offer? {
    guard let reference else { return nil }
    guard let offer = try await storage.read({ try $0.offer(reference) }) else {
      throw PageError.notFound
    }
    return try context.right().sees(offer)
  }

  private func page(
    _ form: SheetForm, of offer: Offer?, seen: SheetForm? = nil, _ context: SiteContext,
    errors: SheetErrors = SheetErrors(), status: HTTPResponse.Status = .unprocessableContent
  ) async throws -> Response {
    let typology = try await live.current().directory.typology
    let waiting = try await storage.read { database in
      try offer.map { try database.openProposals(of: $0.reference).count } ?? 0
    }
    let publishes = try context.right().allows(.publishSheet)
    let page = SheetFormPage(
      form, of: offer, by: publishes ? .editor : .officer,
      at: offer.map { "\(SheetAddress.sheet($0.reference))/modifier" } ?? "/annuaire/nouvelle",
      seen: seen ?? offer.map(SheetForm.init), errors: errors, typology: typology,
      remark: context.form["remark"], waiting: waiting, isConflict: status == .conflict)
    return try pages.response(page, context, status: errors.isEmpty ? .ok : status)
  }
}

extension SiteContext {
  /// The sheet that the address names.
  func sheetReference() throws -> Offer.Reference {
    Offer.Reference(try pathText("reference"))
  }
}

extension Directory {
  /// What reads the forms of sheets.
  func reader(on today: Day) -> OfferReader {
    OfferReader(typology: typology, gazetteer: gazetteer, today: today)
  }
}

extension OfferReader {
  /// The sheet that cells tell of, were they to change these columns of the one that is there.
  ///
  /// What cannot be right is refused where the person wrote it; what stood there before is not
  /// theirs to answer for.
  ///
  /// - Throws: `SheetErrors` with everything that is wrong.
  func sheet(
    from cells: [(column: String, text: String)], changing columns: [String], labels: Labels
  ) throws -> Offer {
    do throws(Problems) {
      let reading = try read(cells)
      let improbable = reading.warnings.filter { !$0.columns.isDisjoint(with: columns) }
        .compactMap(\.objection)
      guard improbable.isEmpty else { throw Problems(improbable) }
      return reading.offer
    } catch {
      throw SheetErrors(error, labels: labels)
    }
  }
}

extension Database {
  /// Writes a sheet; what it says of its site holds for the other offers there, and it may turn
  /// out to be one that the directory has already.
  func publish(
    _ offer: Offer, at instant: Int, by name: String?, origin: DirectoryEvent.Origin
  ) throws {
    let stored = try offers(sharingSiteOf: offer.reference)
    // Links made while the address was public would show it.
    if offer.site.isAddressConfidential {
      for known in stored where !known.site.isAddressConfidential {
        try withdrawSheetLinks(to: known.reference)
      }
    }
    let neighbours = stored.filter { $0.reference != offer.reference }
      .map { neighbour in
        var neighbour = neighbour
        neighbour.site = offer.site
        return neighbour
      }
    try save([offer] + neighbours, at: instant, by: name, origin: origin)
    try askAboutDuplicates(of: [offer.reference], at: instant)
  }
}
