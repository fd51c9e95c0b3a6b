import Foundation

/// The parts of the program's files that the system holds in memory for this process.
enum ProgramPages {
  /// Lets go of those that only starting needed; what is needed later comes back by itself.
  ///
  /// Starting a program runs through most of its file, serving through a tenth of it: a machine
  /// that counts these pages, as containers do, would keep them all for as long as the server runs.
  static func giveBack() {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
    for line in maps.split(separator: "\n") {
      // Only code, which is never written: dropping it loses nothing.
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      guard parts.count == 6, parts[1] == "r-xp", parts[5].hasPrefix("/") else { continue }
      let ends = parts[0].split(separator: "-").compactMap { UInt(String($0), radix: 16) }
      guard ends.count == 2, ends[0] < ends[1] else { continue }
      madvise(UnsafeMutableRawPointer(bitPattern: ends[0]), Int(ends[1] - ends[0]), MADV_DONTNEED)
    }
  }
}
