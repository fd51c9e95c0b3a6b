import Hummingbird

/// The site's first address: the year for a person who is signed in, the sign-in for any other.
struct HomeRoute {
  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/") { _, context in
      Response.see(context.session == nil ? "/connexion" : "/annee")
    }
  }
}
