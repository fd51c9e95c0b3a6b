import Hummingbird

/// The page that tells what programs can ask for.
struct APIPage: Page {
  struct Line: Sendable {
    let method: String
    let path: String
    let summary: String
  }

  static let template = "api"

  let title = Words.api
  let lines: [Line]

  init() {
    lines = APIOperation.all.map { operation in
      Line(method: operation.method.rawValue, path: operation.path, summary: operation.summary)
    }
  }
}

/// The page about the interface for programs.
struct APIPageRoutes {
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/api") { _, context in try pages.response(APIPage(), context) }
  }
}
