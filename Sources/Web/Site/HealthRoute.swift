import Hummingbird
import Logging
import Storage

/// Tells a balancer whether this server can serve.
struct HealthRoute {
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/sante") { _, context in
      do {
        _ = try await storage.read { try $0.isDemonstration() }
        return Response(status: .ok)
      } catch {
        context.logger.error("No data", metadata: ["error": "\(String(reflecting: error))"])
        return Response(status: .serviceUnavailable)
      }
    }
  }
}
