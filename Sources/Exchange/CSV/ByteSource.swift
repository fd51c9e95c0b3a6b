import Foundation

/// Bytes read in order, a chunk at a time, so that a large file never stands whole in memory.
package struct ByteSource {
  private let pull: () throws(UnreadableFile) -> [UInt8]?

  /// - Parameter chunk: how many bytes are handed out at a time.
  package init(_ bytes: [UInt8], chunk: Int = bytesPerChunk) {
    var position = 0
    pull = { () throws(UnreadableFile) in
      guard position < bytes.count else { return nil }
      let end = min(position + max(chunk, 1), bytes.count)
      defer { position = end }
      return Array(bytes[position..<end])
    }
  }

  /// - Parameter progress: told the number of bytes of each chunk that is read.
  /// - Throws: `UnreadableFile` when the file cannot be opened.
  package init(
    path: String, progress: @escaping (_ bytes: Int) -> Void = { _ in }
  ) throws(UnreadableFile) {
    let file = try OpenFile(path: path)
    pull = { () throws(UnreadableFile) in
      let bytes = try file.read()
      progress(bytes?.count ?? 0)
      return bytes
    }
  }

  package static var standardInput: ByteSource {
    let file = OpenFile(descriptor: STDIN_FILENO, name: "standard input")
    return ByteSource { () throws(UnreadableFile) in try file.read() }
  }

  private init(pull: @escaping () throws(UnreadableFile) -> [UInt8]?) {
    self.pull = pull
  }

  /// The next bytes, never none; nil at the end.
  package func next() throws(UnreadableFile) -> [UInt8]? { try pull() }

  package static let bytesPerChunk = 1 << 16
}

/// A file that cannot be opened or read.
package struct UnreadableFile: Error, Sendable, Hashable {
  package let path: String
  /// The system's error number.
  package let code: Int32

  package var isMissing: Bool { code == ENOENT }
}

extension UnreadableFile: CustomStringConvertible {
  package var description: String {
    "\(Excerpt(of: path).text): \(String(cString: strerror(code)))"
  }
}

/// A descriptor, closed with the last reference to it when it was opened here.
private final class OpenFile {
  private let descriptor: Int32
  private let name: String
  private let isOwned: Bool

  init(path: String) throws(UnreadableFile) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path: path, code: errno) }
    name = path
    isOwned = true
  }

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isOwned = false
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  func read() throws(UnreadableFile) -> [UInt8]? {
    var count = 0
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: ByteSource.bytesPerChunk) { buffer, filled in
      repeat {
        count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        code = count < 0 ? errno : 0
      } while code == EINTR
      filled = max(count, 0)
    }
    guard count >= 0 else { throw UnreadableFile(path: name, code: code) }
    return bytes.isEmpty ? nil : bytes
  }
}
