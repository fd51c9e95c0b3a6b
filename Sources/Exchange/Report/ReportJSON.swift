package import Domain

/// The report as JSON, with the keys of the exchange contract.
///
/// Besides them, `parameters` says what it was computed with, and each indicator's
/// `breakdown_entries` gives the entries of each part of its breakdowns.
///
/// A reference, as each of the many closures that write a part of it holds it.
package final class ReportJSON: Sendable {
  private let report: Report
  private let labels: Labels
  private let sending: Sending?
  /// Each reference as a JSON text, one after the other.
  private let references: [UInt8]
  /// Where each reference ends in `references`.
  private let ends: [Int]

  /// What a report that is sent says besides its figures.
  package struct Sending: Sendable {
    let version: Int
    let number: Int
    /// Seconds since 1970.
    let at: Int
    /// The name of the account.
    let by: String
    /// To the agency, such as the answers to its questions; may be empty.
    let words: String
    let comments: ReportComments

    package init(
      version: Int, number: Int, at instant: Int, by name: String, words: String,
      comments: ReportComments
    ) {
      self.version = version
      self.number = number
      at = instant
      by = name
      self.words = words
      self.comments = comments
    }
  }

  /// - Parameter sending: nil for a report that is not sent.
  package init(_ report: Report, labels: Labels, sending: Sending? = nil) {
    self.report = report
    self.labels = labels
    self.sending = sending
    var writer = JSONWriter()
    ends = report.references.map { reference in
      writer.string(report.written(reference))
      return writer.bytes.count
    }
    references = writer.bytes
  }

  /// UTF-8, with a line end.
  package var bytes: [UInt8] {
    // A region's figures are long, and written on all cores.
    let figures = report.figures.mapConcurrently { figure in
      var writer = JSONWriter(depth: 2)
      write(figure, to: &writer)
      return writer.bytes
    }
    var writer = JSONWriter(capacity: figures.reduce(references.count) { $0 + $1.count })
    writer.object { report in
      report.member("framework") { $0.string(self.report.framework.version) }
      report.member("scope", scope)
      report.member("year") { $0.number(self.report.year.number) }
      report.member("parameters") { parameters in
        parameters.object { object in
          for (name, value) in self.report.parameters.all {
            object.member(name) { $0.number(value) }
          }
        }
      }
      report.member("indicators") { indicators in
        indicators.array { array in
          for figure in figures { array.element { $0.written(figure) } }
        }
      }
      if let sending { report.member("sending", sending.write) }
    }
    writer.endLine()
    return writer.bytes
  }

  private func scope(_ writer: inout JSONWriter) {
    writer.object { scope in
      switch report.scope {
      case .structure(let code):
        scope.member("kind") { $0.string("structure") }
        scope.member("code") { $0.string(code.text) }
      case .consolidated:
        scope.member("kind") { $0.string("consolidated") }
      }
      scope.member("structures") { structures in
        structures.array { array in
          for code in report.scope.structures { array.element { $0.string(code.text) } }
        }
      }
    }
  }
}

extension ReportJSON.Sending {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { sending in
      sending.member("version") { $0.number(version) }
      sending.member("number") { $0.number(number) }
      sending.member("at") { $0.number(at) }
      sending.member("by") { $0.string(by) }
      sending.member("words") { $0.string(words) }
      sending.member("texts") { texts in
        texts.object { object in
          for (subject, text) in comments.all {
            object.member(subject.written) { $0.string(text) }
          }
        }
      }
    }
  }
}

extension ReportJSON {
  private func write(_ figure: Figure, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("id") { $0.string(figure.indicator.id) }
      object.member("mission") {
        $0.number(report.framework.mission(of: figure.indicator)?.number ?? 0)
      }
      object.member("label") { $0.string(figure.indicator.label) }
      object.member("value") { value in
        switch figure.value {
        case .number(let number): value.number(number)
        case .yes(let yes): value.bool(yes)
        }
      }
      if let sum = figure.sum { object.member("sum") { $0.number(sum) } }
      breakdowns(of: figure, in: &object)
      object.member("items") { items in
        items.array { array in
          for item in figure.items ?? [] { array.element { write(item, to: &$0) } }
        }
      }
      object.member("entries") { entries(figure.provenance, to: &$0) }
      object.member("warnings") { warnings in
        warnings.array { array in
          for warning in figure.warnings { array.element { write(warning, to: &$0) } }
        }
      }
    }
  }

  private func breakdowns(of figure: Figure, in object: inout JSONWriter) {
    object.member("breakdowns") { write(figure.breakdowns, to: &$0) { $0.number($1.value) } }
    object.member("breakdown_entries") {
      write(figure.breakdowns, to: &$0) { entries($1.provenance, to: &$0) }
    }
  }

  private func write(
    _ breakdowns: [Figure.Breakdown], to writer: inout JSONWriter,
    part write: (inout JSONWriter, Figure.Part) -> Void
  ) {
    writer.object { object in
      for breakdown in breakdowns {
        object.member(breakdown.name) { parts in
          parts.object { object in
            for part in breakdown.parts { object.member(part.code) { write(&$0, part) } }
          }
        }
      }
    }
  }

  private func write(_ item: Figure.Item, to writer: inout JSONWriter) {
    writer.object { object in
      for (name, value) in item.cells {
        object.member(name) { cell in
          switch value {
          case .text(let text), .code(let text, _): cell.string(text)
          case .number(let number): cell.number(number)
          case .codes(let codes, _):
            cell.array { array in
              for code in codes { array.element { $0.string(code) } }
            }
          }
        }
      }
      object.member("entries") { entries(item.provenance, to: &$0) }
    }
  }

  private func write(_ warning: Figure.Warning, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("code") { $0.string(warning.code) }
      object.member("entries") { entries(warning.provenance, to: &$0) }
      object.member("message") { $0.string(labels.message(for: warning)) }
    }
  }

  private func entries(_ provenance: Provenance, to writer: inout JSONWriter) {
    writer.line(
      of: provenance.positions.lazy.map { [ends] position in
        (position == 0 ? 0 : ends[Int(position) - 1])..<ends[Int(position)]
      }, in: references)
  }
}
