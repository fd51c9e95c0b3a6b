import Domain
import Exchange
import Storage

extension FileImport {
  /// Takes a flow of the national register of establishments.
  func readFiness(into database: any Database) throws -> ImportOutcome {
    let reader = FinessReader(
      categories: try FinessCategories.load(), reader: try Self.offerReader(with: database))
    let instant = SystemEnvironment.clock.instant()
    var flow = try FinessImport(into: database, at: instant)
    var report = FinessReport()
    do {
      try reader.read(path) { piece in
        switch piece {
        case .entity(let number, let name):
          report.entities += 1
          try flow.take(entity: number, name: name)
        case .offer(let offer, let entity, let line, let warnings):
          for warning in warnings { Self.warn(line, warning) }
          guard try !flow.take(offer, of: entity) else { return }
          let number = offer.reference.text
          Self.warn(line, OfferWarning(column: "finess", found: number, reason: .repeated))
        case .refused(let line, let warning): Self.warn(line, warning)
        case .keptOut(let category, let name):
          report.keptOut[category, default: (0, name)].count += 1
        case .reminder: report.reminders += 1
        }
      }
    } catch let problem as FinessFlowProblem {
      Self.say(problem.description)
      throw ImportRefused(problems: 1)
    }
    let outcome = try flow.finish()
    report.withoutEntity = flow.withoutEntity
    for line in report.lines { Self.say(line) }
    try sayDuplicates(of: flow.written, at: instant, in: database)
    return outcome
  }
}

/// What a flow held besides the offers that were taken.
private struct FinessReport {
  var entities = 0
  var reminders = 0
  var withoutEntity = 0
  var keptOut: [String: (count: Int, name: String)] = [:]

  /// Nothing about what did not occur.
  var lines: [String] {
    var lines = keptOut.sorted { $0.key < $1.key }.map { category, kept in
      let name = kept.name.isEmpty ? "" : " (\(Excerpt(of: kept.name).text))"
      return "kept out: \(kept.count) of category \(Excerpt(of: category).text)\(name), "
        + "which is no type of the directory"
    }
    if entities > 0 { lines.append("legal entities: \(entities) read") }
    if reminders > 0 {
      lines.append("\(reminders) establishments without a category, which another flow describes")
    }
    if withoutEntity > 0 {
      lines.append(
        "\(withoutEntity) establishments whose legal entity is not known: import the flow of legal "
          + "entities, then this one again")
    }
    return lines
  }
}
