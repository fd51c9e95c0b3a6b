import Foundation

/// How far a long import has come, on standard error: a bar on a terminal, plain lines elsewhere.
struct Progress {
  private static let width = 30
  /// Between two plain lines.
  private static let rowsPerLine = 50_000

  /// What takes the bar off the line that it stands on, before something else is said; nothing where
  /// there is no terminal.
  static var cleared: String { isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : "" }

  private let total: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var bytes = 0
  private var rows = 0
  private var shownPercent = -1

  /// - Parameter path: the file that is read.
  init(reading path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    total = (attributes?[.size] as? Int) ?? 0
  }

  /// - Parameter bytes: how many have been read so far.
  mutating func row(after bytes: Int) {
    self.bytes = bytes
    rows += 1
    if isTerminal {
      showBar()
    } else if rows.isMultiple(of: Self.rowsPerLine) {
      show("\(rows) rows read\n")
    }
  }

  /// Leaves the line of the bar.
  mutating func end() {
    if isTerminal, shownPercent >= 0 { show(Self.cleared) }
    shownPercent = -1
  }

  private mutating func showBar() {
    let percent = total > 0 ? min(100, bytes * 100 / total) : 0
    guard percent != shownPercent, rows.isMultiple(of: 500) else { return }
    shownPercent = percent
    let filled = percent * Self.width / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "·", count: Self.width - filled)
    show("\r\(bar) \(percent) %  \(rows) rows")
  }

  private func show(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
