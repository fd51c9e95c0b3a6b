import Domain
import Exchange
import Hummingbird
import Storage

/// The campaigns for programs: their dates, and where each report stands.
struct CampaignAPI {
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.listCampaigns.add(to: router) { asked, _, context in
      let right = try context.right()
      let seen = try await storage.read { try $0.campaigns() }.filter { right.sees($0) }
      return Self.page(seen, asked)
    }
    APIOperation.readCampaign.add(to: router) { asked, _, context in
      let right = try context.right()
      guard let year = asked.number("year").flatMap(ReportingYear.init) else {
        throw PageError.notFound
      }
      let board = try await storage.read { try CampaignBoard(of: year, for: right, from: $0) }
      guard let board else { throw PageError.notFound }
      return .json(board.json)
    }
  }

  /// The campaigns of the years before the one that the request names, the latest first.
  private static func page(_ all: [Campaign], _ asked: APIRequest) -> Response {
    let size = asked.number("limit") ?? 50
    let after = asked.number("after") ?? .max
    let left = all.filter { $0.year.number < after }
    let page = left.prefix(size)
    let next = left.count > size ? page.last : nil
    return .json([
      "campaigns": .array(page.map { .object($0.members) }),
      "next": next.map { .text("\($0.year.number)") } ?? .null,
    ])
  }
}

/// A campaign with the reports that a right lets one follow.
private struct CampaignBoard {
  let campaign: Campaign
  let lines: [CampaignLine]

  /// Nil when there is no campaign of the year, or none that the right may see.
  init?(of year: ReportingYear, for right: Right, from database: any Database) throws {
    guard let campaign = try database.campaign(of: year), right.sees(campaign) else { return nil }
    self.campaign = campaign
    let progress = try database.progress(in: year)
    let submissions = try database.lastSubmissions(in: year)
    lines = campaign.structures.filter { right.allows(.readSubmission, on: $0) }.map { code in
      CampaignLine(
        structure: code, progress: progress[code] ?? ReportProgress(),
        dueOn: campaign.due(progress[code] ?? ReportProgress()), submission: submissions[code])
    }
  }

  var json: JSON {
    .object(campaign.members + [(name: "structures", value: .array(lines.map(\.json)))])
  }
}

/// Where the report of one structure stands.
private struct CampaignLine {
  let structure: Structure.Code
  let progress: ReportProgress
  /// Nil when nothing is awaited from the structure, or no day was said.
  let dueOn: Day?
  /// The last one; nil before the first.
  let submission: Submission?

  var json: JSON {
    [
      "structure": .text(structure.text), "state": .text(progress.state.rawValue),
      "version": .number(progress.version), "awaited": .texts(progress.awaitedCodes),
      "due_on": dueOn.map { .text($0.description) } ?? .null,
      "submission": submission?.json ?? .null,
    ]
  }
}

extension Right {
  /// Whether the campaign concerns a structure whose reports the right opens.
  fileprivate func sees(_ campaign: Campaign) -> Bool {
    allows(.followCampaigns) || structure.map(campaign.concerns) == true
  }
}

extension Campaign {
  fileprivate var members: [(name: String, value: JSON)] {
    [
      ("year", .number(year.number)), ("framework", .text(framework)),
      ("opens_on", .text(opensOn.description)), ("due_on", .text(dueOn.description)),
    ]
  }
}

extension ReportProgress {
  /// Who has to act: a reopening can be granted by the pole too.
  fileprivate var awaitedCodes: [String] {
    switch awaited {
    case .structure: ["structure"]
    case .agency: reopeningRequest == nil ? ["agency"] : ["agency", "pole"]
    case .nobody: []
    }
  }
}

extension Submission {
  fileprivate var json: JSON {
    ["number": .number(number), "version": .number(version), "sha256": .text(hash)]
  }
}
