import Domain
import Hummingbird
import Storage

/// The dialogue that an address names, and who asks for it.
struct DialogueRequest: Sendable {
  let structure: Structure.Code
  let year: ReportingYear
  let mayWrite: Bool

  /// - Throws: `PageError.notSignedIn`; `.notFound` for what is no year.
  init(_ context: SiteContext) throws {
    structure = Structure.Code(try context.pathText("structure"))
    year = try context.year()
    mayWrite = try context.right().allows(.writeDialogue, on: structure)
  }

  var path: String { Self.path(structure, year) }

  static func path(_ structure: Structure.Code, _ year: ReportingYear) -> String {
    "/dialogue/\(Address.encoded(structure.text))/\(year.number)"
  }

  /// The structure itself.
  ///
  /// - Throws: `PageError.notFound` for a code that no structure has.
  func structure(in database: any Database) throws -> Structure {
    guard let found = try database.structures().first(where: { $0.code == structure }) else {
      throw PageError.notFound
    }
    return found
  }
}

extension SiteContext {
  /// The year that the address names.
  ///
  /// - Throws: `PageError.notFound` for what is no year.
  func year() throws -> ReportingYear {
    let text = try pathText("year")
    guard text.utf8.count == 4, let year = Int(text).flatMap({ ReportingYear($0) }) else {
      throw PageError.notFound
    }
    return year
  }
}
