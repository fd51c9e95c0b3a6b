import Domain
import Foundation
import Testing

struct WorkAheadTests {
  @Test(arguments: [1, 2, 6])
  func `results come in the order in which work was handed over`(limit: Int) {
    var ahead = WorkAhead<Int>(limit: limit)
    var results: [Int] = []
    for number in 0..<40 {
      let result = ahead.add {
        // The first pieces take longest.
        Thread.sleep(forTimeInterval: Double(40 - number) / 20_000)
        return number
      }
      if let result { results.append(result) }
    }
    #expect(results.count == 40 - (limit - 1))
    while let result = ahead.next() { results.append(result) }
    #expect(results == Array(0..<40))
  }

  @Test func `without work there is no result`() {
    var ahead = WorkAhead<Int>()
    #expect(ahead.next() == nil)
  }
}
