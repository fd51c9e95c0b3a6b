import Domain

extension YearOfActivities {
  /// What several structures do together: noted under one reference, or by each on its own.
  func jointActivities() throws(ScenarioError) -> [Draft] {
    var drafts: [Draft] = []
    for (position, activity) in scenario.joint.enumerated() {
      guard let kind = EntryKind(rawValue: activity.kind) else {
        throw ScenarioError.unknownWords(activity.kind)
      }
      var chance = SeededChance("\(year)/joint/\(position)")
      let days = workingDays.spread(activity.yearly, by: &chance)
      let manners = chance.shuffled(Self.manners(of: activity))
      for (occasion, (day, manner)) in zip(days, manners).enumerated() {
        let meeting = JointOccasion(
          name: "\(position)/\(occasion)", kind: kind, activity: activity, day: day,
          manner: manner)
        drafts += try accounts(of: meeting, by: &chance)
      }
    }
    return drafts
  }

  private static func manners(of activity: Scenario.JointActivity) -> [JointOccasion.Manner] {
    let apart = Array(repeating: JointOccasion.Manner.apart, count: activity.apart ?? 0)
    let differing = (activity.differing ?? []).map(JointOccasion.Manner.differing)
    let rest = activity.yearly - apart.count - differing.count
    return apart + differing + Array(repeating: .alike, count: max(0, rest))
  }

  /// What each structure notes of the same occasion.
  private func accounts(
    of occasion: JointOccasion, by chance: inout SeededChance
  ) throws(ScenarioError) -> [Draft] {
    let activity = occasion.activity
    let codes = try chance.pick(from: activity.among, named: "among")
    let wordings = try chance.pick(from: activity.titles, named: "titles")
    guard let first = codes.first, let usual = wordings.first else { return [] }
    var narrator = narrator(for: try scenario.structure(first), on: "joint/\(occasion.name)")
    narrator.begin(on: occasion.day)
    var model = Draft(
      structure: first, date: occasion.day, kind: occasion.kind,
      title: try narrator.written(usual))
    if occasion.manner != .apart { model.joint = occasion.name }
    try fill(activity.fields, of: &model, by: &narrator)
    var drafts = [model]
    for (code, position) in zip(codes.dropFirst(), 1...) {
      var draft = try scenario.structure(code).draft(after: model)
      try vary(&draft, of: occasion, by: &narrator)
      if occasion.manner == .apart {
        draft.title = try narrator.written(wordings[position % wordings.count])
      }
      drafts.append(draft)
    }
    try differ(&drafts[drafts.count - 1], of: occasion, wordings, by: &narrator)
    return drafts
  }

  /// Lets some structures count other people or name other partners of the same occasion.
  private func vary(
    _ draft: inout Draft, of occasion: JointOccasion, by narrator: inout Narrator
  ) throws(ScenarioError) {
    for use in KindDescription(of: occasion.kind).fields {
      guard let choices = occasion.activity.fields?[use.field.rawValue] else { continue }
      switch use.type {
      case .number, .choices:
        guard narrator.chance.happens(30) else { continue }
        draft.fields[use.field] = try narrator.cell(from: choices, named: use.field.rawValue)
      case .text, .project, .dayFromDate, .choice: continue
      }
    }
  }

  /// Lets the last structure state something else in one column.
  private func differ(
    _ draft: inout Draft, of occasion: JointOccasion, _ wordings: [String],
    by narrator: inout Narrator
  ) throws(ScenarioError) {
    guard case .differing(let column) = occasion.manner else { return }
    switch column {
    case "date":
      let next = workingDays.day(1, after: draft.date)
      // A year must hold all entries of its activities.
      guard next.year == year else { return }
      draft.date = next
      draft.recordedOn = next
    case "title":
      draft.title = try narrator.written(wordings.last ?? draft.title)
    default:
      guard let field = EntryField(rawValue: column) else {
        throw ScenarioError.unknownWords(column)
      }
      let codes = KindDescription(of: occasion.kind).use(of: field)?.type.codes ?? []
      draft.fields[field] = codes.first { $0 != draft.fields[field] }
    }
  }
}

/// One time that structures did something together.
private struct JointOccasion {
  enum Manner: Equatable {
    /// All state the same under one reference.
    case alike
    /// The last one states something else in a column.
    case differing(String)
    /// Each notes it on its own, in its own words.
    case apart
  }

  let name: String
  let kind: EntryKind
  let activity: Scenario.JointActivity
  let day: Day
  let manner: Manner
}

extension Scenario.SupportStructure {
  /// The same activity in this structure's journal.
  func draft(after model: Draft) -> Draft {
    var draft = Draft(structure: code, date: model.date, kind: model.kind, title: model.title)
    draft.fields = model.fields
    draft.joint = model.joint
    return draft
  }
}
