import Domain
import Exchange
import Storage

/// The dialogues of the structures that a person may read about.
struct DialogueListPage: Page {
  struct Row: Sendable {
    let name: String
    let code: String
    let links: [Link]
    let metOn: String
    let open: String
  }

  struct Link: Sendable {
    let number: Int
    let address: String
  }

  static let template = "dialogues"

  let title = Words.dialogues
  let section: Section? = .dialogue
  let rows: [Row]
  let isEmpty: Bool

  init(
    _ structures: [Structure],
    years: [(structure: Structure.Code, year: ReportingYear, metOn: Day?)],
    priorities: [StoredPriority], current: ReportingYear
  ) {
    let meetings = Dictionary(grouping: years, by: \.structure)
    let agreed = Dictionary(grouping: priorities, by: \.structure)
    rows = structures.map { structure in
      let (met, own) = (meetings[structure.code] ?? [], agreed[structure.code] ?? [])
      let known = Set(met.map(\.year) + own.map(\.year) + [current, current.previous])
      let open = own.count { $0.priority.state.isOpen && !$0.isCarried }
      return Row(
        name: structure.name, code: structure.code.text,
        links: known.sorted(by: >).map { year in
          Link(number: year.number, address: DialogueRequest.path(structure.code, year))
        },
        metOn: met.compactMap(\.metOn).max().map(French.date) ?? Words.noMeeting,
        open: French.count(open, Words.openPriority, Words.openPriorities))
    }
    isEmpty = structures.isEmpty
  }
}
