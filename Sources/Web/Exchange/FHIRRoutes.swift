import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The directory as a FHIR R4 server: public, to read and search only.
struct FHIRRoutes {
  let listings: PublicListings
  let origin: SiteOrigin

  static let path = "/fhir"

  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: OutcomeAnswers())
    router.add(middleware: Authorisation(access: .site))
    router.add(middleware: DirectoryTag(listings: listings))
    router.get("/fhir/metadata") { request, _ in
      Response.fhir(FHIRAnswer.capabilities(base: base(request)))
    }
    for type in FHIRResourceType.allCases {
      router.get(RouterPath("/fhir/\(type.rawValue)")) { request, _ in
        try await search(type, request)
      }
      router.get(RouterPath("/fhir/\(type.rawValue)/{id}")) { _, context in
        let fhir = try await listings.current().fhir
        guard let number = fhir.number(type, try context.stableID()) else {
          throw PageError.notFound
        }
        return Response.fhir(fhir.resource(type, number))
      }
    }
    return router
  }

  private func search(_ type: FHIRResourceType, _ request: Request) async throws -> Response {
    guard let query = Form(urlEncoded: request.uri.query ?? "") else { throw PageError.unreadable }
    let preference = HTTPField.Name("Prefer").flatMap { request.headers[$0] } ?? ""
    let search = try FHIRSearch(
      type, query: query.fields, isStrict: preference.contains("handling=strict"))
    let fhir = try await listings.current().fhir
    return .fhir(
      FHIRAnswer.bundle(search, found: search.matches(in: fhir), in: fhir, base: base(request)))
  }

  /// Where the client reached the server.
  private func base(_ request: Request) -> String {
    let host = request.head.authority ?? ""
    let isHost =
      !host.isEmpty
      && host.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
    let reached = isHost ? origin.address(for: request) : MeasureReportJSON.usualSite
    return "\(origin.configured ?? reached)\(Self.path)"
  }
}

/// Answers a request that fails with an OperationOutcome.
struct OutcomeAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let isKnown = context.endpointPath != nil
      let isRead = [.get, .head].contains(request.method)
      let outcome = isRead ? Outcome(error, isKnown: isKnown) : Outcome.readOnly
      if outcome.status == .internalServerError {
        context.logger.error("Request failed", metadata: ["error": "\(String(reflecting: error))"])
      }
      var response = Response.fhir(
        FHIRAnswer.outcome(outcome.code, outcome.words), status: outcome.status)
      if !isRead { response.headers[.allow] = "GET, HEAD" }
      return response
    }
  }
}

/// Why a client of the FHIR server gets no resource; its diagnostics are for programmers.
private struct Outcome {
  let status: HTTPResponse.Status
  let code: String
  let words: String

  static let readOnly = Outcome(.methodNotAllowed, "not-supported", "This server is read only.")

  init(_ status: HTTPResponse.Status, _ code: String, _ words: String) {
    self.status = status
    self.code = code
    self.words = words
  }

  init(_ error: any Error, isKnown: Bool) {
    switch error {
    case FHIRSearch.Refusal.wrongValue(let name, _):
      self.init(.badRequest, "value", "The parameter \(name) does not take this value.")
    case FHIRSearch.Refusal.unknownModifier(let name):
      self.init(.badRequest, "not-supported", "The parameter \(name) is not supported.")
    case FHIRSearch.Refusal.unknownParameter(let name):
      self.init(.badRequest, "not-supported", "The parameter \(name) is not known.")
    case PageError.unreadable:
      self.init(.badRequest, "invalid", "The address cannot be read.")
    case PageError.notFound where isKnown:
      self.init(.notFound, "not-found", "There is no such resource.")
    case let error as any HTTPResponseError where error.status == .notFound:
      self.init(.notFound, "not-supported", "There is nothing at this address.")
    case PageError.notFound:
      self.init(.notFound, "not-supported", "There is nothing at this address.")
    default:
      self.init(.internalServerError, "exception", "The server could not answer.")
    }
  }
}

extension Response {
  static func fhir(_ json: JSON, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: FHIRAnswer.type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
  }
}
