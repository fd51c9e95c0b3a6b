import Domain
import Hummingbird
import NIOCore
import Storage

/// What is known of a request besides itself.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where the request comes from: what the network says, unless a trusted proxy says more.
  var client: ClientAddress
  /// Who is signed in; set by `SessionMiddleware`.
  var session: Session?
  /// By which a program acts for the person; nil in a browser.
  var token: APIToken?
  /// What the forms of the page must send back; set by `FormProtection`.
  var formToken = ""
  /// The body of a form, already checked to come from one of our pages.
  var form = Form()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    client = ClientAddress(source.channel.remoteAddress?.ipAddress ?? "unknown")
  }

  /// - Throws: `PageError.notSignedIn` when nobody is.
  func signedIn() throws -> Session {
    guard let session else { throw PageError.notSignedIn }
    return session
  }

  /// The right that the person acts under.
  ///
  /// - Throws: `PageError.notSignedIn` when nobody is signed in.
  func right() throws -> Right { try signedIn().right }

  /// - Throws: `PageError.forbidden` when the person's right does not allow this anywhere.
  func require(_ permission: Permission) throws {
    guard try right().allows(permission) else { throw PageError.forbidden }
  }

  /// - Throws: `PageError.forbidden` when the person's right does not allow this there.
  func require(_ permission: Permission, on structure: Structure.Code) throws {
    guard try right().allows(permission, on: structure) else { throw PageError.forbidden }
  }

  /// The structure that the person acts for.
  ///
  /// - Throws: `PageError.forbidden` for a right of the region.
  func ownStructure() throws -> Structure.Code {
    guard let structure = try right().structure else { throw PageError.forbidden }
    return structure
  }
}
