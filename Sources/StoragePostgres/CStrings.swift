/// C strings and byte strings side by side in one buffer, as libpq takes them: arrays of pointers,
/// lengths and formats.
struct CStrings {
  /// libpq's codes for how a parameter is written.
  private enum Format {
    static let text: Int32 = 0
    static let binary: Int32 = 1
  }

  private var bytes: [UInt8] = []
  /// Where each string starts; nil for NULL.
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  var count: Int32 { Int32(starts.count) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: String) {
    append(text.utf8, Format.text)
  }

  mutating func append(blob: [UInt8]) {
    append(blob, Format.binary)
  }

  /// A null pointer: NULL as a parameter, and the end of a list elsewhere in libpq.
  mutating func appendNull() {
    starts.append(nil)
    lengths.append(0)
    formats.append(Format.text)
  }

  private mutating func append(_ string: some Collection<UInt8>, _ format: Int32) {
    starts.append(bytes.count)
    lengths.append(Int32(string.count))
    formats.append(format)
    bytes.append(contentsOf: string)
    bytes.append(0)
  }

  /// The pointers are valid while `body` runs.
  func withPointers<T>(
    _ body: (
      _ strings: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
    ) -> T
  ) -> T {
    bytes.withUnsafeBytes { buffer in
      let pointers = starts.map { start in
        start.flatMap { buffer.baseAddress?.advanced(by: $0) }?
          .assumingMemoryBound(to: CChar.self)
      }
      return body(pointers, lengths, formats)
    }
  }
}
