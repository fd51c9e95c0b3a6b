import Domain
import Exchange
import Hummingbird
import Storage

/// The reports that were sent, for programs: what their hashes are of, byte for byte.
struct SubmissionAPI {
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.listSubmissions.add(to: router) { asked, _, _ in
      let (structure, year) = try Self.report(asked)
      let sent = try await storage.read { database in
        guard try database.structures().contains(where: { $0.code == structure }) else {
          throw PageError.notFound
        }
        return try database.submissions(of: structure, in: year)
      }
      return .json(["submissions": .array(sent.map(\.listed))])
    }
    APIOperation.readSubmission.add(to: router) { asked, _, _ in
      let (structure, year) = try Self.report(asked)
      let number = asked.number("number")
      let sealed = try await storage.read { database in
        try number.flatMap { try database.sealed($0, of: structure, in: year) }
      }
      guard let sealed else { throw PageError.notFound }
      try sealed.checkIntact()
      return .json(Array(sealed.report.utf8))
    }
  }

  private static func report(
    _ asked: APIRequest
  ) throws -> (structure: Structure.Code, year: ReportingYear) {
    guard let code = asked["structure"], let year = asked.number("year").flatMap(ReportingYear.init)
    else { throw PageError.notFound }
    return (Structure.Code(code), year)
  }
}

extension Submission {
  fileprivate var listed: JSON {
    [
      "number": .number(number), "version": .number(version), "at": .number(at), "by": .text(by),
      "framework": .text(framework), "sha256": .text(hash),
    ]
  }
}
