import Exchange
import Testing

struct JSONDepthTests {
  @Test func `the depth is that of arrays and objects in one another`() {
    let text = Array(#"{"a": [1, {"b": []}], "c": [[2]]}"#.utf8)
    #expect(!JSONDepth.exceeds(4, in: text))
    #expect(JSONDepth.exceeds(3, in: text))
  }

  @Test func `brackets in a text do not count`() {
    #expect(!JSONDepth.exceeds(1, in: Array(#"["[[[[", "\"[[[", "\\"]"#.utf8)))
    #expect(JSONDepth.exceeds(1, in: Array(#"["\\", [1]]"#.utf8)))
  }

  @Test func `many arrays side by side are not deep`() {
    let text = "[" + String(repeating: "[],", count: 10_000) + "[]]"
    #expect(!JSONDepth.exceeds(2, in: Array(text.utf8)))
  }

  @Test func `ten thousand nested arrays are`() {
    #expect(JSONDepth.exceeds(32, in: Array(repeating: UInt8(ascii: "["), count: 10_000)))
  }
}
