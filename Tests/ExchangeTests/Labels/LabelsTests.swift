import Domain
@testable import Exchange
import Testing

struct LabelsTests {
  private let labels: Labels

  init() throws { labels = try Labels.french() }

  @Test(arguments: EntryKind.allCases)
  func `every kind of entry has a label, a hint and words to find it by`(kind: EntryKind) {
    #expect(labels.kind(kind) != kind.rawValue)
    #expect(!labels.kindHint(kind).isEmpty)
    #expect(labels.kindWords(kind).count >= 3)
  }

  @Test(arguments: KindDescription.all.map(\.kind))
  func `every field and code of a kind has a label`(kind: EntryKind) {
    for use in KindDescription(of: kind).fields {
      #expect(labels.field(use.field, in: kind) != use.field.rawValue)
      for code in use.type.codes {
        #expect(labels.code(code, of: use.field) != code, "\(use.field.rawValue).\(code)")
      }
    }
  }

  @Test func `every column has a label`() {
    for column in EntryColumn.all { #expect(labels.column(column) != column.name) }
    for name in Structure.columns + Project.columns { #expect(labels.fileColumn(name) != name) }
  }

  @Test func `every type of structure and of project has a label`() {
    for kind in Structure.Kind.allCases { #expect(labels.structureKind(kind) != kind.rawValue) }
    for nature in Project.Nature.allCases {
      #expect(labels.projectNature(nature) != nature.rawValue)
    }
    for partnership in Project.Partnership.allCases {
      #expect(labels.partnership(partnership) != partnership.rawValue)
    }
  }

  @Test func `every breakdown and item column of the catalogue has a label`() throws {
    for indicator in try Catalogue.shipped().frameworks.flatMap(\.indicators) {
      for breakdown in indicator.breakdowns {
        #expect(labels.breakdown(breakdown.name) != breakdown.name)
        for code in codes(of: breakdown, indicator) {
          #expect(labels.part(code, of: breakdown.name) != code, "\(indicator.id) \(code)")
        }
      }
      for column in indicator.items?.columns ?? [] {
        #expect(labels.itemColumn(column.name) != column.name)
      }
    }
    for name in ["project", "title", "meetings"] { #expect(labels.itemColumn(name) != name) }
  }

  private func codes(of breakdown: Indicator.Breakdown, _ indicator: Indicator) -> [String] {
    switch breakdown.parts {
    case .codes(let field), .highest(let field): indicator.codes(of: field)
    case .count(let part): [part]
    case .sums(let fields): fields.map(\.rawValue)
    case .projectNature: Project.NatureInYear.allCases.map(\.rawValue)
    case .projectPartnership: Project.Partnership.allCases.map(\.rawValue)
    }
  }

  @Test func `a kind's own words for a field come before the common ones`() {
    #expect(labels.field(.support, in: nil) == "Type de soutien")
    #expect(
      labels.field(.support, in: .researchSupport) == "Type de mise en lien ou d’accompagnement")
    #expect(labels.field(.support, in: .innovationSupport) == "Type de soutien")
    #expect(labels.column(.title) == "Intitulé")
    #expect(labels.column(.title, in: .trainingOrganised) == "Titre de la formation")
  }

  @Test func `a file that lacks words is told which`() throws {
    var wording = labels.wording
    wording.kinds["meeting"] = nil
    wording.codes["object"] = nil
    let missing = Labels(wording: wording).missing
    #expect(missing.contains("kinds.meeting"))
    #expect(missing.contains("codes.object.bilateral"))
  }
}
