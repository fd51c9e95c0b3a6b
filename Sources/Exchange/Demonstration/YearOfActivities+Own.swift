import Domain

extension YearOfActivities {
  /// What a structure does by itself, kind by kind.
  func ownActivities(
    of structure: Scenario.SupportStructure
  ) throws(ScenarioError) -> [Draft] {
    var drafts: [Draft] = []
    for kind in EntryKind.allCases where !isLeftOut(kind, by: structure) {
      guard let occurrence = scenario.kinds[kind.rawValue],
        let yearly = occurrence.yearly[structure.kind]
      else { continue }
      drafts += try activities(
        kind, occurrence, of: structure, about: yearly * structure.volume)
    }
    return drafts
  }

  private func isLeftOut(_ kind: EntryKind, by structure: Scenario.SupportStructure) -> Bool {
    structure.without?.contains(kind.rawValue) == true
  }

  /// - Parameter about: their usual number, in hundredths.
  private func activities(
    _ kind: EntryKind, _ occurrence: Scenario.Occurrence,
    of structure: Scenario.SupportStructure, about: Int
  ) throws(ScenarioError) -> [Draft] {
    let patterns = Self.weighted(occurrence.patterns, for: structure)
    var narrator = narrator(for: structure, on: kind.rawValue)
    let percent = 88 + narrator.chance.number(below: 25)
    let count = max(1, (about * percent + 5_000) / 10_000)
    var known: Set<String> = []
    var drafts: [Draft] = []
    for day in workingDays.spread(count, by: &narrator.chance) {
      let pattern = try narrator.chance.pick(from: patterns, named: kind.rawValue)
      narrator.begin(on: day)
      let title = try newTitle(from: pattern.titles ?? [], besides: known, on: day, by: &narrator)
      known.insert(title)
      var draft = Draft(structure: structure.code, date: day, kind: kind, title: title)
      try fill(pattern.fields, of: &draft, by: &narrator)
      if narrator.chance.happens(occurrence.commented ?? 0) {
        let comments = occurrence.comments ?? []
        draft.comment = try narrator.cell(from: comments, named: "comments")
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// A title that the year does not have yet, if a few attempts find one.
  private func newTitle(
    from titles: [String], besides known: Set<String>, on day: Day, by narrator: inout Narrator
  ) throws(ScenarioError) -> String {
    guard !titles.isEmpty else { return "" }
    var title = try narrator.cell(from: titles, named: "titles")
    for _ in 0..<4 where known.contains(title) {
      narrator.begin(on: day)
      title = try narrator.cell(from: titles, named: "titles")
    }
    return title
  }

  /// The patterns of a kind of structure, each as many times as it weighs.
  private static func weighted(
    _ patterns: [Scenario.Pattern], for structure: Scenario.SupportStructure
  ) -> [Scenario.Pattern] {
    patterns.filter { $0.structures?.contains(structure.kind) ?? true }
      .flatMap { Array(repeating: $0, count: $0.weight ?? 1) }
  }
}

extension YearOfActivities {
  /// The common projects and the bodies that a structure takes part in, time after time.
  func series(of structure: Scenario.SupportStructure) throws(ScenarioError) -> [Draft] {
    var drafts: [Draft] = []
    for series in scenario.commonProjects {
      drafts += try activities(.commonProject, of: series, as: .role, by: structure) {
        $0.title = $1
      }
    }
    for series in scenario.bodies {
      drafts += try activities(.bodyParticipation, of: series, as: .level, by: structure) {
        $0.fields[.body] = $1
      }
    }
    return drafts
  }

  private func activities(
    _ kind: EntryKind, of series: Scenario.Series, as field: EntryField,
    by structure: Scenario.SupportStructure, name: (inout Draft, String) -> Void
  ) throws(ScenarioError) -> [Draft] {
    guard
      let part = series.parts.first(where: { $0.value.contains(structure.code) })?.key,
      let subject = series.spellings.first
    else { return [] }
    var narrator = narrator(for: structure, on: subject)
    var drafts: [Draft] = []
    for day in workingDays.spread(series.yearly, by: &narrator.chance) {
      narrator.begin(on: day)
      var draft = Draft(structure: structure.code, date: day, kind: kind, title: "")
      name(&draft, try narrator.cell(from: series.spellings, named: subject))
      draft.fields[field] = part
      if narrator.chance.happens(20) {
        draft.comment = try narrator.written("{series_comment}")
      }
      drafts.append(draft)
    }
    return drafts
  }
}
