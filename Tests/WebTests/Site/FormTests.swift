import Testing

@testable import Web

struct FormTests {
  private static func fields(_ text: String) -> [String]? {
    Form(urlEncoded: text)?.fields.map { "\($0.name)=\($0.value)" }
  }

  @Test func `fields are decoded in their order`() {
    let text = "b=1&a=deux+mots&b=%C3%A9t%C3%A9%26%3D"
    #expect(Self.fields(text) == ["b=1", "a=deux mots", "b=été&="])
    #expect(Self.fields("") == [])
    #expect(Self.fields("a") == ["a="])
    #expect(Self.fields("a=") == ["a="])
    #expect(Self.fields("a=b=c") == ["a=b=c"])
    #expect(Self.fields("=b") == ["=b"])
    #expect(Self.fields("a=1&&b=2") == ["a=1", "b=2"])
    #expect(Self.fields("a=%2B+%2B") == ["a=+ +"])
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "%E9=1", "a=%C3"])
  func `what is not encoded rightly is refused`(text: String) {
    #expect(Self.fields(text) == nil)
  }

  @Test func `a form of too many fields is refused`() {
    let most = Array(repeating: "a=1", count: Form.mostFields).joined(separator: "&")
    #expect(Self.fields(most)?.count == Form.mostFields)
    #expect(Self.fields(most + "&a=1") == nil)
  }

  @Test func `a sign followed by an accent is still that sign`() {
    #expect(Self.fields("a=1&\u{301}b=2") == ["a=1", "\u{301}b=2"])
    #expect(Self.fields("a=\u{301}1") == ["a=\u{301}1"])
  }

  @Test func `lines end as they do in files`() {
    #expect(Self.fields("a=b%0D%0Ac%0Ad%0D%0A%0D%0A") == ["a=b\nc\nd\n\n"])
    #expect(Form(fields: [("a", "b\r\nc")])["a"] == "b\nc")
  }

  @Test func `a field has all its values`() throws {
    let form = try #require(Form(urlEncoded: "a=1&b=2&a=3"))
    #expect(form["a"] == "1")
    #expect(form.values("a") == ["1", "3"])
    #expect(form["c"] == "")
  }
}
