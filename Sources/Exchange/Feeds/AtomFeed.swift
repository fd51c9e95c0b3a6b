/// News that other programs read (Atom, RFC 4287).
package struct AtomFeed: Sendable {
  package struct Entry: Sendable {
    /// The address of the page about it, the same for ever.
    package let page: String
    package let title: String
    /// Plain text.
    package let summary: String
    package let author: String
    package let categories: [String]
    /// Seconds since 1970.
    package let published: Int
    package let updated: Int

    package init(
      page: String, title: String, summary: String, author: String, categories: [String],
      published: Int, updated: Int
    ) {
      self.page = page
      self.title = title
      self.summary = summary
      self.author = author
      self.categories = categories
      self.published = published
      self.updated = updated
    }
  }

  private let title: String
  private let address: String
  private let page: String
  private let entries: [Entry]
  private let updated: Int

  /// - Parameters:
  ///   - address: of the feed itself.
  ///   - page: the address of the page that shows the same.
  ///   - made: when the feed is made, in seconds since 1970, for a feed without entries.
  package init(title: String, address: String, page: String, entries: [Entry], made: Int) {
    self.title = title
    self.address = address
    self.page = page
    self.entries = entries
    updated = entries.map(\.updated).max() ?? made
  }

  /// XML, in UTF-8.
  package var text: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
    <id>\(XMLText.escaped(address))</id>
    <title>\(XMLText.escaped(title))</title>
    <updated>\(InternetTime.text(updated))</updated>
    <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(address))"/>
    <link rel="alternate" type="text/html" href="\(XMLText.escaped(page))"/>
    <author><name>Maillage</name></author>
    <generator>Maillage</generator>
    \(entries.map(\.text).joined())</feed>

    """
  }
}

extension AtomFeed.Entry {
  fileprivate var text: String {
    let categories = categories.map { "<category term=\"\(XMLText.escaped($0))\"/>\n" }
    return """
      <entry>
      <id>\(XMLText.escaped(page))</id>
      <title>\(XMLText.escaped(title))</title>
      <published>\(InternetTime.text(published))</published>
      <updated>\(InternetTime.text(updated))</updated>
      <link rel="alternate" type="text/html" href="\(XMLText.escaped(page))"/>
      <author><name>\(XMLText.escaped(author))</name></author>
      \(categories.joined())<summary>\(XMLText.escaped(summary))</summary>
      </entry>

      """
  }
}

/// Texts inside XML.
enum XMLText {
  /// The text with what means something in XML escaped, without what XML cannot hold.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x22: escaped += "&quot;"
      case 0x09, 0x0A: escaped.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
