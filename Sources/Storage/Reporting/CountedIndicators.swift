package import Domain

extension Database {
  /// The indicators whose figure comes from this entry in its structure's report, in the framework's
  /// order.
  package func indicators(
    counting entry: Entry, under framework: Framework
  ) throws -> [Indicator] {
    let fed = framework.indicators(fedBy: entry)
    guard let project = entry[.project]?.written, fed.contains(where: { $0.counts(entry) == nil })
    else { return fed }
    let year = entry.date.year
    let meetings = try row(
      """
      SELECT COUNT(*) FROM entry
      WHERE structure = \(entry.reference.structure.text)
        AND date BETWEEN \("\(year)-01-01") AND \("\(year)-12-31")
        AND kind = \(EntryKind.projectMeeting.rawValue) AND project = \(project)
      """
    ) { $0.int(0) }
    let threshold = try parameters(of: framework).supportThreshold
    return fed.filter {
      $0.counts(entry, meetings: meetings ?? 0, supportThreshold: threshold)
    }
  }
}
