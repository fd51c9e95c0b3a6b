import Domain
import Exchange
import Storage

/// The year under way of one structure.
struct YearPage: Page {
  /// What the page is computed from.
  struct Found: Sendable {
    let current: ReportBasis
    let previous: ReportBasis
    let latest: [StoredEntry]
    let likely: [LikelyShared]
    /// The campaigns that wait for the structure, with where its report stands.
    let awaiting: [(campaign: Campaign, progress: ReportProgress)]
    let agreed: AgreedPriorities?
    /// What was agreed for the year under way.
    let ahead: AgreedPriorities?
    let locks: [YearLock]
    /// How many sheets that the structure looks after are to be verified.
    let sheetsToVerify: Int
  }

  struct Mission: Sendable {
    let title: String
    let path: String
    let activities: String
    let previous: String
    let previousPath: String
    let empty: String
  }

  struct Latest: Sendable {
    let id: StoredEntry.ID
    let date: String
    let title: String
    /// With the indicators that it feeds.
    let kind: String
    let isShared: Bool
  }

  struct Task: Sendable {
    let text: String
    let path: String
  }

  static let template = "year"

  let title: String
  let section: Section? = .year
  let mayWrite: Bool
  let heading: String
  let previousLabel: String
  let missions: [Mission]
  let latest: [Latest]
  let hasLatest: Bool
  let tasks: [Task]
  let hasTasks: Bool
  let reportPath: String
  /// What was agreed for the year before; nil for nothing.
  let agreed: AgreedPriorities?
  /// What was agreed for the year under way; nil for nothing.
  let current: AgreedPriorities?
  /// Given once the report of the year, or of the year before, is accepted.
  let lock: LockNotice?
  let lockBefore: LockNotice?

  init(
    _ structure: Structure.Code, _ found: Found, right: Right, today: Day,
    framework: Framework, labels: Labels
  ) {
    let report = Report(of: structure, from: found.current)
    let previous = Report(of: structure, from: found.previous.until(today.yearEarlier))
    let scope = ReportScope.structure(structure)
    let path = scope.path(found.current.year)
    let previousPath = scope.path(found.previous.year)
    title = Words.year(today.year)
    mayWrite = right.allows(.writeJournal)
    agreed = found.agreed
    current = found.ahead
    func notice(_ year: ReportingYear) -> LockNotice? {
      found.locks.first { $0.year == year }.map { LockNotice($0, for: right) }
    }
    lock = notice(found.current.year)
    lockBefore = notice(found.previous.year)
    heading = Words.yearUntil(today)
    previousLabel = Words.sameDateIn(today.year - 1)
    reportPath = path
    missions = framework.missions.map { mission in
      Mission(mission, report: report, previous: previous, paths: (path, previousPath))
    }
    latest = found.latest.map { Latest($0, framework: framework, labels: labels) }
    hasLatest = !found.latest.isEmpty
    tasks =
      found.awaiting.map { campaign, progress in
        Task(
          text: Words.task(campaign, progress, today: today),
          path: CampaignAddress.report(of: structure, in: campaign.year))
      } + Self.tasks(report, found.likely, path: path, labels: labels)
      + (found.sheetsToVerify == 0 || !right.allows(.proposeSheet)
        ? []
        : [Task(text: Words.sheetsToVerify(found.sheetsToVerify), path: "/annuaire/a-verifier")])
    hasTasks = !tasks.isEmpty
  }

  private static func tasks(
    _ report: Report, _ likely: [LikelyShared], path: String, labels: Labels
  ) -> [Task] {
    let warnings = report.figures.flatMap { figure in
      figure.warnings.map { warning in
        Task(
          text: labels.message(for: warning),
          path: "\(path)/\(figure.indicator.id)?alerte=\(warning.code)")
      }
    }
    let shared = likely.prefix(3).map { likely in
      Task(
        text: Words.likelyShared(
          likely.otherStructureName, French.spaced(likely.other.entry.displayTitle)),
        path: "/journal/\(likely.own.id)")
    }
    return warnings + shared
  }
}

extension YearPage.Mission {
  /// - Parameter paths: of both reports.
  init(
    _ mission: Framework.Mission, report: Report, previous: Report,
    paths: (current: String, previous: String)
  ) {
    let ids = mission.objectives.flatMap { $0.indicators.map(\.id) }
    func activities(_ report: Report) -> Int {
      Provenance(
        union: ids.compactMap { report.figure($0) }.flatMap {
          [$0.provenance] + $0.warnings.map(\.provenance)
        }
      ).count
    }
    title = "\(mission.number). \(mission.title)"
    path = "\(paths.current)#mission-\(mission.number)"
    previousPath = "\(paths.previous)#mission-\(mission.number)"
    self.activities = French.number(activities(report))
    self.previous = French.number(activities(previous))
    let empty = ids.compactMap { report.figure($0) }.filter(\.provenance.isEmpty)
    self.empty =
      empty.isEmpty
      ? Words.noneEmpty
      : empty.map { $0.indicator.name.lowercasedInitial }.joined(separator: ", ")
  }
}

extension YearPage.Latest {
  init(_ stored: StoredEntry, framework: Framework, labels: Labels) {
    id = stored.id
    date = French.dayAndMonth(stored.entry.date)
    title = French.spaced(stored.entry.displayTitle)
    let fed = framework.indicators(fedBy: stored.entry).map(\.id).joined(separator: ", ")
    kind = labels.kind(stored.entry.kind) + (fed.isEmpty ? "" : " · \(fed)")
    isShared = stored.entry.sharedReference != nil
  }
}
