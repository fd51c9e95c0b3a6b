import Foundation
import Hummingbird
import NIOCore

/// What shows maps: the program Leaflet, where the system has it.
struct MapFiles: Sendable {
  /// Where the Debian package `libjs-leaflet` puts it.
  private static let folder = "/usr/share/javascript/leaflet"
  private static let types = [
    "leaflet.js": "text/javascript; charset=utf-8", "leaflet.css": "text/css; charset=utf-8",
  ]

  /// The address of the pictures of the ground, with `{z}`, `{x}` and `{y}`; nil for none.
  let tiles: String?
  private let files: [String: [UInt8]]

  /// Whether Leaflet is there: pages come without maps otherwise.
  var isComplete: Bool { files.count == Self.types.count }

  init(tiles: String?) {
    self.tiles = tiles
    files = Dictionary(
      uniqueKeysWithValues: Self.types.keys.compactMap { name in
        FileManager.default.contents(atPath: "\(Self.folder)/\(name)").map { (name, Array($0)) }
      })
  }

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/leaflet/:file") { _, context in
      let name = try context.pathText("file")
      guard let bytes = files[name], let type = Self.types[name] else { throw PageError.notFound }
      return Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=86400"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}
