import Domain
import Subprocess

/// Gives messages to the `sendmail` program of the machine.
package struct Sendmail: Sendable {
  private let path: String

  /// - Parameter path: of a program that takes a message on standard input, as sendmail does.
  package init(path: String) { self.path = path }

  /// - Throws: `SendmailError`.
  package func send(_ message: MailMessage) async throws(SendmailError) {
    let result: (status: TerminationStatus, messages: String)
    do {
      let run = try await run(
        .name("env"), arguments: Arguments(arguments(for: message)),
        input: .fileDescriptor(
          try InputFile.holding(message.written), closeAfterSpawningProcess: true),
        output: .discarded, error: .string(limit: 1 << 16))
      result = (run.terminationStatus, run.standardError)
    } catch {
      throw .notRun(reason: "\(error)")
    }
    guard result.status.isSuccess else {
      throw .failed(
        status: "\(result.status)",
        lastLines: result.messages.split(whereSeparator: \.isNewline).suffix(5).map(String.init))
    }
  }

  /// The recipient is named here rather than read from the headers, where a comma would make two.
  private func arguments(for message: MailMessage) -> [String] {
    [path, "-i", "-f", message.sender.text, "--", message.recipient.text]
  }
}

/// Why a message was not sent.
package enum SendmailError: Error, Hashable {
  /// The program ran and took no message; the last lines of what it said.
  case failed(status: String, lastLines: [String])
  case notRun(reason: String)
}
