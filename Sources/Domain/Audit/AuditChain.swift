/// Where a trail ends: the number and the hash of its last record.
package struct AuditEnd: Sendable, Hashable {
  package let number: Int
  package let hash: String

  package init(number: Int, hash: String) {
    self.number = number
    self.hash = hash
  }

  /// The end of a trail that has no record yet.
  package static let none = AuditEnd(number: 0, hash: String(repeating: "0", count: 64))
}

/// A record as it is kept, before anything is read out of its texts.
package struct AuditLine: Sendable, Hashable {
  package let number: Int
  /// The other columns in their order, nil for none.
  package let cells: [String?]
  /// The hash of the record before.
  package let previous: String
  package let hash: String

  package init(number: Int, cells: [String?], previous: String, hash: String) {
    self.number = number
    self.cells = cells
    self.previous = previous
    self.hash = hash
  }

  /// What the record's hash is made of.
  ///
  /// Each text comes after its length in bytes, so that no two records have one canonical text.
  package var canonicalText: String {
    let parts = ["maillage-audit-1", "\(number)", previous] + cells
    let written = parts.map { part in part.map { "\($0.utf8.count):\($0)" } ?? "-" }
    return written.joined(separator: "\n")
  }
}

/// The first record that does not fit.
package enum AuditFault: Error, Sendable, Hashable {
  /// The record is not what was written.
  case altered(Int)
  case missing(Int)
  /// The record does not follow the one before it.
  case misplaced(Int)
  /// The trail stops before its known end.
  case cut(from: Int)
  /// The trail goes on after its known end, or that end is another record's.
  case otherEnd(Int)
}

/// Reads a trail from its first record to its last, and stops at the first that does not fit.
package struct AuditVerification {
  private let hash: (String) -> String
  /// The last record that fits.
  package private(set) var end = AuditEnd.none

  /// - Parameter hash: SHA-256 of a text, in hexadecimal.
  package init(hash: @escaping (String) -> String) {
    self.hash = hash
  }

  package mutating func take(_ line: AuditLine) throws(AuditFault) {
    guard line.number == end.number + 1 else { throw .missing(end.number + 1) }
    guard hash(line.canonicalText) == line.hash else { throw .altered(line.number) }
    guard line.previous == end.hash else { throw .misplaced(line.number) }
    end = AuditEnd(number: line.number, hash: line.hash)
  }

  /// - Parameter known: the end as it was kept apart from the records.
  package func finish(at known: AuditEnd) throws(AuditFault) {
    if end.number < known.number { throw .cut(from: end.number + 1) }
    if end != known { throw .otherEnd(end.number) }
  }
}
