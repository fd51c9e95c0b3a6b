import Domain
import Exchange
import Storage

extension Database {
  /// Keeps what the region has, without its accounts, journals and campaigns.
  func fill(with region: DemonstrationRegion) throws {
    for structure in region.structures { try save(structure) }
    for project in region.projects { try save(project) }
    for talk in region.dialogues { try keep(talk) }
    for item in region.agenda { _ = try add(item, by: region.author(of: item)) }
  }

  /// Keeps a dialogue of the demonstration: what the year before left unfinished goes on in it.
  private func keep(_ talk: DemonstrationDialogue) throws {
    let (structure, year) = (talk.dialogue.structure, talk.dialogue.year)
    try save(talk.dialogue, from: 0)
    try carryPriorities(of: structure, to: year)
    let carried = try priorities(of: structure, in: year)
    for priority in talk.priorities {
      if let kept = carried.first(where: { $0.priority.title == priority.title }) {
        try update(kept.id, from: kept.revision, to: priority)
      } else {
        try add(priority, for: structure, in: year)
      }
    }
  }
}

extension DemonstrationRegion {
  /// Who has announced an item: somebody of its structure, three weeks before it or earlier.
  fileprivate func author(of item: AgendaItem) -> StoredAgendaItem.Mark {
    let right = Right.officer(of: item.organiser)
    let name = accounts.first { $0.rights.contains(right) }?.name
    let first = item.sittings.first.day
    let days = Day("1970-01-01").map { $0.days(to: first) } ?? 0
    return StoredAgendaItem.Mark(
      name: name ?? accounts.first { $0.rights.contains(.pole) }?.name ?? item.organiser.text,
      instant: min(days * 86_400 + 9 * 3600 - 21 * 86_400, SystemEnvironment.clock.instant()))
  }
}
