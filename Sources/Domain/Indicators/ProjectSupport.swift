/// The projects that were accompanied in a year, by their number of meetings.
///
/// The official text calls a project supported after "more than 3 meetings" and a one-off request
/// after "1 or 2", which leaves out exactly 3: the threshold decides, and such projects are named.
struct ProjectSupport: Sendable {
  struct Accompanied: Sendable {
    let project: Project
    let meetings: [Activity]

    var provenance: Provenance { Provenance(of: meetings) }
  }

  /// Both in the order of the projects' codes.
  let supported: [Accompanied]
  let oneOff: [Accompanied]

  /// The number of meetings that the official text leaves out.
  private static let borderline = 3

  /// - Parameters:
  ///   - meetings: the project meetings of the year.
  ///   - threshold: the least number of meetings of a supported project.
  init(meetings: [Activity], projects: [Project.Code: Project], threshold: Int) {
    var byProject: [Project.Code: [Activity]] = [:]
    for meeting in meetings {
      guard let code = meeting.entry.project else { continue }
      byProject[code, default: []].append(meeting)
    }
    let accompanied = byProject.sorted { $0.key.text < $1.key.text }.compactMap { code, meetings in
      projects[code].map { Accompanied(project: $0, meetings: meetings) }
    }
    supported = accompanied.filter { $0.meetings.count >= threshold }
    oneOff = accompanied.filter { $0.meetings.count < threshold }
  }

  var teams: Int { Set(supported.map { FoldedText($0.project.team) }).count }

  var borderlineWarning: Figure.Warning? {
    let cases = (supported + oneOff).filter { $0.meetings.count == Self.borderline }
    guard !cases.isEmpty else { return nil }
    return Figure.Warning(
      subject: .borderlineSupport(projects: cases.map(\.project.code)),
      provenance: Provenance(union: cases.map(\.provenance)))
  }

  static func items(of projects: [Accompanied]) -> [Figure.Item] {
    projects.map { accompanied in
      Figure.Item(
        cells: [
          ("project", .text(accompanied.project.code.text)),
          ("title", .text(accompanied.project.title)),
          ("meetings", .number(accompanied.meetings.count)),
        ],
        provenance: accompanied.provenance)
    }
  }

  /// The number of projects for each code, every code present.
  static func parts<Code: RawRepresentable<String> & CaseIterable & Hashable>(
    of projects: [Accompanied], by code: (Project) -> Code
  ) -> [Figure.Part] {
    let grouped = Dictionary(grouping: projects) { code($0.project) }
    return Code.allCases.map { code in
      let projects = grouped[code] ?? []
      return Figure.Part(
        code: code.rawValue, value: projects.count,
        provenance: Provenance(union: projects.map(\.provenance)))
    }
  }
}

extension Project {
  /// What a project was in a reporting year.
  package enum NatureInYear: String, Sendable, CaseIterable {
    /// A programme not declared before the year began.
    case emerging
    case declared
    case targetedAction = "targeted_action"
  }

  package func nature(in year: ReportingYear) -> NatureInYear {
    switch nature {
    case .targetedAction: .targetedAction
    case .programme:
      declaredOn.map { $0.year < year.number } == true ? .declared : .emerging
    }
  }
}
