package import Domain

/// A guidance as wrapped lines, for a terminal.
package struct GuidanceText: Sendable {
  /// How many offers set aside are told of.
  private static let mostSetAside = 10

  package let text: String

  /// - Parameter width: the columns of a line.
  package init(_ guidance: Guidance, typology: Typology, rules: GuidanceRules, width: Int = 80) {
    let writer = Writer(
      layout: TextLayout(width: width, figureWidths: []), typology: typology, rules: rules)
    let blocks =
      [writer.heading(of: guidance)]
      + guidance.offers.enumerated().map { writer.proposal($0.element, number: $0.offset + 1) }
      + [writer.setAside(guidance.setAside, most: Self.mostSetAside)]
      + [writer.helpLines(guidance.helpLines)]
    text =
      blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }
}

private struct Writer {
  let layout: TextLayout
  let typology: Typology
  let rules: GuidanceRules

  func heading(of guidance: Guidance) -> [String] {
    let count = guidance.offers.count
    let some = French.count(count, "lieu possible", "lieux possibles")
    let found = count == 0 ? "Aucun lieu ne convient tout à fait." : some
    var lines = layout.row(found, indent: 0)
    if !guidance.supposedNeeds.isEmpty {
      let needs = guidance.supposedNeeds.map { "«\u{202F}\(typology.label($0))\u{202F}»" }
      lines += layout.row(
        "Aucun besoin n’est dit\u{A0}: cherché d’abord pour \(French.list(needs)).", indent: 0)
    }
    return lines
  }

  func proposal(_ proposal: Guidance.Proposal, number: Int) -> [String] {
    let offer = proposal.offer
    let site = offer.site
    var lines = layout.row("\(number). \(French.spaced(site.name))", indent: 0, hanging: 3)
    let facts =
      [typology.name(of: offer), site.address.city, proposal.distance.map(French.kilometres) ?? ""]
    lines += layout.row(Self.joined(facts), indent: 3)
    for reason in proposal.reasons {
      lines += layout.row("+ \(rules.text(of: reason))", indent: 3, hanging: 2)
    }
    for caution in proposal.cautions {
      lines += layout.row("? \(rules.text(of: caution))", indent: 3, hanging: 2)
    }
    let reach = Self.joined([site.phone, site.spokenHours])
    return reach.isEmpty ? lines : lines + layout.row(reach, indent: 3)
  }

  func setAside(_ setAside: SetAside, most: Int) -> [String] {
    let nearest = setAside.first(most)
    if nearest.isEmpty { return [] }
    var lines = layout.row("Mis de côté\u{A0}: \(French.number(setAside.count))", indent: 0)
    for item in nearest {
      let because = item.because.map { rules.text(of: $0) }
      let facts = [
        French.spaced(item.name), item.distance.map(French.kilometres) ?? "",
        French.list(because),
      ]
      lines += layout.row("– \(Self.joined(facts))", indent: 0, hanging: 2)
    }
    return lines
  }

  func helpLines(_ helpLines: [HelpLine]) -> [String] {
    layout.row("Parler à quelqu’un", indent: 0)
      + helpLines.flatMap { line in
        layout.row("\(line.phone)  \(line.name). \(line.when)", indent: 0, hanging: 2)
      }
  }

  private static func joined(_ facts: [String]) -> String {
    facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension French {
  /// A distance as people read it: `4,2 km`, `52 km`.
  package static func kilometres(_ distance: Double) -> String {
    let tenths = Int((distance * 10).rounded())
    let whole = tenths / 10
    let isExact = tenths.isMultiple(of: 10) || whole >= 10
    return isExact
      ? "\(number(Int(distance.rounded())))\u{A0}km" : "\(whole),\(tenths % 10)\u{A0}km"
  }
}

extension Site {
  /// The opening hours as people say them, or as they were written; empty when not known.
  package var spokenHours: String {
    OpeningHours(openingHours)?.spoken.joined(separator: "\u{202F}; ") ?? openingHours
  }
}
