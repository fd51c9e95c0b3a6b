import Subprocess

/// Turns the page of a report into a tagged PDF (PDF/UA-1) with WeasyPrint.
package enum ReportPDF {
  /// The largest PDF that is taken, in bytes.
  private static let limit = 128 << 20

  /// What WeasyPrint left behind.
  private struct Run: Sendable {
    let status: TerminationStatus
    let output: [UInt8]
    let messages: String
  }

  /// - Parameters:
  ///   - page: HTML that refers to nothing outside itself.
  ///   - longest: how long WeasyPrint may take; a whole region's report takes it a minute or so.
  /// - Throws: `ReportPDFError`.
  package static func bytes(
    of page: String, within longest: Duration = .seconds(600)
  ) async throws(ReportPDFError) -> [UInt8] {
    let result: Run
    do {
      result = try await finished(within: longest) { try await weasyPrint(page) }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missingWeasyPrint
    } catch is TookTooLong {
      throw .tookTooLong(longest)
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

  private static func weasyPrint(_ page: String) async throws -> Run {
    let run = try await run(
      .name("weasyprint"),
      arguments: ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-"],
      input: .fileDescriptor(try InputFile.holding(page), closeAfterSpawningProcess: true),
      output: .bytes(limit: limit),
      error: .string(limit: 1 << 20))
    return Run(
      status: run.terminationStatus, output: run.standardOutput, messages: run.standardError)
  }
}

/// Why there is no PDF.
package enum ReportPDFError: Error, Hashable {
  case missingWeasyPrint
  /// WeasyPrint ran and gave no PDF; the last lines of what it said.
  case failed(status: String, lastLines: [String])
  /// WeasyPrint could not be run, or its output could not be read.
  case notRun(reason: String)
  /// WeasyPrint had not ended after so long, and was ended.
  case tookTooLong(Duration)
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
    case .tookTooLong(let longest):
      """
      WeasyPrint had made no PDF after \(longest.components.seconds) s and was ended. Ask for the \
      report of fewer structures, or take it as HTML and print that from a browser.
      """
    }
  }
}
