// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "maillage",
  products: [
    .executable(name: "maillage", targets: ["CLI"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: ["Domain", .product(name: "BitCollections", package: "swift-collections")],
      resources: [.embedInCode("Migrations")],
      swiftSettings: strict
    ),
    .target(
      name: "StorageSQLite",
      dependencies: [
        "Storage",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "StoragePostgres", dependencies: ["Storage", "CPostgres"], swiftSettings: strict),
    .target(name: "CPostgres"),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Exchange",
      dependencies: [
        "Domain", "CXLSXWriter",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Resources")],
      swiftSettings: strict
    ),
    .target(
      name: "Web",
      dependencies: [
        "Domain", "Storage", "Exchange",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("Resources")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Domain", "Storage", "StorageSQLite", "StoragePostgres", "Exchange", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Domain", "Storage", "StorageSQLite", "StoragePostgres"],
      path: "Tests/Support",
      swiftSettings: strict
    ),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "Domain", "Storage", "StorageSQLite", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/CLITests",
      swiftSettings: strict
    ),
    .testTarget(
      name: "DomainTests",
      dependencies: ["Domain", "Exchange", "TestSupport"],
      path: "Tests/DomainTests",
      swiftSettings: strict
    ),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Domain", "Exchange"],
      path: "Tests/ExchangeTests",
      swiftSettings: strict
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Domain", "Storage", "StorageSQLite", "StoragePostgres", "TestSupport"],
      path: "Tests/StorageTests",
      swiftSettings: strict
    ),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Domain", "Storage", "Exchange", "Web", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Tests/WebTests",
      swiftSettings: strict
    ),
  ]
)
