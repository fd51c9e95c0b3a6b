package import Domain

/// Told of what is doubtful in a row, with the line where it begins.
package typealias ReportWarning = (_ line: Int, _ warning: OfferWarning) -> Void

/// Finds what is wrong in the rows of a directory file, and what those of one site say together.
package struct DirectoryCheck {
  /// What a row says, with what is compared to other rows.
  package struct Record: Sendable {
    let reading: OfferReader.Reading
    /// What makes its site one with those of other rows.
    let identity: Site.Identity
    fileprivate let reference: Digest
    fileprivate let site: Digest
    /// A hash of all that the row says of the site, but whether its address is confidential.
    fileprivate let facts: Int

    fileprivate init(_ reading: OfferReader.Reading) {
      self.reading = reading
      identity = reading.offer.site.identity
      reference = Digest(of: reading.offer.reference.text)
      site = Digest(of: identity.text)
      facts = reading.offer.site.plain.hashValue
    }
  }

  /// What the rows before said of a site.
  private struct Said {
    var line: UInt32
    var isConfidential: Bool
    var facts: Int
  }

  /// Stands for a text in little room: a file may have more references than memory would hold.
  fileprivate struct Digest: Hashable, Sendable {
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

  let read: RowReading<Record>
  private let report: ReportProblem
  private let warn: ReportWarning
  private var seen: Set<Digest> = []
  private var said: [Digest: Said] = [:]
  private var problems = 0
  /// The sites of which rows say different things, as they are to be kept.
  private(set) var settled = SettledSites()

  /// Whether nothing wrong has been found so far.
  var isRight: Bool { problems == 0 }

  init(
    reader: OfferReader, report: @escaping ReportProblem, warn: @escaping ReportWarning
  ) {
    read = { row in
      Result { () throws(Problems) in
        Record(try reader.read(row))
      }
    }
    self.report = report
    self.warn = warn
  }

  /// - Returns: nil for a row that is wrong.
  mutating func take(line: Int, _ record: Result<Record, Problems>) throws -> IncomingOffer? {
    do throws(Problems) {
      let record = try record.get()
      guard seen.insert(record.reference).inserted else {
        let reference = record.reading.offer.reference.text
        throw Problems([Problem(column: "reference", found: reference, reason: .repeatedInFile)])
      }
      for warning in record.reading.warnings { warn(line, warning) }
      settled.rows += 1
      return IncomingOffer(
        offer: record.reading.offer, identity: record.identity,
        isFirstAtSite: settle(record, line: line))
    } catch {
      problems += error.all.count
      for problem in error.all { report(line, problem) }
      return nil
    }
  }

  /// - Throws: `ImportRefused` when anything was wrong.
  func finish(misshapenRows: Int) throws {
    let problems = problems + misshapenRows
    if problems > 0 { throw ImportRefused(problems: problems) }
  }

  /// The last row holds; an address that any row says confidential is.
  ///
  /// - Returns: whether no row before is of this site.
  private mutating func settle(_ record: Record, line: Int) -> Bool {
    let site = record.reading.offer.site
    let now = Said(
      line: UInt32(clamping: line), isConfidential: site.isAddressConfidential,
      facts: record.facts)
    guard let before = said.updateValue(now, forKey: record.site) else { return true }
    let isConfidential = before.isConfidential || now.isConfidential
    said[record.site]?.isConfidential = isConfidential
    let warnings = Self.warnings(before: before, now: now, about: site)
    for warning in warnings { warn(line, warning) }
    guard !warnings.isEmpty || settled[record.identity] != nil else { return false }
    var settledSite = site
    settledSite.isAddressConfidential = isConfidential
    settled[record.identity] = settledSite
    return false
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

extension Site {
  /// The same, whether its address is confidential or not.
  fileprivate var plain: Site {
    var plain = self
    plain.isAddressConfidential = false
    return plain
  }
}

/// What the rows of a file say together of the sites that they describe differently.
struct SettledSites: Sendable {
  private var sites: [Site.Identity: Site] = [:]
  /// How many rows the file has.
  fileprivate(set) var rows = 0

  var isAny: Bool { !sites.isEmpty }

  fileprivate(set) subscript(identity: Site.Identity) -> Site? {
    get { sites[identity] }
    set { sites[identity] = newValue }
  }
}
