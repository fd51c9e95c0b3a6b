/// Where a structure's report of a year stands, as the chain of its steps says.
package struct ReportProgress: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case preparation, submitted, returned, accepted
  }

  /// Who has to do the next thing.
  package enum Party: Sendable, Hashable {
    case structure, agency, nobody
  }

  package private(set) var state = State.preparation
  /// The version being prepared, or the one that was sent; a reopening starts the next.
  package private(set) var version = 1
  /// How many times a report was submitted, in all versions.
  package private(set) var submissions = 0
  package private(set) var steps: [ReportStep] = []

  /// - Parameter steps: in the order in which they were taken; one that could not be taken is kept
  ///   in the history and changes nothing.
  package init(_ steps: [ReportStep] = []) {
    for step in steps { take(step) }
  }

  /// The state that a step leads to; nil for a step that cannot be taken from there.
  package static func state(after kind: ReportStep.Kind, from state: State) -> State? {
    switch (state, kind) {
    case (.preparation, .submission), (.returned, .submission): .submitted
    case (.submitted, .questions): .returned
    case (.submitted, .acceptance), (.accepted, .reopeningRequest): .accepted
    case (.accepted, .reopening): .preparation
    default: nil
    }
  }

  package var awaited: Party {
    switch state {
    case .preparation, .returned: .structure
    case .submitted: .agency
    case .accepted: reopeningRequest == nil ? .nobody : .agency
    }
  }

  /// Whether the structure can still change what it will send.
  package var isBeingPrepared: Bool { state == .preparation || state == .returned }

  /// Whether what was sent answers questions of the agency.
  package var isSubmittedAgain: Bool {
    state == .submitted
      && steps.last { $0.kind == .questions || $0.kind == .reopening }?.kind == .questions
  }

  /// What the agency asked, while it waits for an answer.
  package var questions: ReportStep? {
    state == .returned ? steps.last { $0.kind == .questions } : nil
  }

  package var acceptance: ReportStep? {
    state == .accepted ? steps.last { $0.kind == .acceptance } : nil
  }

  /// The reopening that the version being prepared comes from.
  package var reopening: ReportStep? {
    state == .preparation ? steps.last { $0.kind == .reopening } : nil
  }

  /// What the structure asked after the acceptance, and nobody has answered yet.
  package var reopeningRequest: ReportStep? {
    guard state == .accepted, let last = steps.last, last.kind == .reopeningRequest else {
      return nil
    }
    return last
  }

  /// Since when the agency has something to do, in seconds since 1970; nil when it has nothing.
  package var agencyAwaitedSince: Int? {
    guard awaited == .agency else { return nil }
    return (reopeningRequest ?? steps.last { $0.kind == .submission })?.at
  }

  /// Why a step cannot be taken now; nil when it can.
  package func refusal(of step: ReportStep) -> StepRefusal? {
    if Self.state(after: step.kind, from: state) == nil {
      return .impossible(step.kind, in: state)
    }
    if step.kind == .reopeningRequest, reopeningRequest != nil { return .alreadyAsked }
    if step.kind.needsWords, Cells.trimmed(step.words).isEmpty { return .missingWords(step.kind) }
    return nil
  }

  private mutating func take(_ step: ReportStep) {
    steps.append(step)
    guard let next = Self.state(after: step.kind, from: state) else { return }
    state = next
    if step.kind == .submission { submissions += 1 }
    if step.kind == .reopening { version += 1 }
  }
}

/// Why a step of a report cannot be taken.
package enum StepRefusal: Error, Sendable, Hashable {
  case impossible(ReportStep.Kind, in: ReportProgress.State)
  /// Questions or a reason are needed.
  case missingWords(ReportStep.Kind)
  /// A request for reopening waits already.
  case alreadyAsked
  /// There is no campaign for the year, or it does not concern the structure.
  case notConcerned
  case notOpen(until: Day)
  /// These checks are neither resolved nor commented.
  case unanswered([ReportCheck])
}
