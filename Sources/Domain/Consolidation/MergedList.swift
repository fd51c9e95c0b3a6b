/// The lists of several structures as one: a row for each title, with those who have it.
package struct MergedList: Sendable {
  package struct Row: Sendable {
    /// Its title, folded.
    package let key: String
    package let title: String
    /// Other spellings that a person has joined under this one.
    package let joined: [Spelling]
    /// In the order of the reports.
    package let holders: [Holder]
  }

  package struct Spelling: Sendable, Hashable {
    package let key: String
    package let title: String
  }

  /// A structure that has the title, with what its lines say besides.
  package struct Holder: Sendable {
    package let structure: Structure.Code?
    package let items: [BareFigure.Item]
  }

  /// Two rows that probably name the same thing.
  package struct Proposal: Sendable {
    package let one: Row
    package let other: Row
  }

  package let indicator: Indicator
  /// In the order of their titles.
  package let rows: [Row]
  /// Those that nobody has answered.
  package let proposals: [Proposal]
  /// Those that a person has said to be two things.
  package let refused: [Proposal]

  init(of indicator: Indicator, in reports: [BareReport], joined: JoinedTitles) {
    var named: [String: [Named]] = [:]
    for (position, report) in reports.enumerated() {
      for item in report.figure(indicator.id)?.items ?? [] {
        guard let line = Named(item, of: position) else { continue }
        named[joined.root(of: line.key, in: indicator.id), default: []].append(line)
      }
    }
    self.indicator = indicator
    rows = named.map { Row(key: $0.key, $0.value, reports: reports) }
      .sorted { (FoldedText($0.title).key, $0.key) < (FoldedText($1.title).key, $1.key) }
    let near = Self.proposals(among: rows)
    func isRefused(_ proposal: Proposal) -> Bool {
      let pair = JoinedTitles.Pair(proposal.one.key, proposal.other.key)
      return !joined.pairs(keepingApart: pair, in: indicator.id).isEmpty
    }
    proposals = near.filter { !isRefused($0) }
    refused = near.filter(isRefused)
  }

  private static func proposals(among rows: [Row]) -> [Proposal] {
    let titles = rows.map { NearTitle($0.title) }
    var proposals: [Proposal] = []
    for one in rows.indices {
      for other in rows.indices where other > one && titles[one].isNear(titles[other]) {
        proposals.append(Proposal(one: rows[one], other: rows[other]))
      }
    }
    return proposals
  }
}

/// A line of one structure's list, by the name that it begins with.
private struct Named {
  let report: Int
  let key: String
  let title: String
  let item: BareFigure.Item

  /// Nil for a line that does not begin with a text.
  init?(_ item: BareFigure.Item, of report: Int) {
    guard case .text(let title) = item.first?.value else { return nil }
    self.report = report
    self.title = title
    key = FoldedText(title).key
    self.item = Array(item.dropFirst())
  }
}

extension MergedList.Row {
  fileprivate init(key: String, _ named: [Named], reports: [BareReport]) {
    let spellings = Dictionary(grouping: named, by: \.key).map { key, lines in
      MergedList.Spelling(key: key, title: Self.usual(lines.map(\.title)))
    }
    self.key = key
    let others = spellings.filter { $0.key != key }.sorted { $0.key < $1.key }
    title = (spellings.first { $0.key == key } ?? others.first)?.title ?? key
    joined = others
    holders = Dictionary(grouping: named, by: \.report).sorted { $0.key < $1.key }.map {
      MergedList.Holder(structure: reports[$0.key].structure, items: $0.value.map(\.item))
    }
  }

  /// What most have written; of several, the first in order.
  private static func usual(_ titles: [String]) -> String {
    let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
  }
}
