import Exchange
import HTTPTypes
import Hummingbird
import NIOCore

/// One page of a list of the HSDS interface, or all of it, one thing a line.
struct HSDSAnswer: Sendable {
  /// Things written between two pieces of a stream.
  private static let batch = 100

  let request: HSDSRequest
  /// What is listed, by number.
  let numbers: [Int]
  /// Whether the page holds everything, however much it is.
  var isWhole = false
  let json: @Sendable (Int) -> JSON

  var response: Response { request.isStream ? stream : page }

  private var page: Response {
    let size = isWhole && request["per_page"] == nil ? max(numbers.count, 1) : request.size
    let pages = max(1, (numbers.count + size - 1) / size)
    let start = min((request.page - 1) * size, numbers.count)
    let shown = numbers[start..<min(start + size, numbers.count)]
    return .json([
      "total_items": .number(numbers.count), "total_pages": .number(pages),
      "page_number": .number(request.page), "size": .number(shown.count),
      "first_page": .bool(request.page == 1), "last_page": .bool(request.page >= pages),
      "empty": .bool(shown.isEmpty), "contents": .array(shown.map(json)),
    ])
  }

  private var stream: Response {
    Response(
      status: .ok, headers: [.contentType: "application/x-ndjson"],
      body: ResponseBody { [numbers, json] writer in
        var start = 0
        while start < numbers.count {
          let end = min(start + Self.batch, numbers.count)
          let lines = numbers[start..<end].flatMap { json($0).line + [UInt8(ascii: "\n")] }
          try await writer.write(ByteBuffer(bytes: lines))
          start = end
        }
        try await writer.finish(nil)
      })
  }
}
