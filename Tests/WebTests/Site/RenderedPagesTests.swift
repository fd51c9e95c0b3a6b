import NIOCore
import Testing

@testable import Web

struct RenderedPagesTests {
  /// Counts how often a page is made.
  private struct Counted {
    let pages: RenderedPages<Int>
    var count = 0

    mutating func page(_ path: String, at moment: Int) -> String {
      let page = pages.page(path, at: moment) {
        count += 1
        return ByteBuffer(string: "\(path) at \(moment)")
      }
      return String(buffer: page)
    }
  }

  @Test func `a page is made once for a moment, and anew for another`() {
    var counted = Counted(pages: RenderedPages())
    for _ in 1...3 { #expect(counted.page("/a", at: 1) == "/a at 1") }
    #expect(counted.count == 1)
    #expect(counted.page("/b", at: 1) == "/b at 1")
    #expect(counted.page("/a", at: 2) == "/a at 2")
    #expect(counted.page("/b", at: 2) == "/b at 2")
    #expect(counted.count == 4)
  }

  @Test func `whoever asks for many pages fills no memory`() {
    var counted = Counted(pages: RenderedPages(largest: 100))
    for number in 1...50 { _ = counted.page("/\(number)", at: 1) }
    #expect(counted.page("/50", at: 1) == "/50 at 1")
    #expect(counted.count == 50)
    _ = counted.page("/1", at: 1)
    #expect(counted.count == 51)
  }
}
