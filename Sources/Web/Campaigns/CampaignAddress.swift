import Domain
import Hummingbird

/// The addresses of the campaigns and of what is sent in them.
enum CampaignAddress {
  static func board(_ year: ReportingYear) -> String { "/campagnes/\(year.number)" }

  static func report(of structure: Structure.Code, in year: ReportingYear) -> String {
    "\(board(year))/\(Address.encoded(structure.text))"
  }

  static func submission(_ submission: Submission) -> String {
    "\(report(of: submission.structure, in: submission.year))/envois/\(submission.number)"
  }
}

extension SiteContext {
  /// The year that the path names.
  ///
  /// - Throws: `PageError.notFound` for what is no year.
  func pathYear() throws -> ReportingYear {
    let text = try pathText("year")
    guard text.utf8.count == 4, let year = Int(text).flatMap({ ReportingYear($0) }) else {
      throw PageError.notFound
    }
    return year
  }

  func pathStructure() throws -> Structure.Code { Structure.Code(try pathText("structure")) }
}
