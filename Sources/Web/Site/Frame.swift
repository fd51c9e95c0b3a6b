import Domain
import Mustache
import Storage

/// What surrounds every page: the menu, who is signed in, the notice of the demonstration.
struct Frame: Sendable {
  struct Link: Sendable {
    let label: String
    let path: String
    let isCurrent: Bool
  }

  let title: String
  let content: String
  let links: [Link]
  /// Who is signed in; nil for nobody.
  let person: String?
  let csrf: String
  let isDemonstration: Bool

  init(page: some Page, content: String, context: SiteContext, isDemonstration: Bool) {
    title = page.title
    self.content = content
    self.isDemonstration = isDemonstration
    csrf = context.formToken
    let session = context.session
    person = session.map { $0.structureName ?? $0.account.name }
    links = Self.menu(for: session?.account).map { section, label, path in
      Link(label: label, path: path, isCurrent: section == page.section)
    }
  }

  private static func menu(
    for account: Account?
  ) -> [(section: Section, label: String, path: String)] {
    switch account?.role {
    case .officer:
      [
        (.year, Words.menuYear, "/annee"), (.journal, Words.menuJournal, "/journal"),
        (.projects, Words.menuProjects, "/projets"), (.report, Words.menuReport, "/rapport"),
      ]
    case .pole:
      [
        (.year, Words.menuRegionYear, "/annee"), (.journal, Words.menuJournals, "/journal"),
        (.projects, Words.menuProjects, "/projets"), (.region, Words.menuReports, "/rapport"),
        (.settings, Words.menuSettings, "/reglages"),
      ]
    case nil: []
    }
  }
}

extension Frame.Link: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "path": path
    case "isCurrent": isCurrent
    default: nil
    }
  }
}
