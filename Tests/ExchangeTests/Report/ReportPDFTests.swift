import Exchange
import Testing

struct ReportPDFTests {
  @Test func `a tagged PDF is made, with its title and its language`() async throws {
    let page = try ReportHTML().page(try ReportSample().document())
    let bytes = try await ReportPDF.bytes(of: page)
    #expect(bytes.starts(with: Array("%PDF".utf8)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/StructTreeRoot") && text.contains("/Lang (fr)"))
    #expect(text.contains("<pdfuaid:part") || text.contains("pdfuaid:part"))
  }

  @Test func `a program that takes too long is ended, and that is said`() async throws {
    let page = try ReportHTML().page(try ReportSample().document())
    let longest = Duration.milliseconds(20)
    await #expect(throws: ReportPDFError.tookTooLong(longest)) {
      try await ReportPDF.bytes(of: page, within: longest)
    }
  }

  @Test func `without WeasyPrint the error says what to install`() {
    let error = ReportPDFError.missingWeasyPrint
    #expect(error.description.contains("apt install weasyprint"))
  }
}
