import Subprocess

/// Draws a text as a QR code with the program `qrencode`.
package enum QRCode {
  /// The drawing as SVG; nil without the program, or for a text that no code can hold.
  ///
  /// The text goes through standard input: arguments are seen by every user of the machine.
  package static func svg(of text: String) async -> String? {
    do {
      let run = try await run(
        .name("qrencode"), arguments: ["--type=SVG", "--level=M", "--output=-"],
        input: .fileDescriptor(try InputFile.holding(text), closeAfterSpawningProcess: true),
        output: .string(limit: 1 << 20), error: .discarded)
      return run.terminationStatus.isSuccess ? run.standardOutput : nil
    } catch {
      // Without the drawing the page shows the text, which can be typed.
      return nil
    }
  }
}
