import Domain
import Exchange
import Storage
import TestSupport
import Testing
import Web

extension TestSite {
  static let campaign = "/campagnes/2025"
  static let own = "/campagnes/2025/S1"

  /// Opens the campaign of 2025 on 1 June 2025, for the structures S1 and S2, until 30 June.
  func openCampaign(opening: String = "2025-06-01", due: String = "2025-06-30") async throws {
    let campaign = Campaign(
      year: try #require(ReportingYear(2025)), framework: "missions-2025-09",
      opensOn: try #require(Day(opening)), dueOn: try #require(Day(due)),
      structures: [Structure.Code("S1"), Structure.Code("S2")])
    try await storage.write { try $0.save(campaign) }
  }

  /// Fills every answer that the page of the own report asks for, and sends it.
  @discardableResult
  func submit(answering text: String = "Vérifié.") async throws -> Answer {
    let page = try await officer.page(Self.own)
    var form = try #require(page.form("\(Self.own)/textes"))
    for name in form.names where name.hasPrefix("check:") { form[name] = text }
    return try await officer.post("\(Self.own)/envoi", form.fields, csrf: nil)
  }

  /// Takes a step over a submission, as the form of its page does.
  @discardableResult
  func take(
    _ step: String, over number: Int, words: String = "", by visitor: Visitor? = nil
  ) async throws -> Answer {
    let visitor = visitor ?? agency
    let page = try await visitor.page("\(Self.own)/envois/\(number)")
    var form = try #require(page.form("\(Self.own)/\(step)"))
    form["mots"] = words
    return try await visitor.send(form)
  }

  /// Sends the own report and has it accepted.
  func lockYear() async throws {
    try await openCampaign()
    try await submit()
    try await take("acceptation", over: 1)
  }

  /// Keeps a structure's report as its journal gives it now, as if it had been sent.
  func sealJournal(of code: String, in number: Int = 2025) async throws {
    let (year, structure) = (try #require(ReportingYear(number)), Structure.Code(code))
    let framework = try Catalogue.shipped().framework(for: year)
    let labels = try Labels.french()
    try await storage.write { database in
      let basis = try database.reportBasis(of: [structure], in: year, under: framework)
      let report = Report(of: structure, from: basis)
      let json = String(decoding: ReportJSON(report, labels: labels).bytes, as: UTF8.self)
      let submission = Submission(
        structure: structure, year: year, number: 1, version: 1, at: 0, by: "Jeanne",
        framework: framework.version, hash: Secrets.hash(json))
      try database.keep(
        SealedSubmission(submission, report: json, page: "", comments: ReportComments()))
    }
  }
}
