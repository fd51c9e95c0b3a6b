import Foundation
import FoundationXML

/// Reads the XML flows of legal entities and of establishments.
final class FinessXML: NSObject, XMLParserDelegate {
  private static let root = "fluxfiness"
  private static let entity = "structureej"
  private static let site = "structureet"
  /// In bytes: the longest text of the schemas has a few hundred.
  private static let longestText = 20_000

  private let take: (FinessRecord) throws -> Void
  private var depth = 0
  private var hasRoot = false
  private var record: (element: String, line: Int, fields: [String: String])?
  private var text = ""
  private var failure: (any Error)?

  private init(take: @escaping (FinessRecord) throws -> Void) {
    self.take = take
  }

  /// - Throws: `FinessFlowProblem`; `UnreadableFile`; what `take` throws.
  static func read(_ path: String, take: (FinessRecord) throws -> Void) throws {
    guard let stream = InputStream(fileAtPath: path) else {
      throw UnreadableFile(path: path, code: ENOENT)
    }
    try withoutActuallyEscaping(take) { take in
      let reader = FinessXML(take: take)
      let parser = XMLParser(stream: stream)
      parser.shouldResolveExternalEntities = false
      parser.delegate = reader
      let isWhole = parser.parse()
      if let failure = reader.failure { throw failure }
      // The parser takes a text that ends too early for a whole one.
      guard isWhole, reader.depth == 0 else {
        throw FinessFlowProblem.malformed(line: parser.lineNumber)
      }
      guard reader.hasRoot else { throw FinessFlowProblem.notAFlow }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    if depth > FinessFlow.deepest { return end(parser, .tooDeep(line: parser.lineNumber)) }
    if depth == 1 {
      hasRoot = element == Self.root
      if !hasRoot { return end(parser, .notAFlow) }
    }
    if element == Self.entity || element == Self.site {
      record = (element, parser.lineNumber, [:])
    }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard record != nil else { return }
    text += string
    if text.utf8.count > Self.longestText { end(parser, .tooLong(line: parser.lineNumber)) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    guard let record else { return }
    if element != record.element {
      self.record?.fields[element] = text
      text = ""
      return
    }
    self.record = nil
    do {
      try take(Self.record(of: record.fields, isEntity: element == Self.entity, at: record.line))
    } catch {
      failure = failure ?? error
      parser.abortParsing()
    }
  }

  private func end(_ parser: XMLParser, _ problem: FinessFlowProblem) {
    failure = failure ?? problem
    parser.abortParsing()
  }
}

extension FinessXML {
  private static func record(
    of fields: [String: String], isEntity: Bool, at line: Int
  ) -> FinessRecord {
    func text(_ name: String) -> String { FinessText.trimmed(fields[name] ?? "") }
    if isEntity {
      return .entity(
        number: text("nofiness"), name: FinessText.longer(text("rslongue"), text("rs")))
    }
    var site = FinessSite(line: line)
    site.number = text("nofinesset")
    site.entity = text("nofinessej")
    site.name = text("rs")
    site.longName = text("rslongue")
    site.category = text("categetab")
    site.categoryName = text("libcategetab")
    site.street = FinessText.street(
      number: text("numvoie") + text("compvoie"), kind: text("typvoie"), name: text("voie"),
      place: text("lieuditbp"))
    site.postalCode = text("codepostal")
    site.city = FinessText.longer(text("libcommune"), FinessText.city(text("ligneacheminement")))
    site.insee = FinessText.insee(department: text("departement"), commune: text("commune"))
    site.phone = text("telephone")
    site.email = text("courriel")
    site.siret = text("siret")
    site.isClosed = !text("datefermeture").isEmpty
    site.coordinates = FinessText.coordinates(text("coordxet"), text("coordyet"))
    return .site(site)
  }
}
