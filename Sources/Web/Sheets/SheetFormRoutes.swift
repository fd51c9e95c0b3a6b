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
    let directory = try await live.current().directory
    do {
      let read = try directory.reader(on: clock.today()).sheet(
        from: form.cells, changing: form.changes(from: offer).map(\.column), labels: labels)
      if try context.right().allows(.publishSheet) {
        return try await publish(read, instead: offer, context)
      }
      return try await propose(form, for: offer, reference, context)
    } catch let errors as SheetErrors {
      return try await page(form, of: offer, context, errors: errors)
    }
  }

  private func publish(
    _ offer: Offer, instead before: Offer?, _ context: SiteContext
  ) async throws -> Response {
    let (instant, name) = (clock.instant(), try context.signedIn().account.name)
    try await storage.write { database in
      try database.publish(offer, at: instant, by: name, origin: .form)
    }
    return .see("\(SheetAddress.care(offer.reference))?fait=publiee")
  }

  private func propose(
    _ form: SheetForm, for offer: Offer?, _ reference: Offer.Reference, _ context: SiteContext
  ) async throws -> Response {
    let proposal = SheetProposal(
      reference: reference, source: .account, author: try context.signedIn().account.name,
      remark: context.form["remark"], changes: form.changes(from: offer), isNew: offer == nil)
    let instant = clock.instant()
    if !proposal.changes.isEmpty {
      try await storage.write { _ = try $0.add(proposal, at: instant) }
    }
    let path = offer == nil ? "/annuaire/a-verifier" : SheetAddress.care(reference)
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
    _ form: SheetForm, of offer: Offer?, _ context: SiteContext, errors: SheetErrors = SheetErrors()
  ) async throws -> Response {
    let typology = try await live.current().directory.typology
    let waiting = try await storage.read { database in
      try offer.map { try database.openProposals(of: $0.reference).count } ?? 0
    }
    let publishes = try context.right().allows(.publishSheet)
    let page = SheetFormPage(
      form, of: offer, by: publishes ? .editor : .officer,
      at: offer.map { "\(SheetAddress.sheet($0.reference))/modifier" } ?? "/annuaire/nouvelle",
      errors: errors, typology: typology, remark: context.form["remark"], waiting: waiting)
    return try pages.response(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
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
