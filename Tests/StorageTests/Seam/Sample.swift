import Storage

/// A table of every type of column, and one that refers to it.
enum Sample {
  static let schema = """
    CREATE TABLE place (
      id bigint PRIMARY KEY,
      code text UNIQUE,
      size bigint CONSTRAINT size_is_positive CHECK (size > 0),
      rate double precision,
      picture bytea
    );
    CREATE TABLE visit (
      id bigint PRIMARY KEY,
      place bigint NOT NULL REFERENCES place (id)
    );
    """

  static let insertion = "INSERT INTO place (id, code, size) VALUES ($1, $2, $3)"

  static func makeTables(in storage: any Storage) async throws {
    try await storage.write { try $0.executeScript(schema) }
  }

  static func insert(_ id: Int, code: String? = nil, size: Int? = nil) -> Query {
    "INSERT INTO place (id, code, size) VALUES (\(id), \(code), \(size))"
  }

  static func placeCount(in storage: any Storage) async throws -> Int? {
    try await storage.read { try $0.row("SELECT count(*) FROM place") { $0.int(0) } }
  }
}
