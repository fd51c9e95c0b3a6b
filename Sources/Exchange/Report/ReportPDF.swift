import Subprocess

/// Turns the page of a report into a tagged PDF (PDF/UA-1) with WeasyPrint.
package enum ReportPDF {
  /// The largest PDF that is taken, in bytes.
  private static let limit = 128 << 20

  /// - Parameter page: HTML that refers to nothing outside itself.
  /// - Throws: `ReportPDFError`.
  package static func bytes(of page: String) async throws(ReportPDFError) -> [UInt8] {
    let result: (status: TerminationStatus, output: [UInt8], messages: String)
    do {
      let run = try await run(
        .name("weasyprint"),
        arguments: ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"],
        input: .fileDescriptor(try InputFile.holding(page), closeAfterSpawningProcess: true),
        output: .bytes(limit: limit),
        error: .string(limit: 1 << 20))
      result = (run.terminationStatus, run.standardOutput, run.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missingWeasyPrint
    } catch {
      throw .notRun(reason: "\(error)")
    }
    guard result.status.isSuccess, result.output.starts(with: Array("%PDF".utf8)) else {
      throw .failed(
        status: "\(result.status)",
        lastLines: result.messages.split(whereSeparator: \.isNewline).suffix(5).map(String.init))
    }
    return result.output
  }
}

/// Why there is no PDF.
package enum ReportPDFError: Error, Hashable {
  case missingWeasyPrint
  /// WeasyPrint ran and gave no PDF; the last lines of what it said.
  case failed(status: String, lastLines: [String])
  /// WeasyPrint could not be run, or its output could not be read.
  case notRun(reason: String)
}

extension ReportPDFError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingWeasyPrint:
      """
      The PDF is made by WeasyPrint, which is not on the PATH. On Debian or Ubuntu it is the \
      package "weasyprint": apt install weasyprint
      """
    case .failed(let status, let lastLines):
      (["WeasyPrint ended with \(status) and made no PDF."] + lastLines).joined(separator: "\n")
    case .notRun(let reason): "WeasyPrint could not be run: \(reason)"
    }
  }
}
