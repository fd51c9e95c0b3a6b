import Domain
import Hummingbird
import Storage

/// What is known of a request besides itself.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who is signed in; set by `SessionMiddleware`.
  var session: Session?
  /// What the forms of the page must send back; set by `FormProtection`.
  var formToken = ""
  /// The body of a form, already checked to come from one of our pages.
  var form = Form()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// - Throws: `PageError.notSignedIn` when nobody is.
  func account() throws -> Account {
    guard let session else { throw PageError.notSignedIn }
    return session.account
  }

  /// The structure whose journal the person writes.
  ///
  /// - Throws: `PageError.forbidden` for an account that writes none.
  func ownStructure() throws -> Structure.Code {
    guard let structure = try account().structure else { throw PageError.forbidden }
    return structure
  }
}
