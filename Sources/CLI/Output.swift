import Foundation

/// Where a command writes its result: standard output, or a file that appears once it is whole.
///
/// What is there and no regular file, such as a device or a pipe, is written into as it is; a link is
/// followed; a file that is replaced passes on its mode and, where that is allowed, its owner.
final class Output {
  private enum Target {
    case standardOutput
    /// What is written into as it is.
    case existing(path: String)
    /// A file that takes the place of `path` at the end.
    case replacing(path: String, temporary: String)
  }

  private let handle: FileHandle
  private let target: Target
  private var isFinished = false

  /// - Parameter path: nil for standard output.
  /// - Throws: `UnwritableFile`.
  init(_ path: String?) throws {
    guard let path else {
      (handle, target) = (.standardOutput, .standardOutput)
      return
    }
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    let before = Self.attributes(resolved)
    if Self.attributes(path) != nil, before?[.type] as? FileAttributeType != .typeRegular {
      target = .existing(path: path)
      handle = try Self.open(path, O_TRUNC, for: path)
      return
    }
    let temporary = "\(resolved).\(UInt32.random(in: .min ... .max)).partial"
    target = .replacing(path: resolved, temporary: temporary)
    handle = try Self.open(temporary, O_EXCL, for: path)
    if let before { Self.pass(before, to: handle) }
  }

  /// What the system says of a file, a link being taken for itself; nil for none.
  private static func attributes(_ path: String) -> [FileAttributeKey: Any]? {
    try? FileManager.default.attributesOfItem(atPath: path)
  }

  private static func pass(_ before: [FileAttributeKey: Any], to handle: FileHandle) {
    if let owner = before[.ownerAccountID] as? NSNumber,
      let group = before[.groupOwnerAccountID] as? NSNumber
    {
      _ = fchown(handle.fileDescriptor, owner.uint32Value, group.uint32Value)
    }
    if let mode = before[.posixPermissions] as? NSNumber {
      _ = fchmod(handle.fileDescriptor, mode.uint32Value)
    }
  }

  private static func open(
    _ path: String, _ option: Int32, for named: String
  ) throws -> FileHandle {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | option, 0o666)
    guard descriptor >= 0 else { throw UnwritableFile(path: named, code: errno) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if case .replacing(_, let temporary) = target, !isFinished { unlink(temporary) }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw UnwritableFile(path: name, code: Self.code(of: error))
    }
  }

  func finish() throws {
    guard case .replacing(let path, let temporary) = target else { return }
    guard fsync(handle.fileDescriptor) == 0, rename(temporary, path) == 0 else {
      throw UnwritableFile(path: path, code: errno)
    }
    isFinished = true
  }

  private var name: String {
    switch target {
    case .standardOutput: "standard output"
    case .existing(let path), .replacing(let path, _): path
    }
  }

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
