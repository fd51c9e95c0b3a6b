import Domain
import Exchange
import Storage

/// The kinds of activity that a few typed words may mean.
struct KindsPage: Page {
  struct Kind: Sendable {
    let code: String
    let label: String
    let hint: String
    let feeding: String
  }

  struct Elsewhere: Sendable {
    let id: StoredEntry.ID
    let title: String
    let date: String
    let structure: String
  }

  static let template = "kinds"

  let title = Words.whatHaveYouDone
  let section: Section? = .journal
  let question: String
  let kinds: [Kind]
  /// Activities that other structures have noted and that these words may mean.
  let elsewhere: [Elsewhere]
  let hasElsewhere: Bool

  init(
    question: String, kinds: [EntryKind], elsewhere: [StoredEntry], structures: [Structure],
    framework: Framework, labels: Labels
  ) {
    self.question = question
    self.kinds = kinds.map { kind in
      Kind(
        code: kind.rawValue, label: labels.kind(kind), hint: labels.kindHint(kind),
        feeding: Feeding(of: kind, under: framework, labels: labels).short)
    }
    self.elsewhere = elsewhere.map { stored in
      let structure = structures.first { $0.code == stored.entry.reference.structure }
      return Elsewhere(
        id: stored.id, title: French.spaced(stored.entry.displayTitle),
        date: French.date(stored.entry.date), structure: structure?.name ?? "")
    }
    hasElsewhere = !elsewhere.isEmpty
  }
}
