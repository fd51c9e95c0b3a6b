import Foundation

/// The parts of the program's files that the system holds in memory for this process.
enum ProgramPages {
  /// Lets go of them now and every half minute; those that are needed come back by themselves.
  ///
  /// Starting a program, and each thing done for the first time, brings whole stretches of its file
  /// in; serving goes through a tenth of them. A machine that counts these pages, as containers do,
  /// would keep them all for as long as the server runs.
  static func giveBackRegularly() {
    Task {
      while true {
        giveBack()
        try await Task.sleep(for: .seconds(30))
      }
    }
  }

  private static func giveBack() {
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
