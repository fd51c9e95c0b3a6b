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
  func path(_ year: ReportingYear) -> String { "/rapport/\(segment)/\(year.number)" }

  private var segment: String {
    switch self {
    case .structure(let code): Address.encoded(code.text)
    case .region: "region"
    }
  }
}

/// A report as an address names it, and who asks for it.
struct ReportRequest: Sendable {
  let scope: ReportScope
  let year: ReportingYear
  let account: Account

  /// - Throws: `PageError.notSignedIn`; `.notFound` for what is no year.
  init(_ context: SiteContext) throws {
    account = try context.account()
    let text = try context.pathText("year")
    guard text.utf8.count == 4, let year = Int(text).flatMap({ ReportingYear($0) }) else {
      throw PageError.notFound
    }
    self.year = year
    let isRegion = context.parameters.get("structure") == nil
    scope = isRegion ? .region : .structure(Structure.Code(try context.pathText("structure")))
  }

  var path: String { scope.path(year) }

  /// The entry of the menu that the report is under.
  var section: Section { account.role == .pole ? .region : .report }

  /// - Throws: `PageError.notFound` for none of these structures; `.forbidden` for a report that
  ///   the account may not read.
  func check(among structures: [Structure]) throws {
    switch scope {
    case .structure(let code):
      guard structures.contains(where: { $0.code == code }) else { throw PageError.notFound }
      guard account.mayRead(code) else { throw PageError.forbidden }
    case .region:
      guard account.role == .pole else { throw PageError.forbidden }
    }
  }
}
