import Exchange

/// Makes PDFs, two at a time: each runs a program that keeps a processor busy for seconds.
package struct PDFPrinting: Sendable {
  private let room: WaitingRoom
  private let make: @Sendable (String) async throws -> [UInt8]

  /// - Parameters:
  ///   - places: how many are made at once.
  ///   - chairs: how many may wait.
  ///   - make: turns a page into a PDF.
  package init(
    places: Int = 2, chairs: Int = 8,
    make: @escaping @Sendable (String) async throws -> [UInt8] = { page in
      try await ReportPDF.bytes(of: page)
    }
  ) {
    room = WaitingRoom(places: places, chairs: chairs)
    self.make = make
  }

  /// - Parameter page: HTML that refers to nothing outside itself.
  /// - Throws: `PageError.busy` when too many wait already, or `ReportPDFError`.
  func bytes(of page: String) async throws -> [UInt8] {
    try await room.pass { try await make(page) }
  }
}
