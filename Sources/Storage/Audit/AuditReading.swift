package import Domain

/// Which records of the audit trail are meant.
package struct AuditFilter: Sendable {
  /// Nil for everybody.
  package var accounts: [Account.ID]?
  package var action: AuditAction?
  package var structure: Structure.Code?
  /// Seconds since 1970.
  package var instants: Range<Int>?

  package init() {}

  fileprivate var condition: Query {
    var conditions: [Query] = ["1 = 1"]
    if let accounts {
      conditions.append("account IN \(.list(accounts.map(\.text)))")
    }
    if let action { conditions.append("action = \(action.rawValue)") }
    if let structure { conditions.append("structure = \(structure.text)") }
    if let instants {
      conditions.append("instant >= \(instants.lowerBound) AND instant < \(instants.upperBound)")
    }
    return .joined(conditions, by: " AND ")
  }
}

/// A page of the audit trail, the latest records first.
package struct AuditPage: Sendable {
  package let records: [AuditRecord]
  /// Before which record the next page begins; nil on the last one.
  package let next: Int?
}

extension Database {
  /// - Parameter number: before which record the page begins; nil for the end of the trail.
  package func auditPage(
    _ filter: AuditFilter, before number: Int?, size: Int
  ) throws -> AuditPage {
    let position: Query = number.map { "number < \($0)" } ?? "1 = 1"
    let found = try rows(
      """
      SELECT number, instant, actor, account, account_name, role, role_structure, action,
        subject_kind, subject, structure, outcome, previous_hash, hash
      FROM audit_record WHERE \(filter.condition) AND \(position)
      ORDER BY number DESC LIMIT \(size + 1)
      """
    ) { $0.auditRecord }
    let records = Array(found.prefix(size))
    return AuditPage(records: records, next: found.count > size ? records.last?.number : nil)
  }

  /// Calls `body` with each record, from the first.
  package func forEachAuditRecord(_ body: (AuditRecord) throws -> Void) throws {
    try forEachAuditRow { try body($0.auditRecord) }
  }

  /// Reads the whole trail; returns its end when every record fits.
  ///
  /// - Throws: `AuditFault`.
  package func verifyAudit(hash: @escaping AuditHash) throws -> AuditEnd {
    let known = try auditEnd()
    var verification = AuditVerification(hash: hash)
    try forEachAuditRow { try verification.take($0.auditLine) }
    try verification.finish(at: known)
    return verification.end
  }

  private func forEachAuditRow(_ body: (any Row) throws -> Void) throws {
    try forEachRow(
      of: """
        SELECT number, instant, actor, account, account_name, role, role_structure, action,
          subject_kind, subject, structure, outcome, previous_hash, hash
        FROM audit_record ORDER BY number
        """, body)
  }
}

extension Row {
  fileprivate var auditLine: AuditLine {
    AuditLine(
      number: int(0), cells: (1..<12).map { optionalText($0) }, previous: text(12), hash: text(13))
  }

  fileprivate var auditRecord: AuditRecord {
    let line = auditLine
    return AuditRecord(
      number: line.number, instant: int(1), cells: Array(line.cells.dropFirst()))
  }
}
