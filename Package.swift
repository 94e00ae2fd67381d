// swift-tools-version: 6.2
import PackageDescription

/// Every target of the house is held to the same rules: Swift 6, imports private unless said, no warning let pass.
let houseRules: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house and the rooms below it that it may enter.
func room(_ name: String, imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: houseRules)
}

/// The tests of one room, which may also make values of the rooms below it.
func tests(of name: String, exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"], exclude: exclude,
    swiftSettings: houseRules)
}

let package = Package(
  name: "stet",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "stet", targets: ["stet"]),
    // StetKit is what another program starts from; the rooms below are in the product so that it can import their values.
    .library(
      name: "StetKit",
      targets: [
        "StetKit", "TextModel", "Lexicons", "Mentions", "QuoteExtraction", "ClaimExtraction", "Reading",
        "Extraction", "CrossChecking", "Ledger", "Reporting",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: system libraries, resources, and the text itself.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CLexicons", exclude: ["Resources"]),
    room("TextModel", imports: []),
    // Floor 1: what is particular to a language.
    room("Lexicons", imports: ["TextModel", "CLexicons"]),
    // Floor 2: who and where.
    room("Mentions", imports: ["TextModel", "Lexicons"]),
    // Floor 3: what was said, what is claimed, and files in.
    room("QuoteExtraction", imports: ["TextModel", "Lexicons", "Mentions"]),
    room("ClaimExtraction", imports: ["TextModel", "Lexicons", "Mentions"]),
    room("Reading", imports: ["TextModel", "Lexicons", "CCmark", "CLibXML2", "Yams"]),
    // Floor 4: one article, read.
    room("Extraction", imports: ["TextModel", "Lexicons", "Mentions", "QuoteExtraction", "ClaimExtraction"]),
    // Floor 5: article against article.
    room(
      "CrossChecking",
      imports: ["TextModel", "Lexicons", "Mentions", "QuoteExtraction", "ClaimExtraction", "Extraction"]),
    // Floor 6: what is kept and what is written.
    room(
      "Ledger",
      imports: [
        "TextModel", "Mentions", "QuoteExtraction", "ClaimExtraction", "Extraction", "CrossChecking",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room(
      "Reporting",
      imports: [
        "TextModel", "Mentions", "QuoteExtraction", "ClaimExtraction", "Extraction", "CrossChecking", "CCmark",
      ]),
    // Floor 7: the workspace and the pipeline.
    room(
      "StetKit",
      imports: [
        "TextModel", "Lexicons", "Mentions", "QuoteExtraction", "ClaimExtraction", "Reading", "Extraction",
        "CrossChecking", "Ledger", "Reporting", "Yams",
      ]),
    // Floor 8: the command line.
    .executableTarget(
      name: "stet",
      dependencies: ["StetKit", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: houseRules),
    // Tests, a target a room.
    .target(name: "TestSupport", dependencies: ["TextModel"], path: "Tests/TestSupport", swiftSettings: houseRules),
    // Edits of articles, made to be found, and the program that measures whether they are.
    .target(
      name: "Mutations", dependencies: ["TextModel", "Extraction", "CrossChecking", "Reading"],
      path: "Tests/Mutations", swiftSettings: houseRules),
    .executableTarget(
      name: "workbench", dependencies: ["Extraction", "CrossChecking", "Reading", "Mutations"],
      path: "Tests/Workbench", swiftSettings: houseRules),
    .testTarget(name: "MutationsTests", dependencies: ["Mutations", "CrossChecking"], swiftSettings: houseRules),
    // A program that adds to a ledger until it is killed.
    .executableTarget(
      name: "LedgerKillHelper",
      dependencies: ["TextModel", "Mentions", "QuoteExtraction", "ClaimExtraction", "Extraction", "Ledger"],
      path: "Tests/LedgerKillHelper", swiftSettings: houseRules),
    tests(of: "TextModel"),
    tests(of: "Lexicons"),
    tests(of: "Mentions"),
    tests(of: "QuoteExtraction"),
    tests(of: "ClaimExtraction"),
    tests(of: "Reading", exclude: ["Fixtures"]),
    tests(of: "Extraction"),
    tests(of: "CrossChecking"),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "LedgerKillHelper", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: houseRules),
    tests(of: "Reporting"),
    tests(of: "StetKit"),
    .testTarget(name: "ArchitectureTests", swiftSettings: houseRules),
    .testTarget(name: "EndToEndTests", dependencies: ["stet", "TestSupport"], swiftSettings: houseRules),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
