import Domain
import Exchange
import Storage

/// The directory as other systems read it, made once for each of its revisions.
actor PublicListings {
  struct Listing: Sendable {
    let revision: DirectoryView.Revision
    let index: SearchIndex
    let hsds: HSDSWriter
    let fhir: FHIRDirectory

    /// What every answer that follows from this listing is marked with.
    var tag: String { "W/\"directory-\(revision.directory)-\(revision.territories)\"" }
  }

  private let live: LiveDirectory
  private let storage: any Storage
  private let words: ExchangeWords
  private let codes: FHIRDirectoryCodes
  private let site: String?
  private var latest: Listing?

  /// - Parameter site: where the site is reached, without a `/` at the end; nil when nobody has
  ///   said.
  /// - Throws: an error of the decoder when a file that comes with the program is wrong.
  init(live: LiveDirectory, storage: any Storage, site: String?) throws {
    self.live = live
    self.storage = storage
    self.site = site
    words = try ExchangeWords.shipped()
    codes = try FHIRDirectoryCodes.shipped()
  }

  /// - Throws: what reading the directory throws.
  func current() async throws -> Listing {
    let view = try await live.current()
    if let latest, latest.revision == view.revision { return latest }
    let changes = try await storage.read { try $0.lastChanges() }
    let listing = PublicDirectory(view.directory, changes: changes)
    let made = Listing(
      revision: view.revision, index: view.index, hsds: HSDSWriter(listing, words: words),
      fhir: FHIRDirectory(listing, words: words, codes: codes, site: site))
    latest = made
    return made
  }
}
