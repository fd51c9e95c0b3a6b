import Exchange
import Hummingbird

/// The lists of codes of the directory, as HSDS taxonomies.
struct HSDSTaxonomyRoutes {
  let listings: PublicListings

  func add(to router: Router<SiteContext>) {
    router.get("/hsds/taxonomies") { request, _ in
      let (asked, all) = (try HSDSRequest(request), try await taxonomies())
      let names = NameSearch(asked)
      let numbers = all.taxonomies.indices.filter {
        names.holds(in: all.taxonomies[$0].name, all.taxonomies[$0].description)
      }
      return HSDSAnswer(request: asked, numbers: numbers) { all.taxonomies[$0].json }.response
    }
    router.get("/hsds/taxonomies/{id}") { _, context in
      let (id, all) = (try context.stableID(), try await taxonomies())
      guard let found = all.taxonomies.first(where: { $0.id == id }) else {
        throw PageError.notFound
      }
      return Response.json(found.json)
    }
    router.get("/hsds/taxonomy_terms") { request, _ in
      let (asked, all) = (try HSDSRequest(request), try await taxonomies())
      let (names, taxonomy) = (NameSearch(asked), asked.id("taxonomy_id"))
      // No term stands under another one: all are at the top.
      _ = try asked.flag("top_only")
      let numbers = all.terms.indices.filter { number in
        let term = all.terms[number]
        return (taxonomy == nil || term.taxonomy.id == taxonomy) && asked["parent_id"] == nil
          && names.holds(in: term.name, term.description)
      }
      return HSDSAnswer(request: asked, numbers: numbers) { all.terms[$0].json }.response
    }
    router.get("/hsds/taxonomy_terms/{id}") { _, context in
      let (id, all) = (try context.stableID(), try await taxonomies())
      guard let term = all[id] else { throw PageError.notFound }
      return Response.json(term.json)
    }
  }

  private func taxonomies() async throws -> HSDSTaxonomies {
    try await listings.current().hsds.taxonomies
  }
}
