import Domain
import Exchange

/// The figures of a sealed report beside those of the year before, in words.
struct SealedFigures {
  private let figures: [String: SealedFigure]
  private let previous: [String: SealedFigure]
  private let comments: ReportComments
  private let previousComments: ReportComments
  private let labels: Labels

  init(
    _ report: SealedReport, _ comments: ReportComments,
    previous: (report: SealedReport, comments: ReportComments)?, labels: Labels
  ) {
    func byIndicator(_ figures: [SealedFigure]) -> [String: SealedFigure] {
      Dictionary(figures.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    }
    figures = byIndicator(report.figures)
    self.previous = byIndicator(previous?.report.figures ?? [])
    self.comments = comments
    previousComments = previous?.comments ?? ReportComments()
    self.labels = labels
  }

  func mission(_ mission: Framework.Mission) -> SubmissionPage.Mission {
    SubmissionPage.Mission(
      number: mission.number, title: "Mission \(mission.number). \(French.spaced(mission.title))",
      sealedText: text(comments, .mission(mission.number)),
      previousText: text(previousComments, .mission(mission.number)),
      figures: mission.objectives.flatMap(\.indicators).compactMap(figure))
  }

  /// Nil for an indicator that the sealed report does not have.
  private func figure(_ indicator: Indicator) -> SubmissionPage.Figure? {
    guard let figure = figures[indicator.id] else { return nil }
    return SubmissionPage.Figure(
      id: indicator.id, name: French.spaced(indicator.name), valueText: Words.value(figure.value),
      previousValue: Words.value(previous[indicator.id]?.value),
      partsText: parts(figure, of: indicator),
      figureComment: text(comments, .indicator(indicator.id)),
      previousComment: text(previousComments, .indicator(indicator.id)))
  }

  /// Each breakdown in a sentence, its empty parts left out, the largest first.
  private func parts(_ figure: SealedFigure, of indicator: Indicator) -> String? {
    let sentences = indicator.breakdowns.compactMap { breakdown -> String? in
      let parts = figure.parts.filter { $0.key.breakdown == breakdown.name && $0.value > 0 }
        .sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }
      guard !parts.isEmpty else { return nil }
      let words = parts.map { part, value in
        "\(labels.part(part.code, of: breakdown.name)) \(French.number(value))"
      }
      return "\(labels.breakdown(breakdown.name))\u{A0}: \(words.joined(separator: ", "))."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func text(_ comments: ReportComments, _ subject: ReportComments.Subject) -> String? {
    let text = comments[subject]
    return text.isEmpty ? nil : French.spaced(text)
  }
}
