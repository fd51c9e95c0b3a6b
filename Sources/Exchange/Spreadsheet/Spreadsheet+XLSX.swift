import CXLSXWriter
import Domain
import Foundation

extension Spreadsheet {
  /// The workbook as an XLSX file.
  ///
  /// - Throws: `SpreadsheetError`.
  package func xlsx() throws(SpreadsheetError) -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/workbook.xlsx"
    try write(to: path, temporaryFolder: folder.path)
    guard let file = FileManager.default.contents(atPath: path) else { throw .unreadable }
    return [UInt8](file)
  }

  private func write(to path: String, temporaryFolder: String) throws(SpreadsheetError) {
    guard let workbook = XLSXWorkbook(path: path, temporaryFolder: temporaryFolder) else {
      throw .noTemporaryFolder
    }
    try workbook.describe(self)
    for sheet in sheets { try workbook.add(sheet) }
    try workbook.close()
  }
}

/// A folder that is gone when the value is.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(SpreadsheetError) {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/maillage-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .noTemporaryFolder }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // A folder left behind in the temporary directory harms nobody: the system clears it.
    try? FileManager.default.removeItem(atPath: path)
  }
}
