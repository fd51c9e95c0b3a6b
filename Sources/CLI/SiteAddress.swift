import ArgumentParser

/// Where a site is reached, such as `https://maillage.example`.
struct SiteAddress: ExpressibleByArgument {
  /// Without a `/` at the end.
  let text: String

  /// Nil for what is no address of the web.
  init?(argument: String) {
    guard argument.hasPrefix("https://") || argument.hasPrefix("http://"),
      argument.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    text = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
  }
}
