import Domain
import Exchange
import Foundation
import FoundationXML
import Testing

extension XMLReading {
  struct ReportHTMLTests {
    @Test func `the page is well formed and has each indicator once`() throws {
      let sample = try ReportSample()
      let page = try Page(try sample.document())
      let indicators = try page.texts("//article/@id")
      #expect(indicators == sample.framework.indicators.map { "indicateur-\($0.id)" })
      #expect(try page.texts("//article//*[@class='value']").count == 20)
    }

    @Test func `what people typed is text, never markup`() throws {
      let page = try Page(try ReportSample().document())
      #expect(try page.texts("//script | //*[local-name()='de']").isEmpty)
      #expect(try page.texts("//td | //th").contains(ReportSample.markup))
      #expect(try page.texts("//title") == ["Rapport annuel 2025 – Plateforme <de> Lorient"])
    }

    @Test func `nothing is asked of another address and no style is in an attribute`() throws {
      let page = try Page(try ReportSample().document())
      #expect(try page.texts("//@style | //@src | //link | //@onclick").isEmpty)
      #expect(try page.texts("//@href").allSatisfy { $0.hasPrefix("#") })
    }

    @Test func `every link leads to a place of the page`() throws {
      let page = try Page(try ReportSample().consolidated())
      let ids = try page.texts("//@id")
      #expect(Set(ids).count == ids.count)
      let targets = try page.texts("//@href | //@data-target").map { String($0.dropFirst()) }
      #expect(Set(targets).isSubset(of: ids))
    }

    @Test func `headings go down one level at a time`() throws {
      let page = try Page(try ReportSample().document())
      let levels = try page.nodes("//h1 | //h2 | //h3 | //h4").compactMap { node in
        node.name?.last?.wholeNumberValue
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func `tables have a caption, and bars have their figures beside them`() throws {
      let page = try Page(try ReportSample().document())
      #expect(try page.texts("//table[not(caption)]").isEmpty)
      #expect(try page.texts("//th[not(@scope)]").isEmpty)
      #expect(try page.texts("//*[local-name()='svg'][not(@aria-hidden='true')]").isEmpty)
      let bars = try page.texts(
        "//article[@id='indicateur-2.1.1']//tr[.//*[local-name()='svg']]/td[1]")
      #expect(bars.prefix(3) == ["2", "0", "0"])
    }

    @Test func `the figure of the year before, the warning and the empty indicator are said`()
      throws
    {
      let page = try Page(try ReportSample().document())
      #expect(try page.text(of: "2.1.1").contains("1 en 2024"))
      #expect(try page.text(of: "1.1.1").contains("exactement 3 rencontres"))
      #expect(try page.text(of: "4.3.1").contains("rien de noté cette année"))
      #expect(try !page.text(of: "1.1.2").contains("rien de noté cette année"))
    }

    @Test func `what was agreed stands before the figures, with its year`() throws {
      let sample = try ReportSample()
      let years = try [2022, 2024].map { try #require(ReportingYear($0)) }
      let agreed = ReportDocument.Agreed(
        [
          (Priority(title: ReportSample.markup, indicator: "2.1.1", state: .underWay), years[1]),
          (Priority(title: "Ouvrir", target: "2 programmes"), years[0]),
        ], decisions: "Continuer : oui", before: try #require(ReportingYear(2025)),
        framework: sample.framework)
      let page = try Page(try sample.document(agreed: agreed))
      let cells = try page.texts("//section[@id='convenu']//tbody/tr/*[last()]")
      #expect(cells == ["2024", "2022"])
      let section = try page.texts("//section[@id='convenu']").joined()
      #expect(section.contains(ReportSample.markup) && section.contains("en cours"))
      #expect(section.contains("Continuer\u{A0}: oui"))
      let ids = try page.texts("//section/@id")
      let (front, summary) = (ids.firstIndex(of: "convenu"), ids.firstIndex(of: "essentiel"))
      #expect(front.map { front in summary.map { front < $0 } ?? false } == true)
      #expect(try page.texts("//a[@href='#convenu']").count == 1)
      #expect(try Page(try sample.document()).texts("//section[@id='convenu']").isEmpty)
    }

    @Test func `the annex says what each entry brings to a figure`() throws {
      let page = try Page(try ReportSample().consolidated())
      let referrals = try page.texts("//section[@id='preuves-3.2.2']//li")
      #expect(
        referrals.map { $0.suffix(4) } == ["\u{A0}: 5", "\u{A0}: 8"], "each structure's own number")
      let sessions = try page.texts("//section[@id='preuves-1.2.3']//li").joined()
      #expect(sessions.contains("Nombre de patients\u{A0}: 7"))
      #expect(sessions.contains("Nombre de professionnels\u{A0}: 0"))
      let meetings = try page.texts("//section[@id='preuves-1.1.1']//li")
      #expect(meetings.count == 3)
      #expect(meetings.allSatisfy { $0.contains("Projet accompagné\u{A0}: Projet (P-1)") })
      let others = try page.texts("//section[@id='preuves-2.1.1']//li").joined()
      #expect(!others.contains("Nombre"))
    }

    @Test func `a year that is not over says so, but for a report that was sent`() throws {
      let sample = try ReportSample()
      let words = "Année en cours, état au 15 juin 2025"
      func said(on day: String, seal: ReportDocument.SealLine? = nil) throws -> [Bool] {
        let today = try #require(Day(day))
        let document = try sample.document(on: today, seal: seal)
        return [
          try Page(document).texts("//header//p[@class='note under-way']") == [words],
          ReportText(document).text.contains("\n\(words)\n"),
          ReportXLSX(document).spreadsheet.sheets[0].rows.contains { $0.last == .text(words) },
        ]
      }
      #expect(try said(on: "2025-06-15") == [true, true, true])
      #expect(try said(on: "2026-06-15") == [false, false, false])
      let seal = ReportDocument.SealLine(sentText: "version 1", hash: "00")
      #expect(try said(on: "2025-06-15", seal: seal) == [false, false, false])
    }

    @Test func `a consolidated page explains the difference`() throws {
      let page = try Page(try ReportSample().consolidated())
      let text = try page.text(of: "2.1.1")
      #expect(text.contains("Somme des structures\u{A0}: 3") && text.contains("écart\u{A0}: −1"))
      let proofs = try page.texts("//section[@id='preuves-2.1.1']//li/strong")
      #expect(proofs == ["PF-LORIENT/R0", "PF-LORIENT/R1", "PF-VANNES/R2"])
    }
  }
}

/// The page of a report, read as XML.
private struct Page {
  private let document: XMLDocument

  init(_ report: ReportDocument) throws {
    document = try XMLDocument(xmlString: try ReportHTML().page(report))
  }

  func nodes(_ path: String) throws -> [XMLNode] { try document.nodes(forXPath: path) }

  func texts(_ path: String) throws -> [String] { try nodes(path).compactMap(\.stringValue) }

  func text(of indicator: String) throws -> String {
    try texts("//article[@id='indicateur-\(indicator)']").joined()
  }
}
