/// One row of a result, valid only while the closure that received it runs.
///
/// Columns are numbered from 0 in the order of the query. Reading a column as a type that it does
/// not have gives the engine's conversion, as the schema is trusted.
package protocol Row {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int64
  func real(_ column: Int) -> Double
  /// The text of the column; empty when it is null.
  func text(_ column: Int) -> String
  /// The bytes of the column; empty when it is null.
  func blob(_ column: Int) -> [UInt8]
}

extension Row {
  package func int(_ column: Int) -> Int { Int(integer(column)) }

  package func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  package func optionalInteger(_ column: Int) -> Int64? {
    isNull(column) ? nil : integer(column)
  }
}
