import Foundation

/// Forms with files, `multipart/form-data` (RFC 7578).
enum Multipart {
  /// The boundary that a content type names; nil when it is another type.
  static func boundary(of contentType: String) -> String? {
    let parts = contentType.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
    guard parts.first?.lowercased() == "multipart/form-data",
      let boundary = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let value = boundary.dropFirst("boundary=".count).filter { $0 != "\"" }
    return value.isEmpty || value.utf8.count > 70 ? nil : value
  }
}

extension Form {
  /// Nil when the bytes are not of this form, or have too many fields.
  init?(multipart bytes: [UInt8], boundary: String) {
    let data = Data(bytes)
    let delimiter = Data("--\(boundary)".utf8)
    var fields: [(name: String, value: String)] = []
    var files: [String: File] = [:]
    guard var mark = data.range(of: delimiter) else { return nil }
    while let next = data.range(of: delimiter, in: mark.upperBound..<data.endIndex) {
      guard fields.count + files.count < Self.mostFields else { return nil }
      guard let part = Part(data[mark.upperBound..<next.lowerBound]) else { return nil }
      if let file = part.fileName {
        files[part.name] = File(name: file, bytes: Array(part.content))
      } else if let value = String(validating: part.content, as: UTF8.self) {
        fields.append((part.name, value))
      } else {
        return nil
      }
      mark = next
    }
    guard data[mark.upperBound...].starts(with: "--".utf8) else { return nil }
    self.init(fields: fields, files: files)
  }

  private struct Part {
    let name: String
    let fileName: String?
    let content: Data

    /// - Parameter data: from the end of one delimiter to the start of the next.
    init?(_ data: Data) {
      let lineEnd = Data("\r\n".utf8)
      guard let headerEnd = data.range(of: lineEnd + lineEnd), data.count >= 6,
        data.suffix(2) == lineEnd,
        let header = String(validating: data[..<headerEnd.lowerBound], as: UTF8.self),
        let name = Self.parameter("name", in: header)
      else { return nil }
      self.name = name
      fileName = Self.parameter("filename", in: header)
      content = data[headerEnd.upperBound..<max(headerEnd.upperBound, data.endIndex - 2)]
    }

    private static func parameter(_ name: String, in header: String) -> String? {
      guard let start = header.range(of: " \(name)=\""),
        let end = header.range(of: "\"", range: start.upperBound..<header.endIndex)
      else { return nil }
      return String(header[start.upperBound..<end.lowerBound])
    }
  }
}
