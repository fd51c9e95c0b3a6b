/// Why a password cannot be taken.
package enum PasswordFault: Sendable, Hashable {
  case tooShort
  case tooLong
  /// Made of what guessers try first: known words, walks on the keyboard, sequences, repetitions.
  case common
  /// Made of the person's own name or address, or of their structure's name.
  case personal
  /// One short word, with digits and signs around it.
  case singleWord
  /// Digits and signs only, such as a telephone or a card number.
  case withoutLetter
}

extension Password {
  /// What is wrong with the password as this person's; nil when it can be taken.
  ///
  /// - Parameter structures: those that the person works for.
  package func fault(for account: Account, of structures: [Structure]) -> PasswordFault? {
    guard text.count >= Self.shortest else { return .tooShort }
    guard text.utf8.count <= Self.longest else { return .tooLong }
    let folded = FoldedText(text).key
    if !Predictability(words: CommonWords.all).leavesEnough(of: folded) { return .common }
    let own = account.ownWords + structures.flatMap(\.ownWords)
    if !Predictability(words: CommonWords.all + own).leavesEnough(of: folded) { return .personal }
    guard folded.contains(where: \.isLetter) else { return .withoutLetter }
    return Predictability.isSingleWord(folded) ? .singleWord : nil
  }
}

extension Account {
  /// The words of the name and of the address, folded.
  fileprivate var ownWords: [String] { Password.words(of: "\(name) \(email.text)") }
}

extension Structure {
  /// The words of the code, of the name and of the perimeter, folded.
  fileprivate var ownWords: [String] { Password.words(of: "\(code.text) \(name) \(scope)") }
}

extension Password {
  /// The words of a text that a password could be made of.
  fileprivate static func words(of text: String) -> [String] {
    FoldedText.words(of: text).filter { $0.count > 2 }
  }
}
