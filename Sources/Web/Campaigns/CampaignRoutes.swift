import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The campaigns: their list, opening and changing one, its board, its reminders.
struct CampaignRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let pages: Pages
  let clock: Clock
  /// Nil for a site that sends no messages.
  let mail: Mail?

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/campagnes", use: list)
    router.post("/campagnes", use: create)
    router.get("/campagnes/nouvelle", use: new)
    router.get("/campagnes/:year", use: board)
    router.post("/campagnes/:year", use: update)
    router.get("/campagnes/:year/modifier", use: edit)
    router.get("/campagnes/:year/rappels", use: reminders)
    router.post("/campagnes/:year/rappels", use: remind)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    let page = try await storage.read { database in
      let campaigns = try database.campaigns()
      if let own = right.structure {
        return CampaignsPage(
          try campaigns.filter { $0.concerns(own) }.map {
            (campaign: $0, progress: try database.progress(of: own, in: $0.year))
          }, of: own)
      }
      return CampaignsPage(
        try campaigns.map { campaign in
          let progress = try database.progress(in: campaign.year)
          let accepted = campaign.structures.filter { progress[$0]?.state == .accepted }
          return (campaign: campaign, accepted: accepted.count)
        }, mayManage: right.allows(.manageCampaigns))
    }
    return try pages.response(page, context)
  }

  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structures = try await storage.read { try $0.structures() }
    let today = clock.today()
    let framework = catalogue.framework(for: ReportingYear(of: today))
    return try await form(
      CampaignForm(today: today, structures: structures, framework: framework), of: nil, context)
  }

  @Sendable
  private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let campaign = try await campaign(of: context)
    return try await form(CampaignForm(campaign), of: campaign.year, context)
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await keep(CampaignForm(context.form, year: nil), of: nil, context)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = try await campaign(of: context).year
    return try await keep(CampaignForm(context.form, year: year), of: year, context)
  }

  @Sendable
  private func board(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    let campaign = try await campaign(of: context)
    let (preparation, today) = (ReportPreparation(catalogue: catalogue), clock.today())
    let found = try await storage.read { database in
      BoardPage.Found(
        campaign: campaign, structures: try database.structures(),
        progress: try database.progress(in: campaign.year),
        submissions: try database.lastSubmissions(in: campaign.year),
        withOfficer: Set(try database.officers().keys),
        checksLeft: right.allows(.readRegion)
          ? try preparation.checksLeft(in: campaign, on: today, from: database) : [:])
    }
    let page = BoardPage(
      found, right: right, today: today, isSaved: request.query["fait"] == "enregistre")
    return try pages.response(page, context)
  }

  @Sendable
  private func reminders(_ request: Request, _ context: SiteContext) async throws -> Response {
    let campaign = try await campaign(of: context)
    let page = RemindersPage(
      try await letters(in: campaign), in: campaign, today: clock.today(), hasMail: mail != nil)
    return try pages.response(page, context)
  }

  /// Sends the reminders of today: not again to those who have theirs, unless that is asked for.
  @Sendable
  private func remind(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let mail else { throw PageError.notFound }
    let campaign = try await campaign(of: context)
    let (all, today) = (try await letters(in: campaign), clock.today())
    let letters = context.form["encore"] == "oui" ? all.letters : all.notSentToday
    var round = ReminderRound()
    if !letters.isEmpty {
      // Before the first message: none leaves without a record that they were sent.
      try await storage.write { _ in }
      round = try await ReminderRound(
        letters, of: campaign.year, on: today, by: mail, storage: storage)
    }
    let page = RemindersPage(
      try await self.letters(in: campaign), in: campaign, today: today, hasMail: true,
      round: round)
    return try pages.response(page, context)
  }

  private func letters(in campaign: Campaign) async throws -> Reminders {
    let today = clock.today()
    return try await storage.read { [mail] database in
      try Reminders(in: campaign, today: today, site: mail?.site, from: database)
    }
  }
}

extension CampaignRoutes {
  /// The campaign that the path names.
  private func campaign(of context: SiteContext) async throws -> Campaign {
    let year = try context.pathYear()
    guard let campaign = try await storage.read({ try $0.campaign(of: year) }) else {
      throw PageError.notFound
    }
    return campaign
  }

  /// Keeps the form's campaign, or shows the form again with what is wrong.
  private func keep(
    _ form: CampaignForm, of year: ReportingYear?, _ context: SiteContext
  ) async throws -> Response {
    do {
      let kept = try await storage.write { [catalogue] database in
        let kept = try year.flatMap { try database.campaign(of: $0) }
        let campaign = try form.campaign(
          among: try database.structures(), kept: kept, catalogue: catalogue)
        if year == nil, try database.campaign(of: campaign.year) != nil {
          throw CampaignErrors(sentences: ["year": Words.campaignTaken])
        }
        if let kept, kept.framework != campaign.framework,
          try !database.lastSubmissions(in: campaign.year).isEmpty
        {
          throw CampaignErrors(sentences: ["framework": Words.frameworkSealed])
        }
        let begun = try database.progress(in: campaign.year).keys.filter {
          !campaign.concerns($0)
        }
        if !begun.isEmpty {
          let names = try database.structures().filter { begun.contains($0.code) }.map(\.name)
          throw CampaignErrors(sentences: ["structures": Words.reportsBegun(names)])
        }
        try database.save(campaign)
        return campaign
      }
      return .see(
        Address.path(CampaignAddress.board(kept.year), [("fait", "enregistre")]))
    } catch let errors as CampaignErrors {
      return try await self.form(form, of: year, context, errors: errors)
    }
  }

  private func form(
    _ form: CampaignForm, of year: ReportingYear?, _ context: SiteContext,
    errors: CampaignErrors = CampaignErrors()
  ) async throws -> Response {
    let structures = try await storage.read { try $0.structures() }
    let page = CampaignFormPage(
      form, year: year, structures: structures, catalogue: catalogue, errors: errors)
    return try pages.response(
      page, context, status: errors.sentences.isEmpty ? .ok : .unprocessableContent)
  }
}
