import CPostgres
import Storage

/// A result of libpq, freed at the end of its scope.
struct PostgresResult: ~Copyable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    libpq.PQclear(pointer)
  }

  var status: ExecStatusType { libpq.PQresultStatus(pointer) }

  var rowCount: Int32 { libpq.PQntuples(pointer) }

  /// The number of rows that the command inserted, changed or deleted.
  var changeCount: Int {
    libpq.PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0
  }
}

/// One row of a result in text format.
struct PostgresRow: Row {
  let result: OpaquePointer
  let number: Int32

  func isNull(_ column: Int) -> Bool {
    libpq.PQgetisnull(result, number, Int32(column)) == 1
  }

  /// Truncates a decimal; a boolean is 1 or 0, as in SQLite.
  func integer(_ column: Int) -> Int64 {
    let digits = bytes(column)
    if digits.count == 1, digits[0] == UInt8(ascii: "t") { return 1 }
    let isNegative = digits.first == UInt8(ascii: "-")
    var value: Int64 = 0
    for digit in digits.dropFirst(isNegative ? 1 : 0) {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { break }
      let unit = Int64(digit - UInt8(ascii: "0"))
      value = value &* 10 &+ (isNegative ? -unit : unit)
    }
    return value
  }

  func real(_ column: Int) -> Double {
    Double(text(column)) ?? Double(integer(column))
  }

  func text(_ column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// Decodes bytea's `\x` followed by two hexadecimal digits for each byte; bytes of a text as they
  /// are.
  func blob(_ column: Int) -> [UInt8] {
    let bytes = bytes(column)
    guard libpq.PQftype(result, Int32(column)) == Self.byteaType else { return [UInt8](bytes) }
    return stride(from: 2, to: bytes.count - 1, by: 2).map { position in
      Self.nibble(bytes[position]) << 4 | Self.nibble(bytes[position + 1])
    }
  }

  /// The object identifier of the type bytea, fixed in every PostgreSQL.
  private static let byteaType: Oid = 17

  private func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = libpq.PQgetvalue(result, number, Int32(column))
    let count = Int(libpq.PQgetlength(result, number, Int32(column)))
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "a") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
  }
}
