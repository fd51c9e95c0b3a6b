import Domain

/// The texts that a form holds, as they are kept.
enum WrittenText {
  /// The text with plain line ends.
  ///
  /// - Throws: `PageError.unreadable` for one that is too long, or holds what no text holds.
  static func read(_ text: String) throws(PageError) -> String {
    let plain = text.replacing("\r\n", with: "\n")
    guard plain.count <= ReportComments.longest,
      plain.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 })
    else { throw .unreadable }
    return plain
  }
}

extension PreparedReport {
  /// The report's comments with those that a form holds; fields about nothing of the report are
  /// passed over.
  func comments(from form: Form) throws(PageError) -> ReportComments {
    let keys = Set(checks.map(\.key))
    var comments = comments
    for (name, value) in form.fields {
      guard let subject = ReportComments.Subject(name) else { continue }
      let isKnown =
        switch subject {
        case .indicator(let id): report.framework.indicator(id) != nil
        case .mission(let number): report.framework.missions.contains { $0.number == number }
        case .check(let key): keys.contains(key)
        }
      if isKnown { comments[subject] = try WrittenText.read(value) }
    }
    return comments
  }
}
