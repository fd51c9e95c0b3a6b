import Domain

extension French {
  /// `de` before the name of a place: `de Vannes`, `d’Hennebont`, `du Faouët`, `des Fougerêts`,
  /// `de La Gacilly`.
  package static func of(place name: String) -> String {
    for (article, contraction) in [("Le ", "du "), ("Les ", "des ")] where name.hasPrefix(article) {
      return contraction + name.dropFirst(article.count)
    }
    return (isElided(before: name) ? "d’" : "de ") + name
  }

  /// Before a vowel and a mute h; most towns that begin with `Hau` do not elide.
  private static func isElided(before name: String) -> Bool {
    let letters = FoldedText.searchable(name)
    guard let first = letters.first else { return false }
    return "aeiouyœ".contains(first) || first == "h" && !letters.hasPrefix("hau")
  }
}
