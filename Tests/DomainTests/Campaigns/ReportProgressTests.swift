import Domain
import Testing

struct ReportProgressTests {
  typealias Kind = ReportStep.Kind
  typealias State = ReportProgress.State

  private static func progress(_ kinds: [Kind]) -> ReportProgress {
    ReportProgress(
      kinds.enumerated().map { ReportStep($1, at: $0, by: "Agnès", words: "Mots \($0)") })
  }

  /// A chain of steps that leads to each state.
  private static let chains: [State: [Kind]] = [
    .preparation: [], .submitted: [.submission], .returned: [.submission, .questions],
    .accepted: [.submission, .acceptance],
  ]

  @Test func `the table of states says every step that can be taken, and no other`() {
    let allowed: [State: [Kind: State]] = [
      .preparation: [.submission: .submitted],
      .submitted: [.questions: .returned, .acceptance: .accepted],
      .returned: [.submission: .submitted],
      .accepted: [.reopeningRequest: .accepted, .reopening: .preparation],
    ]
    for state in State.allCases {
      for kind in Kind.allCases {
        let after = ReportProgress.state(after: kind, from: state)
        #expect(after == allowed[state]?[kind], "\(kind) from \(state)")
      }
    }
  }

  @Test(arguments: State.allCases)
  func `a step that cannot be taken is refused, and changes nothing`(state: State) throws {
    let chain = try #require(Self.chains[state])
    let progress = Self.progress(chain)
    #expect(progress.state == state)
    for kind in Kind.allCases {
      let step = ReportStep(kind, at: 9, by: "Agnès", words: "Motif")
      let isAllowed = ReportProgress.state(after: kind, from: state) != nil
      let refusal = progress.refusal(of: step)
      #expect(refusal == (isAllowed ? nil : .impossible(kind, in: state)))
      if !isAllowed { #expect(Self.progress(chain + [kind]).state == state) }
    }
  }

  @Test(arguments: [Kind.questions, .reopening, .reopeningRequest])
  func `what needs a reason is refused without one`(kind: Kind) {
    let state: [Kind] = kind == .questions ? [.submission] : [.submission, .acceptance]
    let step = ReportStep(kind, at: 9, by: "Agnès", words: " \n ")
    #expect(Self.progress(state).refusal(of: step) == .missingWords(kind))
  }

  @Test func `a reopening starts the next version, a second submission does not`() {
    let returned = Self.progress([.submission, .questions, .submission])
    #expect(returned.version == 1 && returned.submissions == 2 && returned.isSubmittedAgain)
    let reopened = Self.progress([.submission, .acceptance, .reopening])
    #expect(reopened.version == 2 && reopened.state == .preparation)
    let sent = Self.progress(
      [.submission, .questions, .submission, .acceptance, .reopening] + [.submission])
    #expect(sent.version == 2 && sent.submissions == 3 && !sent.isSubmittedAgain)
  }

  @Test func `a request for reopening waits for an answer, once`() {
    let asked = Self.progress([.submission, .acceptance, .reopeningRequest])
    #expect(asked.reopeningRequest?.words == "Mots 2")
    #expect(asked.awaited == .agency)
    let again = ReportStep(.reopeningRequest, at: 9, by: "Agnès", words: "Encore")
    #expect(asked.refusal(of: again) == .alreadyAsked)
    #expect(
      Self.progress([.submission, .acceptance, .reopeningRequest, .reopening]).reopeningRequest
        == nil)
  }

  @Test(
    arguments: [
      (State.preparation, ReportProgress.Party.structure), (.submitted, .agency),
      (.returned, .structure), (.accepted, .nobody),
    ])
  func `each state has who must act`(example: (state: State, party: ReportProgress.Party)) throws {
    let progress = Self.progress(try #require(Self.chains[example.state]))
    #expect(progress.awaited == example.party)
  }

  @Test func `what a structure is asked is due on the day that came with it`() throws {
    let (due, later) = (try #require(Day("2026-01-31")), try #require(Day("2026-03-02")))
    let campaign = Campaign(
      year: try #require(ReportingYear(2025)), framework: "f", opensOn: due, dueOn: due,
      structures: [])
    let asked = ReportStep(.questions, at: 1, by: "ARS", words: "Pourquoi ?", due: later)
    let sent = ReportStep(.submission, at: 7, by: "Agnès")
    #expect(campaign.due(ReportProgress()) == due)
    #expect(campaign.due(ReportProgress([sent])) == nil)
    #expect(campaign.due(ReportProgress([sent, asked])) == later)
    #expect(campaign.due(Self.progress([.submission, .questions])) == nil, "none was said")
    let accepted = [sent, ReportStep(.acceptance, at: 8, by: "ARS")]
    let reopening = ReportStep(.reopening, at: 9, by: "ARS", words: "Motif", due: later)
    #expect(campaign.due(ReportProgress(accepted + [reopening])) == later)
    #expect(campaign.nextDue(from: try #require(Day("2025-12-01"))) == due)
    #expect(campaign.nextDue(from: try #require(Day("2026-02-16"))) == later)
  }

  @Test func `the agency is awaited since the report was sent, or its reopening asked for`() {
    #expect(Self.progress([]).agencyAwaitedSince == nil)
    #expect(Self.progress([.submission, .questions, .submission]).agencyAwaitedSince == 2)
    #expect(Self.progress([.submission, .acceptance]).agencyAwaitedSince == nil)
    let asked = Self.progress([.submission, .acceptance, .reopeningRequest])
    #expect(asked.agencyAwaitedSince == 2)
  }

  @Test func `the questions are shown as long as they wait`() {
    #expect(Self.progress([.submission, .questions]).questions?.words == "Mots 1")
    #expect(Self.progress([.submission, .questions, .submission]).questions == nil)
  }
}
