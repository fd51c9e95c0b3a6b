import Domain
import Hummingbird

/// The pages that say who does what, open without an account.
struct TypeRoutes {
  let typology: Typology
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/types") { _, context in
      try pages.response(TypesPage(typology), context)
    }
    router.get("/annuaire/types/{code}") { _, context in
      guard let type = typology[StructureType.Code(try context.pathText("code"))] else {
        throw PageError.notFound
      }
      return try pages.response(TypePage(type, in: typology), context)
    }
  }
}
