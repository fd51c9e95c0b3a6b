/// Something to settle in the journal, or to comment, before a report is submitted.
package struct ReportCheck: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// The year is not over: what is noted until its end would be missing.
    case yearUnderWay
    case emptyIndicator
    /// More than half up or down since the year before.
    case moved(from: Int, to: Int)
    case warning(Figure.Warning)
    /// Said to be shared, and no other structure has noted it.
    case notedAlone
    /// The columns in which the structures' entries differ.
    case differing(columns: [String])
    /// Another structure has dated the same activity in another year.
    case datedElsewhere([Day])
  }

  /// What the check is about.
  package enum Place: Sendable, Hashable {
    /// The report as a whole.
    case report
    case indicator(String)
    case entry(Entry.Reference, title: String)
  }

  package let subject: Subject
  package let place: Place

  package init(_ subject: Subject, at place: Place) {
    self.subject = subject
    self.place = place
  }

  /// Its name, the same as long as the check is about the same thing.
  package var key: String {
    switch place {
    case .report: "\(name)/report"
    case .indicator(let id): "\(name)/\(id)"
    case .entry(let reference, _): "\(name)/\(reference.local)"
    }
  }

  /// What sort of check it is.
  package var name: String {
    switch subject {
    case .yearUnderWay: "year_under_way"
    case .emptyIndicator: "empty"
    case .moved: "moved"
    case .warning(let warning): warning.code
    case .notedAlone: "noted_alone"
    case .differing: "differing"
    case .datedElsewhere: "dated_elsewhere"
    }
  }
}
