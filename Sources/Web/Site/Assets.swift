import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet, the script and the icon, which change with each release only.
struct Assets {
  private struct Asset {
    let path: RouterPath
    let type: String
    let bytes: [UInt8]
  }

  private static let all = [
    Asset(
      path: "/maillage.css", type: "text/css; charset=utf-8",
      bytes: PackageResources.maillage_css),
    Asset(
      path: "/maillage.js", type: "text/javascript; charset=utf-8",
      bytes: PackageResources.maillage_js),
    Asset(
      path: "/annuaire.js", type: "text/javascript; charset=utf-8",
      bytes: PackageResources.annuaire_js),
    Asset(path: "/favicon.svg", type: "image/svg+xml", bytes: PackageResources.favicon_svg),
  ]

  func add(to router: some RouterMethods<SiteContext>) {
    for asset in Self.all {
      let tag = "\"\(Secrets.hash(String(decoding: asset.bytes, as: UTF8.self)).prefix(16))\""
      let headers: HTTPFields = [
        .contentType: asset.type, .eTag: tag, .cacheControl: "public, max-age=300",
      ]
      let buffer = ByteBuffer(bytes: asset.bytes)
      router.get(asset.path) { request, _ in
        if request.headers[.ifNoneMatch] == tag {
          return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: buffer))
      }
    }
  }
}
