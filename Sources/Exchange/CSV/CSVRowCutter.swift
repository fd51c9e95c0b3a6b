/// Cuts rows into cells, byte by byte, whatever the chunks in which the bytes come.
///
/// It holds places only; the bytes themselves are the scanner's.
struct CSVRowCutter {
  /// A cell that is not empty, by its place in the row, quotation marks left out.
  struct Cell {
    /// Which cell of the row, counted from 0.
    var column: Int
    /// Counted from the row's first byte.
    var start: Int
    var end: Int
    /// Whether quotation marks in it are doubled.
    var isDoubled: Bool
  }

  private enum State {
    case start, plain, quoted
    /// A quotation mark was met inside a quoted cell: its end, or the first of two.
    case closing
    /// Text after a closing quotation mark.
    case stray
  }

  private enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
  }

  var separator = UInt8(ascii: ";")
  /// The next byte to read, as an index of the bytes given to `cut`.
  private(set) var position: Int
  private(set) var rowStart = 0
  private(set) var rowEnd = 0
  /// The cells of the row that are not empty.
  private(set) var cells: [Cell] = []
  /// How many cells the row has, empty or not.
  private(set) var cellCount = 0
  /// The line on which the row begins, counted from 1.
  private(set) var line = 1
  /// Whether a cell of the row has text after its closing quotation mark.
  private(set) var hasStrayText = false

  private var cell = Cell(column: 0, start: 0, end: 0, isDoubled: false)
  private var state = State.start
  private var currentLine = 1
  private var quoteLine = 0
  private var followsCarriageReturn = false

  init(position: Int) { self.position = position }

  /// The line of the quotation mark that is still open.
  var openQuote: Int? { state == .quoted ? quoteLine : nil }

  /// The length, in bytes, of what has been read of the row.
  var length: Int { position - rowStart }

  mutating func begin() {
    rowStart = position
    line = currentLine
    cells.removeAll(keepingCapacity: true)
    cellCount = 0
    cell = Cell(column: 0, start: 0, end: 0, isDoubled: false)
    state = .start
    hasStrayText = false
  }

  /// Goes back to the beginning of the row just read.
  mutating func rewind() {
    position = rowStart
    currentLine = line
    followsCarriageReturn = false
  }

  /// Tells that the bytes before the row are there no more.
  mutating func dropPast() {
    position -= rowStart
    rowStart = 0
  }

  /// Reads up to the end of the row; false when the bytes end first.
  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileProblem) -> Bool {
    while position < bytes.count {
      switch state {
      case .start: open(bytes)
      case .quoted: try skipQuoted(bytes)
      case .plain, .closing, .stray: if try step(bytes) { return true }
      }
    }
    return false
  }

  /// Ends the row where the bytes read so far end.
  mutating func endRow() {
    rowEnd = position
    endCell()
  }
}

extension CSVRowCutter {
  private mutating func endCell() {
    if state != .closing { cell.end = position - rowStart }
    if cell.start < cell.end { cells.append(cell) }
    cellCount += 1
    let next = position + 1 - rowStart
    cell = Cell(column: cellCount, start: next, end: next, isDoubled: false)
    state = .start
  }

  private mutating func open(_ bytes: UnsafeBufferPointer<UInt8>) {
    let byte = bytes[position]
    if followsCarriageReturn {
      followsCarriageReturn = false
      if byte == Byte.lineFeed {
        position += 1
        rowStart = position
        return
      }
    }
    guard byte == Byte.quote else {
      state = .plain
      return
    }
    quoteLine = currentLine
    position += 1
    cell.start = position - rowStart
    state = .quoted
  }

  /// Goes on in a quoted cell to the next quotation mark.
  private mutating func skipQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileProblem) {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte <= Byte.quote else { continue }
      switch byte {
      case Byte.quote:
        cell.end = position - 1 - rowStart
        state = .closing
        return
      case Byte.carriageReturn: currentLine += 1
      case Byte.lineFeed: if bytes[position - 2] != Byte.carriageReturn { currentLine += 1 }
      case 0: throw .binary(line: currentLine)
      default: continue
      }
    }
  }

  /// Goes on outside quotation marks to the next separator or line end; true at the row's end.
  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileProblem) -> Bool {
    let byte = bytes[position]
    switch byte {
    case separator:
      endCell()
      position += 1
      skipEmptyCells(bytes)
    case Byte.lineFeed, Byte.carriageReturn:
      endRow()
      position += 1
      currentLine += 1
      followsCarriageReturn = byte == Byte.carriageReturn
      return true
    case 0: throw .binary(line: currentLine)
    default: skipText(bytes)
    }
    return false
  }

  /// Passes over separators that follow at once: most cells of a journal are empty.
  private mutating func skipEmptyCells(_ bytes: UnsafeBufferPointer<UInt8>) {
    var next = position
    while next < bytes.count, bytes[next] == separator { next += 1 }
    cellCount += next - position
    position = next
    let start = next - rowStart
    cell = Cell(column: cellCount, start: start, end: start, isDoubled: false)
  }

  private mutating func skipText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if state == .closing {
      if bytes[position] == Byte.quote {
        cell.isDoubled = true
        position += 1
        state = .quoted
        return
      }
      hasStrayText = true
      state = .stray
    }
    // Of the bytes below 64, one bit each: those that end a run of ordinary text.
    let ends: UInt64 = 1 | 1 << Byte.lineFeed | 1 << Byte.carriageReturn | 1 << separator
    var next = position + 1
    while next < bytes.count, bytes[next] >= 64 || ends &>> bytes[next] & 1 == 0 { next += 1 }
    position = next
  }
}
