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
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "StetBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "StetKit", package: "stet"),
      ],
      path: "StetBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // A program and not a benchmark of the library, which takes every target beside its own folder for one: it counts what
    // is found, not only how fast.
    .executableTarget(
      name: "TraceBenchmark",
      dependencies: [.product(name: "StetKit", package: "stet"), .product(name: "GRDB", package: "GRDB.swift")],
      path: "Programs/TraceBenchmark"),
  ],
  swiftLanguageModes: [.v6]
)
