import Domain
import Exchange
import Storage

/// The management dialogue of a structure and a year.
struct DialoguePage: Page {
  /// What the page is made from.
  struct Found: Sendable {
    let structure: Structure
    let stored: StoredDialogue?
    let priorities: [StoredPriority]
    let previous: [StoredPriority]
    /// The years of which something is kept.
    let years: [ReportingYear]
  }

  struct Year: Sendable {
    let number: Int
    let address: String
    let isShown: Bool
  }

  struct Means: Sendable {
    let caption: String
    let nameLabel: String
    let amountLabel: String
    let lines: [Line]
    let total: String
    let isWritten: Bool
  }

  struct Line: Sendable {
    let name: String
    let amount: String
  }

  static let template = "dialogue"

  let title: String
  let section: Section? = .dialogue
  let heading: String
  let structureName: String
  let path: String
  let listPath = "/dialogue"
  /// The address of the year's report, for those who may read it.
  let yearReportPath: String?
  let mayWrite: Bool
  let isSaved: Bool
  let isCarriedOver: Bool
  let years: [Year]
  let agreed: Agreed?
  let priorities: [PriorityLine]
  let hasPriorities: Bool
  let metOn: String?
  /// Nil when not said.
  let participants: String?
  let decisions: [String]
  let hasDecisions: Bool
  let means: [Means]

  /// The priorities of the year before, with what is left to carry over.
  struct Agreed: Sendable {
    let agreedHeading: String
    let agreedLines: [PriorityLine]
    /// The words of the button; nil when nothing is left.
    let carry: String?
  }

  init(
    _ found: Found, of request: DialogueRequest, done: String, mayReadReport: Bool, today: Day,
    catalogue: Catalogue
  ) {
    let year = request.year
    let dialogue = found.stored?.dialogue
    heading = Words.dialogueTitle(year)
    structureName = found.structure.name
    title = "\(Words.dialogueTitle(year)) – \(found.structure.name)"
    path = request.path
    yearReportPath = mayReadReport ? ReportScope.structure(request.structure).path(year) : nil
    mayWrite = request.mayWrite
    isSaved = done == "enregistre"
    isCarriedOver = done == "reconduit"
    let current = ReportingYear(of: today)
    years = Set(found.years + [current, current.previous, year]).sorted(by: >).map { one in
      Year(
        number: one.number, address: DialogueRequest.path(request.structure, one),
        isShown: one == year)
    }
    agreed = Agreed(found.previous, before: year, catalogue: catalogue)
    let framework = catalogue.framework(for: year)
    priorities = found.priorities.map { PriorityLine($0, framework: framework) }
    hasPriorities = !priorities.isEmpty
    metOn = dialogue?.metOn.map(French.date)
    let present = dialogue?.participants ?? ""
    participants = present.isEmpty ? nil : French.spaced(present)
    decisions = (dialogue?.decisions ?? "").split(whereSeparator: \.isNewline)
      .map { French.spaced(String($0)) }
    hasDecisions = !decisions.isEmpty
    means = DialogueForm.List.allCases.map { Means(dialogue, $0) }
  }
}

extension DialoguePage.Agreed {
  /// Nil when nothing was agreed.
  fileprivate init?(_ found: [StoredPriority], before year: ReportingYear, catalogue: Catalogue) {
    guard !found.isEmpty else { return nil }
    let framework = catalogue.framework(for: year.previous)
    agreedHeading = Words.prioritiesOf(year.previous)
    agreedLines = found.map { PriorityLine($0, framework: framework) }
    let left = found.count { $0.priority.state.isOpen && !$0.isCarried }
    carry = left == 0 ? nil : Words.carry(left, to: year)
  }
}

extension DialoguePage.Means {
  fileprivate init(_ dialogue: Dialogue?, _ list: DialogueForm.List) {
    let means =
      switch list {
      case .staff: dialogue?.staff ?? []
      case .funding: dialogue?.funding ?? []
      }
    caption = Words.legend(list)
    nameLabel = Words.nameLabel(list)
    amountLabel = Words.amountLabel(list)
    lines = means.map {
      DialoguePage.Line(name: French.spaced($0.name), amount: Words.full($0.amount, of: list))
    }
    total = Words.full(Amount.sum(of: means.map(\.amount)), of: list)
    isWritten = !means.isEmpty
  }
}
