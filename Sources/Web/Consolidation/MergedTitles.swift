import Domain
import Exchange

/// A list of names that several structures have, as one.
struct MergedTitles: Sendable {
  struct Title: Sendable {
    let itemTitle: String
    let spellings: [Spelling]
    /// Each structure with what it says.
    let holders: [String]
  }

  struct Spelling: Sendable {
    let spelling: String
    let spellingKey: String
  }

  struct Proposal: Sendable {
    let one: String
    let oneKey: String
    let other: String
    let otherKey: String
  }

  /// The most proposals shown at once: each answer makes room for the next.
  private static let shownProposals = 12

  let listID: String
  let listName: String
  let listIsEmpty: Bool
  let proposals: [Proposal]
  /// Those that a person has said to be two things.
  let refused: [Proposal]
  let hasRefused: Bool
  let titles: [Title]

  init(_ list: MergedList, names: [Structure.Code: String], labels: Labels) {
    listID = list.indicator.id
    listName = French.spaced(list.indicator.name)
    listIsEmpty = list.rows.isEmpty
    proposals = list.proposals.prefix(Self.shownProposals).map(Proposal.init)
    refused = list.refused.map(Proposal.init)
    hasRefused = !refused.isEmpty
    titles = list.rows.map { row in
      Title(
        itemTitle: French.spaced(row.title),
        spellings: row.joined.map {
          Spelling(spelling: French.spaced($0.title), spellingKey: $0.key)
        },
        holders: row.holders.map { holder in
          let name = holder.structure.map { names[$0] ?? $0.text } ?? ""
          let details = labels.details(of: holder)
          return details.isEmpty ? "\(name)." : "\(name) (\(details))."
        })
    }
  }
}

extension MergedTitles.Proposal {
  fileprivate init(_ proposal: MergedList.Proposal) {
    one = French.spaced(proposal.one.title)
    oneKey = proposal.one.key
    other = French.spaced(proposal.other.title)
    otherKey = proposal.other.key
  }
}
