package import Domain
import Foundation

/// A plain text to one person, as mail programs take it (RFC 5322, RFC 2045).
package struct MailMessage: Sendable, Hashable {
  package let sender: EmailAddress
  package let recipient: EmailAddress
  package let subject: String
  package let text: String

  package init(
    sender: EmailAddress, recipient: EmailAddress, subject: String, text: String
  ) {
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.text = text
  }

  /// The headers and the body.
  ///
  /// Texts are in Base64, so that none of them can begin a header of its own; an address holds no
  /// line end.
  package var written: String {
    let headers = [
      "From: Maillage <\(sender.text)>", "To: <\(recipient.text)>", "Subject: \(encodedSubject)",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
    ]
    let body = Data(text.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithLineFeed,
    ])
    return headers.joined(separator: "\n") + "\n\n" + body + "\n"
  }

  /// Words of at most 75 characters, each of whole characters (RFC 2047).
  private var encodedSubject: String {
    var words: [String] = []
    var word = ""
    for character in subject {
      if word.utf8.count + character.utf8.count > 42 {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    return (words + [word]).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\n ")
  }
}
