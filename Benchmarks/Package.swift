// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building Stet needs neither the benchmark library nor its plugin.
let package = Package(
  name: "stet-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "stet", path: ".."),
    // Without its traits: what they would count is not needed here, and their libraries are not everywhere.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "StetBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "StetKit", package: "stet"),
      ],
      path: "StetBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
