package import Domain

/// Told of what is doubtful in a row, with the line where it begins.
package typealias ReportWarning = (_ line: Int, _ warning: OfferWarning) -> Void

/// The first reading of a directory file: it finds what is wrong before anything is written, and
/// what the rows of one site say together.
package struct DirectoryCheck: RowImport {
  /// What a row says, with what makes its site one with those of other rows.
  package struct Record: Sendable {
    let reading: OfferReader.Reading
    let identity: Site.Identity
  }

  /// What the rows before said of a site.
  private struct Said {
    var line: UInt32
    var isConfidential: Bool
    var facts: Int
  }

  /// Stands for a text in little room: a file may have more references than memory would hold.
  private struct Digest: Hashable {
    private let halves: SIMD2<Int>

    init(of text: String) {
      halves = [Self.hash(text, 0), Self.hash(text, 1)]
    }

    /// With a seed that nobody knows before: no file can be made so that two are the same.
    private static func hash(_ text: String, _ half: Int) -> Int {
      var hasher = Hasher()
      hasher.combine(half)
      hasher.combine(text)
      return hasher.finalize()
    }
  }

  package let read: RowReading<Record>
  private let report: ReportProblem
  private let warn: ReportWarning
  private var seen: Set<Digest> = []
  private var said: [Digest: Said] = [:]
  private var problems = 0
  /// The sites of which rows say different things, as they are to be kept.
  package private(set) var settled = SettledSites()

  package init(
    reader: OfferReader, report: @escaping ReportProblem, warn: @escaping ReportWarning
  ) {
    read = { row in
      Result { () throws(Problems) in
        let reading = try reader.read(row)
        return Record(reading: reading, identity: reading.offer.site.identity)
      }
    }
    self.report = report
    self.warn = warn
  }

  package mutating func take(line: Int, _ record: Result<Record, Problems>) throws {
    do throws(Problems) {
      let record = try record.get()
      let reading = record.reading
      let reference = reading.offer.reference.text
      guard seen.insert(Digest(of: reference)).inserted else {
        throw Problems([Problem(column: "reference", found: reference, reason: .repeatedInFile)])
      }
      for warning in reading.warnings { warn(line, warning) }
      settle(reading.offer.site, record.identity, line: line)
      settled.rows += 1
    } catch {
      problems += error.all.count
      for problem in error.all { report(line, problem) }
    }
  }

  package func finish(misshapenRows: Int) throws -> ImportOutcome {
    let problems = problems + misshapenRows
    if problems > 0 { throw ImportRefused(problems: problems) }
    return ImportOutcome()
  }

  /// The last row holds; an address that any row says confidential is.
  private mutating func settle(_ site: Site, _ identity: Site.Identity, line: Int) {
    var plain = site
    plain.isAddressConfidential = false
    let now = Said(
      line: UInt32(clamping: line), isConfidential: site.isAddressConfidential,
      facts: plain.hashValue)
    let digest = Digest(of: identity.text)
    guard let before = said.updateValue(now, forKey: digest) else { return }
    let isConfidential = before.isConfidential || now.isConfidential
    said[digest]?.isConfidential = isConfidential
    let warnings = Self.warnings(before: before, now: now, about: site)
    for warning in warnings { warn(line, warning) }
    guard !warnings.isEmpty || settled[identity] != nil else { return }
    plain.isAddressConfidential = isConfidential
    settled[identity] = plain
  }

  private static func warnings(before: Said, now: Said, about site: Site) -> [OfferWarning] {
    let (column, found) =
      if let finess = site.finess { ("finess", finess.text) } else if let siret = site.siret {
        ("siret", siret.text)
      } else { ("name", site.name) }
    var reasons: [OfferWarning.Reason] = []
    if before.facts != now.facts { reasons.append(.siteDisagrees(line: Int(before.line))) }
    if before.isConfidential != now.isConfidential {
      reasons.append(.siteConfidential(line: Int(before.line)))
    }
    return reasons.map { OfferWarning(column: column, found: found, reason: $0) }
  }
}

/// What the rows of a file say together of the sites that they describe differently.
package struct SettledSites: Sendable {
  private var sites: [Site.Identity: Site] = [:]
  /// How many rows the file has.
  package fileprivate(set) var rows = 0

  package init() {}

  var isAny: Bool { !sites.isEmpty }

  package fileprivate(set) subscript(identity: Site.Identity) -> Site? {
    get { sites[identity] }
    set { sites[identity] = newValue }
  }
}
