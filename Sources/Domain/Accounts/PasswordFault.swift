/// Why a password cannot be taken.
package enum PasswordFault: Sendable, Hashable {
  case tooShort
  case tooLong
  /// Made of what guessers try first: known words, walks on the keyboard, sequences, repetitions.
  case common
  /// Made of the person's own name or address.
  case personal
}

extension Password {
  /// What is wrong with the password as this person's; nil when it can be taken.
  package func fault(for account: Account) -> PasswordFault? {
    guard text.count >= Self.shortest else { return .tooShort }
    guard text.utf8.count <= Self.longest else { return .tooLong }
    let folded = FoldedText(text).key
    if !Predictability(words: CommonWords.all).leavesEnough(of: folded) { return .common }
    let own = Predictability(words: CommonWords.all + account.ownWords)
    return own.leavesEnough(of: folded) ? nil : .personal
  }
}

extension Account {
  /// The words of the name and of the address, folded.
  fileprivate var ownWords: [String] {
    FoldedText.words(of: "\(name) \(email.text)").filter { $0.count > 2 }
  }
}
