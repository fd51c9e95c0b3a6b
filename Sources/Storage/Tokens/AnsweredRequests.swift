package import Domain

/// A request of a program that was carried out, and what was answered.
package struct AnsweredRequest: Sendable, Hashable {
  /// How long a key is known, in seconds.
  package static let lifetime = 24 * 3600

  package let key: String
  /// SHA-256 of what was asked.
  package let requestHash: String
  package let status: Int
  package let location: String
  package let body: String

  package init(key: String, requestHash: String, status: Int, location: String, body: String) {
    self.key = key
    self.requestHash = requestHash
    self.status = status
    self.location = location
    self.body = body
  }
}

extension Database {
  /// What was answered to the request with this key, within a day before `instant`.
  package func answeredRequest(
    _ key: String, of token: APIToken.ID, at instant: Int
  ) throws -> AnsweredRequest? {
    try row(
      """
      SELECT idempotency_key, request_hash, status, location, body FROM api_request
      WHERE token = \(token.text) AND idempotency_key = \(key)
        AND answered_at > \(instant - AnsweredRequest.lifetime)
      """
    ) { row in
      AnsweredRequest(
        key: row.text(0), requestHash: row.text(1), status: row.int(2), location: row.text(3),
        body: row.text(4))
    }
  }

  /// Keeps the answer for a day, and forgets those older than that.
  ///
  /// When another transaction has kept the same key meanwhile, this one is run again.
  package func keep(
    _ request: AnsweredRequest, of token: APIToken.ID, at instant: Int
  ) throws {
    try execute(
      "DELETE FROM api_request WHERE answered_at <= \(instant - AnsweredRequest.lifetime)")
    try runAgainWhenTaken {
      _ = try execute(
        """
        INSERT INTO api_request
          (token, idempotency_key, request_hash, status, location, body, answered_at)
        VALUES (\(token.text), \(request.key), \(request.requestHash), \(request.status),
          \(request.location), \(request.body), \(instant))
        """)
    }
  }
}
