import Domain
import Exchange
import Storage

/// The kinds of activity that a few typed words may mean.
struct KindsPage: Page {
  struct Kind: Sendable {
    let address: String
    let label: String
    let hint: String
    let feeding: String
  }

  struct Elsewhere: Sendable {
    let address: String
    let title: String
    let date: String
    let structure: String
  }

  static let template = "kinds"

  let title = Words.whatHaveYouDone
  let section: Section? = .journal
  let question: String
  /// Whether the words mean no kind, and all are shown.
  let nothingFound: Bool
  let kinds: [Kind]
  /// Activities that other structures have noted and that these words may mean.
  let elsewhere: [Elsewhere]
  let hasElsewhere: Bool

  init(
    question: String, kinds: [EntryKind]?, elsewhere: [StoredEntry], structures: [Structure],
    framework: Framework, labels: Labels
  ) {
    self.question = question
    func address(_ name: String, _ value: String) -> String {
      Address.path("/journal/nouvelle", [(name, value), ("quoi", question)])
    }
    nothingFound = kinds == nil && !question.isEmpty
    self.kinds = (kinds ?? EntryKind.allCases).map { kind in
      Kind(
        address: address("type", kind.rawValue), label: labels.kind(kind),
        hint: labels.kindHint(kind),
        feeding: Feeding(of: kind, under: framework, labels: labels).short)
    }
    self.elsewhere = elsewhere.map { stored in
      let structure = structures.first { $0.code == stored.entry.reference.structure }
      return Elsewhere(
        address: address("avec", "\(stored.id)"), title: French.spaced(stored.entry.displayTitle),
        date: French.date(stored.entry.date), structure: structure?.name ?? "")
    }
    hasElsewhere = !elsewhere.isEmpty
  }
}
