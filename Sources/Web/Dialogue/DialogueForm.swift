import Domain
import Exchange

/// What the form of a dialogue holds, from the browser or from what is kept.
struct DialogueForm: Sendable {
  /// The two lists of the means, by the beginning of their fields' names.
  enum List: String, CaseIterable, Sendable {
    case staff, funding
  }

  /// The most lines that a list of means takes.
  private static let mostLines = 40
  /// How many empty lines are offered after those that are filled.
  private static let spareLines = 2
  private static let fewestLines = 3

  private var texts: [String: String] = [:]
  private(set) var lineCounts: [List: Int] = [:]

  init(_ dialogue: Dialogue?) {
    texts["met_on"] = dialogue?.metOn?.description
    texts["participants"] = dialogue?.participants
    texts["decisions"] = dialogue?.decisions
    for (list, means) in [(List.staff, dialogue?.staff), (.funding, dialogue?.funding)] {
      for (line, one) in (means ?? []).enumerated() {
        texts[Self.name(list, line)] = one.name
        texts[Self.amount(list, line)] = French.amount(one.amount)
      }
      lineCounts[list] = max((means?.count ?? 0) + Self.spareLines, Self.fewestLines)
    }
  }

  /// What a browser sent.
  init(_ form: Form) {
    for name in ["met_on", "participants", "decisions"] { texts[name] = form[name] }
    for list in List.allCases {
      for line in 0..<Self.mostLines {
        let names = [Self.name(list, line), Self.amount(list, line)]
        for name in names { texts[name] = form[name] }
        if names.contains(where: { !form.values($0).isEmpty }) { lineCounts[list] = line + 1 }
      }
    }
  }

  subscript(name: String) -> String { texts[name] ?? "" }

  static func name(_ list: List, _ line: Int) -> String { "\(list.rawValue)_name_\(line)" }
  static func amount(_ list: List, _ line: Int) -> String { "\(list.rawValue)_amount_\(line)" }

  /// The dialogue that the form tells of.
  ///
  /// - Throws: `FieldErrors` with everything that is wrong.
  func dialogue(
    of structure: Structure.Code, in year: ReportingYear, labels: Labels
  ) throws(FieldErrors) -> Dialogue {
    var errors = FieldErrors()
    var cells = Cells(texts.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) })
    let metOn = cells.day("met_on")
    let staff = means(.staff, cells, &errors)
    let funding = means(.funding, cells, &errors)
    errors.add(cells.problems, labels: labels)
    guard errors.isEmpty else { throw errors }
    return Dialogue(
      structure: structure, year: year, staff: staff, funding: funding, metOn: metOn,
      participants: cells.text("participants") ?? "", decisions: cells.text("decisions") ?? "")
  }

  private func means(
    _ list: List, _ cells: Cells, _ errors: inout FieldErrors
  ) -> [Dialogue.Means] {
    (0..<(lineCounts[list] ?? 0)).compactMap { line in
      let (name, text) = (cells.text(Self.name(list, line)), cells.text(Self.amount(list, line)))
      if name == nil, text == nil { return nil }
      let amount = text.flatMap { Amount($0) }
      if name == nil { errors.add(Words.nameTheMeans(list), at: Self.name(list, line)) }
      if amount == nil { errors.add(Words.writeTheAmount(list), at: Self.amount(list, line)) }
      guard let name, let amount else { return nil }
      return Dialogue.Means(name: String(Cells.trimmed(name)), amount: amount)
    }
  }
}
