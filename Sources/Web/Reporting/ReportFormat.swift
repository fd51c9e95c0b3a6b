import Domain
import Exchange
import Foundation

/// The files that a report is given as, by their extension.
enum ReportFormat: String, Sendable, CaseIterable {
  case pdf, xlsx, csv, json, html, txt

  /// The content type.
  var type: String {
    switch self {
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .html: "text/html; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    }
  }

  /// - Throws: `ReportPDFError`, `SpreadsheetError`, or what reading the templates throws.
  func bytes(
    of read: ReadReport, labels: Labels, printing: PDFPrinting
  ) async throws -> [UInt8] {
    switch self {
    case .pdf: try await printing.bytes(of: try ReportHTML().page(read.document))
    case .xlsx: try ReportXLSX(read.document).bytes()
    case .csv: ReportCSV(read.document).bytes()
    case .json: ReportJSON(read.report, labels: labels).bytes
    case .html: Array(try ReportHTML().page(read.document).utf8)
    case .txt: Array(ReportText(read.document).text.utf8)
    }
  }
}

extension ReportRequest {
  /// Such as `rapport-PF-LORIENT-2025.pdf`, in letters and digits that every system takes.
  func fileName(_ format: ReportFormat) -> String {
    let scope =
      switch scope {
      case .structure(let code): code.text
      case .region: "region"
      }
    var name = ""
    for scalar in scope.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar == "_"
          || ("0"..."9").contains(scalar))
      name.unicodeScalars.append(isPlain ? scalar : "-")
    }
    return "rapport-\(name)-\(year.number).\(format.rawValue)"
  }
}
