import Domain
import Exchange
import Storage

extension Database {
  /// Keeps what the region did, without its accounts and campaigns.
  func fill(with region: DemonstrationRegion) throws {
    for structure in region.structures { try save(structure) }
    for project in region.projects { try save(project) }
    try record(region.entries)
    for talk in region.dialogues { try keep(talk) }
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
