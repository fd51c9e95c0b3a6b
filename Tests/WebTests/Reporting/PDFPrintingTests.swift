import Exchange
import Synchronization
import TestSupport
import Testing
import Web

struct PDFPrintingTests {
  private static let path = "/rapport/S1/2025/rapport.pdf"

  /// Prints when the test says so, and counts.
  private final class Press: Sendable {
    private struct State {
      var isOpen = false
      var running = 0
      var most = 0
    }

    private let state = Mutex(State())

    func open() { state.withLock { $0.isOpen = true } }

    var running: Int { state.withLock(\.running) }
    var most: Int { state.withLock(\.most) }

    func printing(places: Int, chairs: Int) -> PDFPrinting {
      PDFPrinting(places: places, chairs: chairs) { [self] _ in
        state.withLock { state in
          state.running += 1
          state.most = max(state.most, state.running)
        }
        while !state.withLock(\.isOpen) { await Task.yield() }
        state.withLock { $0.running -= 1 }
        return Array("%PDF-1.7".utf8)
      }
    }
  }

  @Test func `two are printed at once, some wait, and the others are told to come back`()
    async throws
  {
    let press = Press()
    try await withSite(on: .sqlite, printing: press.printing(places: 2, chairs: 3)) { site in
      let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
        for _ in 0..<8 { group.addTask { try await site.officer.get(Self.path) } }
        var answers: [Answer] = []
        // Those who find no chair are answered while nothing is printed.
        while answers.count < 3, let answer = try await group.next() { answers.append(answer) }
        #expect(press.running == 2)
        press.open()
        for try await answer in group { answers.append(answer) }
        return answers
      }
      #expect(answers.map(\.status) == [503, 503, 503, 200, 200, 200, 200, 200])
      #expect(press.most == 2)
      let words = try answers[0].page().main.text
      #expect(words.contains("Trop de demandes") && words.contains("attendez une minute"))
      #expect(try await site.officer.get(Self.path).status == 200)
    }
  }

  @Test func `a program that fails leaves its place, and the page says what to take instead`()
    async throws
  {
    let printing = PDFPrinting(places: 1, chairs: 0) { _ in
      throw ReportPDFError.failed(status: "exited(1)", lastLines: ["/secret/path: no fonts"])
    }
    try await withSite(on: .sqlite, printing: printing) { site in
      for _ in 0..<3 {
        let answer = try await site.officer.get(Self.path)
        #expect(answer.status == 500)
        let text = try answer.page().main.text
        #expect(text.contains("HTML") && !text.contains("secret"))
      }
    }
  }

  @Test func `a server without the program says what to install`() async throws {
    let printing = PDFPrinting { _ in throw ReportPDFError.missingWeasyPrint }
    try await withSite(on: .sqlite, printing: printing) { site in
      let answer = try await site.officer.get(Self.path)
      #expect(answer.status == 503)
      #expect(try answer.page().main.text.contains("weasyprint"))
    }
  }
}
