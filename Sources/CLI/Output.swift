import Foundation

/// Where a command writes its result: standard output, or a file that appears once it is whole.
final class Output {
  private let handle: FileHandle
  private let path: String?
  private var isFinished = false

  /// - Parameter path: nil for standard output.
  /// - Throws: `UnwritableFile`.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      handle = .standardOutput
      return
    }
    let partial = Self.partial(path)
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw UnwritableFile(path: path, code: errno) }
    self.handle = handle
  }

  deinit {
    if let path, !isFinished { unlink(Self.partial(path)) }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw UnwritableFile(path: path ?? "standard output", code: Self.code(of: error))
    }
  }

  func finish() throws {
    guard let path else { return }
    guard fsync(handle.fileDescriptor) == 0, rename(Self.partial(path), path) == 0 else {
      throw UnwritableFile(path: path, code: errno)
    }
    isFinished = true
  }

  private static func partial(_ path: String) -> String { "\(path).partial" }

  private static func code(of error: any Error) -> Int32 {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return Int32(truncatingIfNeeded: underlying?.code ?? Int(EIO))
  }
}

/// A result that cannot be written.
struct UnwritableFile: Error, CustomStringConvertible {
  let path: String
  /// The system's error number.
  let code: Int32

  /// Whether the disk or a limit stands in the way, rather than a right or a name.
  var isOfTheDisk: Bool { [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) }

  var description: String { "\(path): \(String(cString: strerror(code)))" }
}
