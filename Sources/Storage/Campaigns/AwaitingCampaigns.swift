package import Domain

extension Database {
  /// The open campaigns in which a structure has to act, the earliest due date first.
  package func campaigns(
    awaiting structure: Structure.Code, on day: Day
  ) throws -> [(campaign: Campaign, progress: ReportProgress)] {
    let steps = try rows(
      """
      SELECT year, kind, taken_at, taken_by, words, due_on FROM report_step
      WHERE structure = \(structure.text) ORDER BY id
      """
    ) { row in (year: try row.year(0), step: try row.step(from: 1)) }
    let progress = Dictionary(grouping: steps, by: \.year)
      .mapValues { ReportProgress($0.map(\.step)) }
    return try campaigns()
      .filter { $0.concerns(structure) && $0.isOpen(on: day) }
      .map { (campaign: $0, progress: progress[$0.year] ?? ReportProgress()) }
      .filter { $0.progress.awaited == .structure }
      .sorted { one, other in
        one.campaign.order(at: one.progress) < other.campaign.order(at: other.progress)
      }
  }
}

extension Campaign {
  /// What is due first comes first; where no day was said, everybody's last day stands in.
  fileprivate func order(at progress: ReportProgress) -> Day { due(progress) ?? dueOn }
}
