import CPostgres
import Foundation
import Storage

/// A checked `postgres://` address, and what may be said of it.
struct PostgresAddress: Sendable {
  private let url: String
  private let password: String

  /// Throws `.unreachable` for an address that libpq refuses, or reads so that a part of the
  /// password became something else.
  init(url: String) throws(StorageError) {
    let options = try Self.parse(url)
    let shown = ["host", "port", "dbname"].compactMap { options[$0] }
    guard !shown.contains(where: { $0.contains("@") }) else {
      throw .unreachable(
        reason: "in the address, the characters / @ : % of the password must be percent-encoded")
    }
    self.url = url
    password = options["password"] ?? ""
  }

  /// Connection parameters in libpq's order: what the address says wins over those before it.
  var parameters: [(keyword: String, value: String)] {
    [
      ("application_name", "maillage"),
      ("connect_timeout", "5"),
      // A server that vanished is noticed within a minute, not after the system's two hours.
      ("keepalives_idle", "30"),
      ("keepalives_interval", "10"),
      ("keepalives_count", "3"),
      ("tcp_user_timeout", "30000"),
      ("dbname", url),
      ("client_encoding", "UTF8"),
    ]
  }

  /// A message of libpq on one line and without the password.
  func safe(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    return password.isEmpty ? lines : lines.replacingOccurrences(of: password, with: "…")
  }

  private static func parse(_ url: String) throws(StorageError) -> [String: String] {
    let isAddress = url.hasPrefix("postgres://") || url.hasPrefix("postgresql://")
    // libpq's own message would quote the address.
    guard isAddress, let options = libpq.PQconninfoParse(url, nil) else {
      throw .unreachable(
        reason: "not an address of the form postgres://user:password@host:port/database")
    }
    defer { libpq.PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        values[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return values
  }
}
