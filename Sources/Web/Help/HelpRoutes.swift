import Domain
import Exchange
import Hummingbird

/// The pages that explain the site, open without an account.
struct HelpRoutes {
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/aide") { _, context in
      let framework = catalogue.framework(for: ReportingYear(of: clock.today()))
      return try pages.response(HelpPage(framework, labels: labels), context)
    }
    router.get("/accessibilite") { _, context in
      try pages.response(AccessibilityPage(), context)
    }
    router.get("/vie-privee") { _, context in
      try pages.response(PrivacyPage(), context)
    }
  }
}

/// How accessible the site is, and what to do when it is not.
struct AccessibilityPage: Page {
  static let template = "accessibility"

  let title = Words.accessibility
}

/// What the site keeps of people, and why.
struct PrivacyPage: Page {
  static let template = "privacy"

  let title = Words.privacy
  /// How long a session lasts.
  let sessionHours = SiteCookies.sessionLength / 3600
}
