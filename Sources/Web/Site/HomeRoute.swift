import Domain
import Hummingbird
import Storage

/// The site's first address: where a person who is signed in begins; what there is to find, for any
/// other.
struct HomeRoute {
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/") { _, context in
      if let session = context.session { return Response.see(Menu(for: session.right).first) }
      return try pages.response(HomePage(), context)
    }
  }
}

/// What anybody finds here without an account.
struct HomePage: Page {
  static let template = "home"

  let title = Words.whatDoYouLookFor
}
