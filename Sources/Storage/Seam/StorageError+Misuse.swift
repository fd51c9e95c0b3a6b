/// Mistakes in the use of a database that both engines report alike, under the SQLSTATE that names
/// them.
extension StorageError {
  /// A statement was run from inside the closure that receives the rows of another one.
  package static var statementInsideRows: StorageError {
    .other(code: "55006", message: "a statement inside the rows of another one")
  }

  /// A list of values has not the length that the statement asks for.
  package static func wrongValueCount(found: Int, expected: Int) -> StorageError {
    .other(code: "07001", message: "\(found) values for \(expected) placeholders")
  }

  /// Text with the character U+0000, which PostgreSQL cannot hold.
  package static var nullCharacter: StorageError {
    .other(code: "22021", message: "the character U+0000 in a text")
  }
}
