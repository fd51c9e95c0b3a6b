import Hummingbird
import Storage

/// The site's first address: where a person who is signed in begins, the sign-in for any other.
struct HomeRoute {
  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/") { _, context in
      Response.see(context.session.map { Menu(for: $0.right).first } ?? "/connexion")
    }
  }
}
