import Domain
import Exchange

/// Finds the kinds of entry that a few typed words mean.
struct KindSearch {
  private let words: [(kind: EntryKind, words: [String])]

  init(labels: Labels) {
    words = EntryKind.allCases.map { kind in
      let texts = [labels.kind(kind), labels.kindHint(kind)] + labels.kindWords(kind)
      return (kind, texts.flatMap(FoldedText.words(of:)))
    }
  }

  /// The kinds that fit best come first; nil when nothing is asked or found.
  func kinds(for question: String) -> [EntryKind]? {
    let asked = FoldedText.words(of: question).filter { $0.count > 1 }
    let scored = words.map { kind, words in
      (kind: kind, score: asked.reduce(0) { $0 + Self.score(of: $1, among: words) })
    }
    let found = scored.filter { $0.score > 0 }
    guard !found.isEmpty else { return nil }
    return found.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.kind)
  }

  /// 3 for a whole word, 2 for the beginning of one, 1 for a word that differs in its ending.
  private static func score(of asked: String, among words: [String]) -> Int {
    if words.contains(asked) { return 3 }
    if words.contains(where: { $0.hasPrefix(asked) }) { return 2 }
    let stem = asked.prefix(max(4, asked.count - 2))
    return asked.count > 4 && words.contains { $0.hasPrefix(stem) } ? 1 : 0
  }
}
