import TestSupport
import Testing

@testable import Web

struct MultipartTests {
  private static func form(_ text: String, boundary: String = "limit") -> Form? {
    Form(multipart: Array(text.replacing("\n", with: "\r\n").utf8), boundary: boundary)
  }

  private static let right = """
    --limit
    Content-Disposition: form-data; name="csrf"

    secret
    --limit
    Content-Disposition: form-data; name="fichier"; filename="journal de l’année.csv"
    Content-Type: text/csv

    a;b

    1;2
    --limit--

    """

  @Test func `fields and files are told apart`() throws {
    let form = try #require(Self.form(Self.right))
    #expect(form["csrf"] == "secret")
    #expect(form.fields.count == 1)
    let file = try #require(form.files["fichier"])
    #expect(file.name == "journal de l’année.csv")
    #expect(String(decoding: file.bytes, as: UTF8.self) == "a;b\r\n\r\n1;2")
  }

  @Test func `bytes of any kind are kept`() throws {
    let header = "--limit\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
    let content: [UInt8] = [0, 255, 13, 10, 13, 10, 45, 45, 200, 10]
    let bytes = Array(header.utf8) + content + Array("\r\n--limit--\r\n".utf8)
    #expect(Form(multipart: bytes, boundary: "limit")?.files["f"]?.bytes == content)
  }

  @Test func `an empty file is a file`() throws {
    let text = "--limit\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\n\n\n--limit--\n"
    #expect(Self.form(text)?.files["f"]?.bytes == [])
  }

  @Test(arguments: [
    "", "limit", "--autre\n", "--limit\n\n--limit--",
    "--limit\nContent-Disposition: form-data; name=\"a\"\n\nx",
    "--limit\nContent-Disposition: form-data\n\nx\n--limit--\n",
    "--limit\nContent-Disposition: form-data; name=\"a\n\nx\n--limit--\n",
    "--limit\nContent-Disposition: form-data; name=\"a\"\nx\n--limit--\n",
    "--limit\nContent-Disposition: form-data; name=\"a\"\n\nx--limit--\n",
    "--limit\nContent-Disposition: form-data; name=\"a\"\n\nx\n--limit\n",
  ])
  func `what is no such form is refused`(text: String) {
    #expect(Self.form(text) == nil)
  }

  @Test func `a truncated form is refused, not shortened`() {
    for length in 0..<Self.right.utf8.count - 1 {
      #expect(Self.form(String(decoding: Self.right.utf8.prefix(length), as: UTF8.self)) == nil)
    }
  }

  @Test func `a field that is no text is refused`() {
    var bytes = Array("--limit\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
    bytes += [0xFF] + Array("\r\n--limit--\r\n".utf8)
    #expect(Form(multipart: bytes, boundary: "limit") == nil)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=limit", "limit"),
    ("Multipart/Form-Data; charset=utf-8; boundary=\"limit\"", "limit"),
    ("multipart/form-data;boundary=limit", "limit"),
  ])
  func `the boundary is found`(type: String, boundary: String) {
    #expect(Multipart.boundary(of: type) == boundary)
  }

  @Test(arguments: [
    "", "text/csv; boundary=limit", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
  ])
  func `any other type has none`(type: String) {
    #expect(Multipart.boundary(of: type) == nil)
  }

  @Test func `bodies that cannot be read are answered in words`() async throws {
    try await withSite(on: .sqlite) { site in
      for (body, type) in [
        ("--autre", "multipart/form-data; boundary=limit"), ("csrf=%FF", "text/plain"),
        ("csrf=%zz", "application/x-www-form-urlencoded"),
      ] {
        let answer = try await site.officer.post("/journal", body, type: type)
        #expect(answer.status == 400)
        #expect(try answer.page().heading == "Cette demande ne se lit pas")
      }
    }
  }

  @Test(arguments: [("/journal/import", "32\u{A0}Mo"), ("/reglages/correspondance", "8\u{A0}Mo")])
  func `a body that is too large is answered in words`(
    path: String, limit: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let visitor = path == "/journal/import" ? site.officer : site.pole
      let file = String(repeating: "a", count: path == "/journal/import" ? 32 << 20 : 8 << 20)
      let answer = try await visitor.send(file, to: path)
      #expect(answer.status == 413)
      let heading = try answer.page().heading
      #expect(heading.hasPrefix("Ce fichier est trop grand"))
      #expect(answer.text.contains(limit))
    }
  }

  @Test func `a form of too many fields is refused`() {
    let part = "--limit\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
    let most = String(repeating: part, count: Form.mostFields)
    #expect(Self.form(most + "--limit--\n")?.fields.count == Form.mostFields)
    #expect(Self.form(most + part + "--limit--\n") == nil)
  }
}
