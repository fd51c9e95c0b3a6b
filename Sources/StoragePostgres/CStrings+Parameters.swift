import Storage

extension CStrings {
  /// The values as parameters of a statement: bytes in binary, all else as text whose type the
  /// server infers from its place in the statement.
  init(_ values: [SQLValue]) throws(StorageError) {
    self.init()
    try replaceAll(with: values)
  }

  mutating func replaceAll(with values: [SQLValue]) throws(StorageError) {
    removeAll()
    for value in values {
      switch value {
      case .null: appendNull()
      case .integer(let integer): append(String(integer))
      case .real(let real): append(real.description)
      case .text(let text):
        // libpq would end the text there.
        if text.utf8.contains(0) { throw .nullCharacter }
        append(text)
      case .blob(let bytes): append(blob: bytes)
      }
    }
  }
}
