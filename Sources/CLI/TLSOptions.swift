import ArgumentParser
import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOSSL
import Web

/// How browsers reach the server: through HTTPS served here, or through a proxy.
struct TLSOptions: ParsableArguments {
  @Option(
    name: .customLong("tls-certificate"), help: "Serve HTTPS with this certificate chain (PEM).",
    completion: .file())
  var certificate: String?

  @Option(
    name: .customLong("tls-key"), help: "The private key of the certificate (PEM).",
    completion: .file())
  var key: String?

  @Flag(
    name: .customLong("behind-https"),
    help: "Browsers reach this server through a proxy that serves HTTPS: cookies are marked so.")
  var isBehindHTTPS = false

  @Option(
    name: .customLong("trusted-proxy"),
    help: "The address of a proxy whose X-Forwarded-For is believed; can be given several times.")
  var proxies: [String] = []

  func validate() throws {
    if (certificate == nil) != (key == nil) {
      throw ValidationError("--tls-certificate and --tls-key go together")
    }
  }

  /// Whether browsers reach the site through HTTPS only.
  var isSecure: Bool { isBehindHTTPS || certificate != nil }

  var scheme: String { certificate == nil ? "http" : "https" }

  /// How long a connection may stay silent: whoever opens many and sends nothing holds none.
  private static let longestSilence = TimeAmount.seconds(60)

  /// - Throws: `ValidationError` for files that hold no certificate or key.
  func server() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(idleTimeout: Self.longestSilence))
    guard let certificate, let key else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate).map {
        NIOSSLCertificateSource.certificate($0)
      }
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain,
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
      configuration.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: configuration)
    } catch let error as NIOSSLError {
      throw ValidationError("the certificate or its key cannot be used: \(error)")
    }
  }
}
