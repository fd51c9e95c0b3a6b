import Domain
import Exchange
import Hummingbird
import Storage

/// The directory for programs, open to anybody.
struct DirectoryAPI {
  let live: LiveDirectory
  let storage: any Storage
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.searchDirectory.add(to: router) { asked, _, _ in
      let view = try await live.current()
      let results = view.index.search(try query(asked, in: view.directory))
      return .json(SearchJSON(results, in: view.directory).json)
    }
    APIOperation.readOffer.add(to: router) { asked, _, _ in
      let reference = Offer.Reference(asked["reference"] ?? "")
      guard let offer = try await storage.read({ try $0.offer(reference) }) else {
        throw PageError.notFound
      }
      return .json(OfferJSON(offer.forEveryone).json)
    }
  }

  private func query(_ asked: APIRequest, in directory: Directory) throws -> SearchQuery {
    let limit = asked.number("limit") ?? 50
    var query = SearchQuery(
      text: asked["text"] ?? "", types: asked.list("type").map { StructureType.Code($0) },
      sectors: asked.list("sector").compactMap(Sector.init),
      needs: asked.list("need").compactMap(Need.init),
      topics: asked.list("topic").compactMap(Topic.init),
      audiences: asked.list("public").compactMap(Audience.init), limit: limit,
      offset: ((asked.number("page") ?? 1) - 1) * limit)
    if asked["open"] != nil { query.openAt = LocalMoment(instant: clock.instant()) }
    if let near = asked["near"] {
      guard let position = directory.gazetteer.place(near)?.position else {
        throw problem("near", "unknown_place", Words.unknownPlaceParameter)
      }
      query.near = position
      query.radius = asked.number("radius").map { Double($0) }
    } else if asked["radius"] != nil {
      throw problem("radius", "without_near", Words.radiusWithoutPlace)
    }
    return query
  }

  private func problem(_ parameter: String, _ code: String, _ words: String) -> APIError {
    .contradictory([FieldProblem(field: parameter, code: code, detail: words)])
  }
}

extension APIRequest {
  /// The codes of a list; empty when it was not sent.
  fileprivate func list(_ name: String) -> [String] {
    (self[name] ?? "").split(separator: ",").map(String.init)
  }
}
