import TestSupport
import Testing

/// A server that serves HTTPS itself, as a program that speaks TLS finds it.
struct HTTPSTests {
  /// Makes a certificate, serves with it, and asks for the page of sign-in with the options of
  /// `openssl s_client` that `asks` gives, one try a line.
  private static func served(_ asks: String) -> String {
    #"""
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
      -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 \
      -keyout "$folder/key.pem" -out "$folder/cert.pem" 2> /dev/null
    : > "$folder/out"
    timeout 60 "$maillage" serve --port 0 --database "$database" \
      --tls-certificate "$folder/cert.pem" --tls-key "$folder/key.pem" > "$folder/out" &
    server=$!
    while kill -0 $server 2> /dev/null && ! grep -q listens "$folder/out"; do sleep 0.05; done
    address=$(sed -n 's/^Maillage listens on https:..\([^ ]*\) .*/\1/p' "$folder/out")
    ask() {
      printf 'GET /connexion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' \
        | timeout 30 openssl s_client -connect "$address" -CAfile "$folder/cert.pem" \
          -verify_return_error -quiet -cipher DEFAULT@SECLEVEL=0 "$@" 2>&1
    }
    \#(asks)
    kill $server
    wait $server
    """#
  }

  @Test(arguments: ["-tls1_2", "-tls1_3"])
  func `a page over TLS answers, its cookies for HTTPS only`(version: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.shell(Self.served("ask \(version)"))
      let lines = run.text.split(whereSeparator: \.isNewline).map(String.init)
      #expect(lines.contains("HTTP/1.1 200 OK"), "\(run.text) \(run.errors)")
      let cookies = lines.filter { $0.hasPrefix("Set-Cookie: ") }
      #expect(!cookies.isEmpty)
      #expect(cookies.allSatisfy { $0.contains("; Secure") && $0.contains("; HttpOnly") })
      let lasting = lines.first { $0.hasPrefix("Strict-Transport-Security: max-age=") }
      #expect(lasting != nil)
    }
  }

  /// The client takes part: without its `SECLEVEL` it would refuse by itself.
  @Test(arguments: ["-tls1", "-tls1_1"])
  func `versions of TLS that are broken are refused`(version: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.shell(Self.served("ask \(version)"))
      #expect(run.text.contains("alert protocol version"), "\(run.text) \(run.errors)")
      #expect(!run.text.contains("HTTP/1.1"))
    }
  }

  @Test func `a certificate that cannot be used is told`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let none = try terminal.file("none.pem", "nothing")
      let run = try await terminal.run(
        "serve", "--port", "0", "--tls-certificate", none, "--tls-key", none)
      #expect(run.status == 64)
      #expect(run.errors.contains("the certificate or its key cannot be used"))
    }
  }
}
