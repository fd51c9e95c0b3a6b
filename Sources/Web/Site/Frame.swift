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
  /// Whether the person can change to another right.
  let hasOtherRights: Bool
  let csrf: String
  let isDemonstration: Bool

  init(page: some Page, content: String, context: SiteContext, isDemonstration: Bool) {
    title = page.title
    self.content = content
    self.isDemonstration = isDemonstration
    csrf = context.formToken
    let session = context.session
    person = session.map { $0.structureName ?? $0.account.name }
    hasOtherRights = session?.hasOtherRights ?? false
    let own = session.map { Menu(for: $0.right).entries } ?? []
    links = (own + PublicMenu.entries).map { entry in
      Link(label: entry.label, path: entry.path, isCurrent: entry.section == page.section)
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
