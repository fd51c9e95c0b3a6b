import Hummingbird

/// The routes of the yearly cycle: reports, campaigns, dialogue.
extension WebSite {
  func addReports(_ pages: Pages, to router: Router<SiteContext>) {
    ReportRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock,
      printing: printing
    ).add(to: router)
    ConsolidationRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock,
      address: address
    ).add(to: router)
  }

  func addCampaigns(_ pages: Pages, to router: Router<SiteContext>) throws {
    CampaignRoutes(
      storage: storage, catalogue: catalogue, pages: pages, clock: clock, mail: mail
    ).add(to: router)
    CalendarRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies
    ).add(to: router)
    let preparation = ReportPreparation(catalogue: catalogue)
    PreparationRoutes(
      storage: storage, preparation: preparation,
      submission: try ReportSubmission(
        catalogue: catalogue, labels: labels, isDemonstration: pages.isDemonstration),
      labels: labels, pages: pages, clock: clock
    ).add(to: router)
    SubmissionRoutes(
      storage: storage, preparation: preparation, labels: labels, pages: pages, clock: clock,
      printing: printing
    ).add(to: router)
  }

  func addDialogue(_ pages: Pages, to router: Router<SiteContext>) {
    DialogueRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    PriorityRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages
    ).add(to: router)
  }
}
