import Domain
import Hummingbird
import Storage

/// Whose report is meant.
enum ReportScope: Sendable, Hashable {
  case structure(Structure.Code)
  /// All structures together, for the pole.
  case region

  /// Nil for every structure.
  var structures: [Structure.Code]? {
    if case .structure(let code) = self { [code] } else { nil }
  }

  /// The address of the report of a year.
  func path(_ year: ReportingYear) -> String {
    switch self {
    case .structure(let code): "/rapport/\(Address.encoded(code.text))/\(year.number)"
    case .region: "/region/rapport/\(year.number)"
    }
  }
}

/// A report as an address names it, and who asks for it.
struct ReportRequest: Sendable {
  let scope: ReportScope
  let year: ReportingYear
  let right: Right

  /// - Throws: `PageError.notSignedIn`; `.notFound` for what is no year.
  init(_ context: SiteContext) throws {
    right = try context.right()
    let text = try context.pathText("year")
    guard text.utf8.count == 4, let year = Int(text).flatMap({ ReportingYear($0) }) else {
      throw PageError.notFound
    }
    self.year = year
    let isRegion = context.parameters.get("structure") == nil
    scope = isRegion ? .region : .structure(Structure.Code(try context.pathText("structure")))
  }

  var path: String { scope.path(year) }

  /// - Throws: `PageError.notFound` for none of these structures.
  func check(among structures: [Structure]) throws {
    guard case .structure(let code) = scope else { return }
    guard structures.contains(where: { $0.code == code }) else { throw PageError.notFound }
  }
}
