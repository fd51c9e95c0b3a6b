import Domain
import TestSupport
import Testing

struct ContributionTests {
  /// What the entries of each indicator bring besides being counted.
  private static let contributed: [String: [EntryField]] = [
    "1.1.1": [.project], "1.1.2": [.project], "1.2.3": [.patients, .professionals],
    "3.2.2": [.people], "3.2.3": [.sessions], "3.3.2": [.people],
  ]

  @Test func `sums and projects, and they alone, are read from the entries`() throws {
    let report = try SampleReport.own([])
    for indicator in report.framework.indicators {
      #expect(indicator.contributed == Self.contributed[indicator.id] ?? [], "\(indicator.id)")
    }
  }

  @Test func `what the entries of a sum bring adds up to it`() throws {
    var journal = SampleJournal()
    try journal.add(.communitySession, ["patients": "3", "professionals": "2"])
    try journal.add(.communitySession, ["patients": "0", "professionals": "5"])
    try journal.add(.orientation, ["people": "4"])
    try journal.add(.orientation, ["people": "2", "target": "targeted_action"])
    try journal.add(.trainingRelayed, ["sessions": "7"])
    let report = try SampleReport.own(journal.entries)
    let entries = Dictionary(
      journal.entries.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    func total(_ field: EntryField, _ provenance: Provenance) -> Int {
      report.references(provenance).reduce(0) { total, reference in
        guard case .number(let number) = entries[reference]?[field] else { return total }
        return total + number
      }
    }
    var sums = 0
    for figure in report.figures {
      if let field = figure.indicator.summed {
        #expect(figure.value == .number(total(field, figure.provenance)))
        sums += 1
      }
      for (stated, breakdown) in zip(figure.indicator.breakdowns, figure.breakdowns) {
        for part in breakdown.parts {
          guard let field = figure.indicator.summed(in: part.code, of: stated) else { continue }
          #expect(part.value == total(field, part.provenance), "\(stated.name) \(part.code)")
          sums += 1
        }
      }
    }
    #expect(sums == 3 + 2 + 5 + 2, "three values, the parts of three breakdowns")
  }
}
