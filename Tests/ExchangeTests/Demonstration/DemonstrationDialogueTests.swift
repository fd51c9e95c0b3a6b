import Domain
import Exchange
import Testing

struct DemonstrationDialogueTests {
  @Test(arguments: ["2026-03-01", "2026-12-31", "2028-02-29"])
  func `each structure has a dialogue for the year before and the year`(date: String) throws {
    let region = try region(on: date)
    let year = try day(date).year
    let byStructure = Dictionary(grouping: region.dialogues, by: \.dialogue.structure)
    #expect(Set(byStructure.keys) == Set(region.structures.map(\.code)))
    for talks in byStructure.values {
      #expect(talks.map(\.dialogue.year.number) == [year - 1, year])
    }
    for talk in region.dialogues {
      let dialogue = talk.dialogue
      #expect(dialogue.metOn?.year == dialogue.year.number)
      #expect(!dialogue.participants.isEmpty && !dialogue.decisions.isEmpty)
      #expect(!dialogue.staff.isEmpty && !dialogue.funding.isEmpty)
      #expect((2...4).contains(talk.priorities.count))
      #expect(Set(talk.priorities.map(\.title)).count == talk.priorities.count)
    }
  }

  @Test func `means are those of a small team`() throws {
    for talk in try region(on: "2026-12-31").dialogues {
      let staff = Amount.sum(of: talk.dialogue.staff.map(\.amount)).hundredths
      let funding = Amount.sum(of: talk.dialogue.funding.map(\.amount)).hundredths
      #expect((100...400).contains(staff), "full-time equivalents, in hundredths")
      #expect((5_000_000...30_000_000).contains(funding), "euros, in hundredths")
    }
  }

  @Test func `priorities say all that a priority can say`() throws {
    let talks = try region(on: "2026-12-31").dialogues
    for talk in talks {
      let framework = try Catalogue.shipped().framework(for: talk.dialogue.year)
      for priority in talk.priorities {
        #expect(priority.indicator.flatMap { framework.indicator($0) } != nil, "\(priority)")
        #expect(!priority.target.isEmpty && !priority.owner.isEmpty)
        #expect(priority.dueOn?.year == talk.dialogue.year.number)
      }
    }
    let states = Set(talks.flatMap(\.priorities).map(\.state))
    #expect(states == Set(Priority.State.allCases))
  }

  @Test func `what a year left unfinished goes on in the next, never what is over`() throws {
    let region = try region(on: "2026-12-31")
    let earlier = region.dialogues.filter { $0.dialogue.year.number == 2025 }
    for talk in earlier {
      let next = try #require(
        region.dialogues.first {
          $0.dialogue.structure == talk.dialogue.structure && $0.dialogue.year.number == 2026
        })
      let titles = Set(next.priorities.map(\.title))
      for priority in talk.priorities {
        #expect(titles.contains(priority.title) == priority.state.isOpen, "\(priority.title)")
      }
    }
  }

  @Test func `before the meeting only the means are known`() throws {
    let talks = try region(on: "2026-01-05").dialogues.filter { $0.dialogue.year.number == 2026 }
    #expect(talks.count == 7)
    for talk in talks {
      #expect(talk.dialogue.metOn == nil && talk.dialogue.decisions.isEmpty)
      #expect(talk.priorities.isEmpty && !talk.dialogue.staff.isEmpty)
    }
  }

  @Test func `texts keep the typography of French and name nobody`() throws {
    let texts = try region(on: "2026-12-31").dialogues.flatMap { talk in
      [talk.dialogue.participants, talk.dialogue.decisions]
        + (talk.dialogue.staff + talk.dialogue.funding).map(\.name)
        + talk.priorities.flatMap { [$0.title, $0.target, $0.owner] }
    }
    let odd = texts.filter { text in
      text != French.spaced(text) || text.contains("  ") || text.contains { "'\"{}@".contains($0) }
        || [" M. ", "Mme", "Dr "].contains(where: text.contains)
    }
    #expect(odd.isEmpty)
  }

  private func region(on date: String) throws -> DemonstrationRegion {
    try DemonstrationRegion.made(until: try day(date))
  }
}

private func day(_ text: String) throws -> Day {
  try #require(Day(text))
}
