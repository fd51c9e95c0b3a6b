import Domain
import Exchange
import Hummingbird
import Storage

/// The reports for programs, in the form of the exchange contract.
struct ReportAPI {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.readReport.add(to: router) { asked, _, _ in
      try await report(asked, of: asked["structure"].map { Structure.Code($0) })
    }
    APIOperation.readConsolidatedReport.add(to: router) { asked, _, _ in
      try await report(asked, of: nil)
    }
  }

  /// - Parameter structure: nil for the region.
  private func report(_ asked: APIRequest, of structure: Structure.Code?) async throws -> Response {
    guard let year = asked.number("year").flatMap(ReportingYear.init) else {
      throw PageError.notFound
    }
    let framework = catalogue.framework(for: year)
    let report = try await storage.read { database in
      let structures = try database.structures().map(\.code)
      if let structure, !structures.contains(structure) { throw PageError.notFound }
      let basis = try database.reportBasis(
        of: structure.map { [$0] }, in: year, under: framework)
      return structure.map { Report(of: $0, from: basis) }
        ?? Report(consolidating: structures, from: basis)
    }
    return .json(ReportJSON(report, labels: labels).bytes)
  }
}
