import Domain

/// Opening hours as people write them in French, put into the form that the directory keeps.
package enum WrittenHours {
  /// `lundi à vendredi 9h-12h et 14h-17h` becomes `Mo-Fr 09:00-12:00,14:00-17:00`.
  ///
  /// - Returns: the text itself when it has that form already; nil for what is not understood.
  package static func kept(_ text: String) -> String? {
    if OpeningHours(text) != nil { return text }
    let folded = FoldedText.searchable(
      text.replacing("–", with: "-").replacing("’", with: "'").replacing("\n", with: ";"))
    if ["24h/24", "24h/247j/7"].contains(folded.filter { $0 != " " && $0 != "," }) {
      return "24/7"
    }
    guard let pieces = HourPiece.all(of: folded) else { return nil }
    var writer = HourWriter()
    for piece in pieces { writer.add(piece) }
    guard let written = writer.finished, OpeningHours(written) != nil else { return nil }
    return written
  }

  /// The hours for a form: in French where that can be read back, as they are kept otherwise.
  package static func shown(_ text: String) -> String {
    guard let hours = OpeningHours(text) else { return text }
    let spoken = hours.spoken.joined(separator: "\u{202F}; ")
    return kept(spoken).flatMap(OpeningHours.init) == hours ? spoken : text
  }
}

/// A word or a number of written hours.
private enum HourPiece: Hashable {
  /// As opening hours write it, like `Mo`.
  case day(String)
  /// In minutes since midnight.
  case time(Int)
  case until, and, stop, closed

  /// Nil as soon as something is not understood.
  static func all(of text: String) -> [HourPiece]? {
    var words = HourWords(text)
    var pieces: [HourPiece] = []
    while let word = words.next() {
      if let number = Int(word) {
        guard let time = words.time(hours: number) else { return nil }
        pieces.append(.time(time))
      } else if let piece = piece(of: word) {
        pieces.append(piece)
      } else if !passedOver.contains(word) {
        return nil
      }
    }
    return pieces
  }

  private static let passedOver: Set = ["de", "du", "des", "le", "les", "l", "tous", ":", "'"]
  private static let days: [(name: String, code: String)] = [
    ("lundi", "Mo"), ("mardi", "Tu"), ("mercredi", "We"), ("jeudi", "Th"), ("vendredi", "Fr"),
    ("samedi", "Sa"), ("dimanche", "Su"),
  ]

  private static func piece(of word: String) -> HourPiece? {
    switch word {
    case "-", "a", "au", "jusqu": return .until
    case ",", "et", "puis": return .and
    case ";", "/", ".": return .stop
    case "jours": return .day("Mo-Su")
    case "jours feries", "feries", "ferie": return .day("PH")
    case "midi": return .time(12 * 60)
    case "minuit": return .time(24 * 60)
    case "ferme", "fermee", "fermes", "fermees": return .closed
    default:
      let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
      let day = days.first { $0.name == singular || word.count == 3 && $0.name.hasPrefix(word) }
      return day.map { .day($0.code) }
    }
  }
}

/// The words, numbers and marks of a folded text.
private struct HourWords {
  private var words: ArraySlice<String> = []

  init(_ text: String) {
    var all: [String] = []
    var isOpen = false
    for letter in text {
      let isNumber = letter.isNumber
      let goesOn = isOpen && (isNumber || letter.isLetter) && isNumber == all.last?.last?.isNumber
      if letter.isLetter || isNumber || !letter.isWhitespace {
        if goesOn { all[all.count - 1].append(letter) } else { all.append(String(letter)) }
      }
      isOpen = letter.isLetter || isNumber
    }
    words = all[...]
  }

  mutating func next() -> String? {
    guard let word = words.popFirst() else { return nil }
    guard word == "jours", words.first == "feries" else { return word }
    words.removeFirst()
    return "jours feries"
  }

  /// The rest of a time that begins with these hours: `9h`, `9 h 30`, `9:30`.
  mutating func time(hours: Int) -> Int? {
    guard let mark = words.popFirst(), ["h", ":", "heures", "heure"].contains(mark), hours <= 24
    else { return nil }
    guard let word = words.first, let minutes = Int(word), minutes < 60,
      !["h", "heures"].contains(words.dropFirst().first ?? "")
    else { return mark == ":" ? nil : hours * 60 }
    words.removeFirst()
    return hours * 60 + minutes
  }
}

/// Writes pieces as opening hours.
private struct HourWriter {
  private var text = ""
  private var last: HourPiece?
  private var joint: HourPiece?
  /// Whether the days that come are those on which it is closed.
  private var closesDays = false

  mutating func add(_ piece: HourPiece) {
    switch piece {
    case .until, .and, .stop: joint = piece
    case .closed where isAtDays:
      text += " off"
      (last, joint) = (.closed, nil)
    case .closed: closesDays = true
    case .day(let code): write(code, after: isAtDays ? (joint == .until ? "-" : ",") : "; ", piece)
    case .time(let minutes):
      let (hour, minute) = (minutes / 60, minutes % 60)
      let time = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      write(time, after: isAtDays ? " " : joint == .until ? "-" : ",", piece)
    }
  }

  /// Nil when the text ends before it has said what it announces.
  var finished: String? {
    if joint == .until || joint == .and { return nil }
    return closesDays && isAtDays ? "\(text) off" : text
  }

  private var isAtDays: Bool { if case .day = last { true } else { false } }

  private mutating func write(_ part: String, after separator: String, _ piece: HourPiece) {
    if closesDays, isAtDays, separator == "; " || separator == " " {
      text += " off"
      closesDays = false
    }
    text += (text.isEmpty ? "" : separator) + part
    last = piece
    joint = nil
  }
}
