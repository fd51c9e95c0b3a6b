import Hummingbird
import Storage

/// Tells a balancer whether this server can serve.
struct HealthRoute {
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/sante") { _, _ in
      do {
        _ = try await storage.read { try $0.isDemonstration() }
        return Response(status: .ok)
      } catch is StorageError {
        return Response(status: .serviceUnavailable)
      }
    }
  }
}
