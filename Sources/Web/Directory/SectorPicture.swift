import Domain

/// The sectors around the person, drawn clockwise from the top left, with therapeutic education
/// beneath, since it works with them all.
struct SectorPicture: Sendable {
  /// A sector, as a box that leads to its types.
  struct Box: Sendable {
    let code: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let lines: [Line]
  }

  /// A line of a box's name.
  struct Line: Sendable {
    let text: String
    let x: Int
    let y: Int
  }

  /// What links two boxes, or a box and the person.
  struct Link: Sendable {
    let fromX: Int
    let fromY: Int
    let toX: Int
    let toY: Int
  }

  let boxes: [Box]
  let links: [Link]
  let person = Line(text: Words.person, x: 180, y: 160)

  init(_ typology: Typology) {
    let placed = Sector.allCases.map { (sector: $0, frame: Frame(of: $0)) }
    boxes = placed.map { Box($0.frame, $0.sector.rawValue, label: typology.label($0.sector)) }
    let ring = placed.filter { $0.sector != .tpe }.map(\.frame)
    links =
      ring.map { Link(from: $0.center, to: Frame.person) }
      + zip(ring, ring.dropFirst() + ring.prefix(1)).map { Link(from: $0.center, to: $1.center) }
      + Frame.columns.map { Link(from: ($0, Frame.rows[2]), to: ($0, Frame.beneath)) }
  }
}

extension SectorPicture {
  /// Where a sector stands in the picture, which is 360 wide and 378 high.
  fileprivate struct Frame {
    let center: (x: Int, y: Int)
    let width: Int
    let height: Int

    static let columns = [60, 180, 300]
    static let rows = [45, 155, 265]
    static let beneath = 345
    static let person = (x: columns[1], y: rows[1])

    init(of sector: Sector) {
      let (column, row) =
        switch sector {
        case .justice: (0, 0)
        case .medicoSocial: (1, 0)
        case .employment: (2, 0)
        case .primaryCare: (2, 1)
        case .hospital: (2, 2)
        case .education: (1, 2)
        case .healthSupport: (0, 2)
        case .social: (0, 1)
        case .tpe: (1, 2)
        }
      let isBeneath = sector == .tpe
      center = (Self.columns[column], isBeneath ? Self.beneath : Self.rows[row])
      (width, height) = isBeneath ? (352, 54) : (112, 70)
    }
  }
}

extension SectorPicture.Box {
  private static let lineHeight = 18
  /// The letters that a line of a small box holds.
  private static let longestLine = 13

  fileprivate init(_ frame: SectorPicture.Frame, _ code: String, label: String) {
    let texts = frame.width > 200 ? [label] : Self.lines(of: label)
    let (x, middle) = frame.center
    // The first line's foot, so that the lines stand in the middle of the box.
    let foot = middle + 5 - (texts.count - 1) * Self.lineHeight / 2
    self.init(
      code: code, x: x - frame.width / 2, y: middle - frame.height / 2, width: frame.width,
      height: frame.height,
      lines: texts.enumerated().map { number, text in
        // The space keeps the words apart for those who hear the name.
        let text = number < texts.count - 1 ? "\(text) " : text
        return SectorPicture.Line(text: text, x: x, y: foot + number * Self.lineHeight)
      })
  }

  private static func lines(of label: String) -> [String] {
    label.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + word.count < longestLine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}

extension SectorPicture.Link {
  fileprivate init(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    self.init(fromX: start.x, fromY: start.y, toX: end.x, toY: end.y)
  }
}
