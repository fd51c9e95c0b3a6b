import Foundation
import SystemPackage

/// A text for the standard input of another program.
///
/// In a file that has no name any more rather than through a pipe: a program that ends before it
/// has read everything breaks a pipe, and the library that runs programs does not survive that.
enum InputFile {
  /// - Returns: the file, to be read from its beginning and closed.
  static func holding(_ text: String) throws -> FileDescriptor {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "maillage-\(UUID().uuidString)").path
    let file = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .exclusiveCreate],
      permissions: .ownerReadWrite)
    do {
      try FileManager.default.removeItem(atPath: path)
      try file.writeAll(text.utf8)
      try file.seek(offset: 0, from: .start)
    } catch {
      try file.close()
      throw error
    }
    return file
  }
}
