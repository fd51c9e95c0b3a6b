import Exchange
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

extension XMLReading {
  struct AtomFeedTests {
    private func entry(_ title: String, updated: Int = 86_400) -> AtomFeed.Entry {
      AtomFeed.Entry(
        page: "https://etp.region.example/agenda/1", title: title, summary: "a & b\n\u{1}<b>",
        author: "Structure \"S1\"", categories: ["training"], published: 0, updated: updated)
    }

    private func feed(_ entries: [AtomFeed.Entry]) -> String {
      AtomFeed(
        title: "Agenda & suite", address: "https://etp.region.example/agenda.atom?type=a&lieu=%3C",
        page: "https://etp.region.example/agenda", entries: entries, made: 3_600
      ).text
    }

    @Test func `a feed is well-formed XML, whatever its texts hold`() throws {
      let text = feed([entry("<script>alert('x')</script>]]>&amp;"), entry("\u{0}\u{FFFE}é👩‍⚕️")])
      let parsed = try #require(Elements.read(text))
      #expect(
        parsed.texts["title"] == ["Agenda & suite", "<script>alert('x')</script>]]>&amp;", "é👩‍⚕️"])
      #expect(parsed.texts["summary"] == ["a & b\n<b>", "a & b\n<b>"])
      #expect(parsed.names.first == "feed" && parsed.names.filter { $0 == "entry" }.count == 2)
    }

    @Test func `a feed has what readers need`() throws {
      let parsed = try #require(Elements.read(feed([entry("a"), entry("b", updated: 172_800)])))
      #expect(
        parsed.texts["id"] == [
          "https://etp.region.example/agenda.atom?type=a&lieu=%3C",
          "https://etp.region.example/agenda/1", "https://etp.region.example/agenda/1",
        ])
      #expect(parsed.texts["updated"]?.first == "1970-01-03T00:00:00Z", "the latest change")
      #expect(parsed.links.contains { $0["rel"] == "self" && $0["type"] == "application/atom+xml" })
    }

    @Test func `a feed without entries is one`() throws {
      let parsed = try #require(Elements.read(feed([])))
      #expect(parsed.texts["updated"] == ["1970-01-01T01:00:00Z"])
      #expect(!parsed.names.contains("entry"))
    }
  }
}

/// The elements of an XML text, as a parser that knows nothing of the format finds them.
private final class Elements: NSObject, XMLParserDelegate {
  var names: [String] = []
  var texts: [String: [String]] = [:]
  var links: [[String: String]] = []
  private var text = ""

  /// Nil for what is not well-formed.
  static func read(_ text: String) -> Elements? {
    let elements = Elements()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = elements
    return parser.parse() ? elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    text = ""
    if name == "link" { links.append(attributes) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(text)
  }
}
