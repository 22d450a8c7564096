// swift-tools-version: 6.2
import PackageDescription

/// One settings array for every target: the strict corner of the language.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// For the rooms that compute: the tests start the whole program on real data, and without
/// optimisation it takes thirty times as long.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room of the house; imports go down only, see ARCHITECTURE.md.
func room(
  _ name: String, path: String? = nil, imports: [Target.Dependency], resources: [Resource] = [],
  computes: Bool = false
) -> Target {
  .target(
    name: name, dependencies: imports, path: path, resources: resources,
    swiftSettings: computes ? settings + optimised : settings)
}

/// The tests of one room, in the folder that mirrors it.
func tests(_ name: String, of imports: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: imports, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: settings)
}

/// Programs of libFuzzer; only `make fuzz` builds them, so that the ordinary build has no trace of
/// them.
let fuzzers: [Target] =
  Context.environment["CONTATTO_FUZZING"] == nil
  ? []
  : ["Scanner", "Detector", "ProfileReader"].map { name in
    .executableTarget(
      name: "Fuzz\(name)",
      dependencies: [
        "Records", "Profiles", "Measures", .product(name: "TOMLKit", package: "TOMLKit"),
      ], path: "Tests/Fuzzing/\(name)",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  }

let package = Package(
  name: "contatto",
  products: [.executable(name: "contatto", targets: ["contatto"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    // Without its Foundation trait: programs are started with plain bytes.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // Ground floor
    room("Measures", imports: [], computes: true),
    // Data wing
    room("Records", imports: ["Measures", "CScanning"], computes: true),
    room("Estimation", imports: ["Measures", "CResponse"], computes: true),
    room("Facts", imports: ["Records", "Measures"], computes: true),
    room(
      "Shards", imports: ["Facts", "Records", "Measures"], resources: [.embedInCode("SQL")],
      computes: true),
    room("Links", imports: ["Records", "Measures"], computes: true),
    room("Texts", imports: [], resources: [.embedInCode("Lexicons")], computes: true),
    room(
      "Analyses", imports: ["Facts", "Records", "Estimation", "Texts", "Reporting", "Measures"],
      resources: [.embedInCode("Method/Stored")], computes: true),
    room("Simulations", imports: ["Measures"], resources: [.embedInCode("Weekly/Data")]),
    // Beside the house: the estimators on trial, before worlds of known truth
    room("Trials", imports: ["Simulations", "Estimation", "Measures"]),
    // The waist
    room(
      "Reporting", imports: ["Measures"],
      resources: [.embedInCode("Wording/Catalogues")]),
    // Presentation wing
    room("Charting", imports: ["Reporting", "Measures"]),
    room("Drawing", imports: ["Charting", "Measures", "CCairo", "CQPDF", "CZlib"]),
    room(
      "Publishing",
      imports: ["Reporting", "Charting", "Drawing", "Templates", "Measures"]),
    room(
      "Delivery",
      imports: [
        "Measures", "CLinux", "CCurl", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    // Data only: no logic
    room("Templates", path: "Templates", imports: [], resources: [.embedInCode("Files")]),
    room("Profiles", imports: [], resources: [.embedInCode("Files"), .embedInCode("Headers")]),
    // System libraries
    .systemLibrary(
      name: "CCairo", pkgConfig: "pangocairo pangoft2 fontconfig",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CScanning"),
    .systemLibrary(name: "CResponse"),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // The roof
    .executableTarget(
      name: "contatto",
      dependencies: [
        "Measures", "Records", "Estimation", "Facts", "Shards", "Links", "Texts", "Analyses",
        "Simulations", "Trials", "Reporting", "Charting", "Drawing", "Publishing", "Delivery",
        "Templates", "Profiles",
        "CArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),
    // Measured by Benchmarks/pages/run
    .executableTarget(
      name: "PageBenchmark",
      dependencies: ["Publishing", "Charting", "Drawing", "Reporting", "Measures"],
      path: "Benchmarks/pages/PageBenchmark", swiftSettings: settings),
    // Draws what `make bench-linking-growth` and `make bench-report-growth` have measured
    .executableTarget(
      name: "GrowthChart",
      dependencies: ["Publishing", "Charting", "Drawing", "Reporting", "Measures"],
      path: "Benchmarks/shared/GrowthChart", swiftSettings: settings),
    // Measured by `make bench-journeys`
    .executableTarget(
      name: "JourneyBenchmark", dependencies: ["Estimation", "Measures"],
      path: "Benchmarks/journeys/JourneyBenchmark", swiftSettings: settings),
    // Tests mirror the tree
    tests("MeasuresTests", of: ["Measures"]),
    tests(
      "RecordsTests",
      of: [
        "Records", "CScanning", "Profiles", "Measures",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    tests("EstimationTests", of: ["Estimation", "Measures", "CResponse"]),
    tests("FactsTests", of: ["Facts", "Records", "Measures"]),
    tests("ShardsTests", of: ["Shards", "Facts", "Records", "Measures"]),
    tests(
      "LinksTests",
      of: [
        "Links", "Records", "Profiles", "Measures", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    tests("TextsTests", of: ["Texts"]),
    tests("ReportingTests", of: ["Reporting", "Measures"]),
    tests(
      "AnalysesTests",
      of: [
        "Analyses", "Facts", "Records", "Estimation", "Reporting", "Measures",
      ]),
    tests("SimulationsTests", of: ["Simulations", "Measures"]),
    tests("TrialsTests", of: ["Trials", "Simulations", "Estimation", "Measures"]),
    tests(
      "ChartingTests", of: ["Charting", "Drawing", "Reporting", "Measures"], exclude: ["Goldens"]),
    room("PDFStructure", path: "Tests/PDFStructure", imports: ["Drawing"]),
    tests("DrawingTests", of: ["Drawing", "Charting", "Measures", "PDFStructure"]),
    tests(
      "PublishingTests",
      of: [
        "Publishing", "Templates", "Charting", "Drawing", "Reporting", "Measures",
        "PDFStructure",
      ]),
    .target(
      name: "TestServers", path: "Tests/TestServers",
      exclude: ["mailcheck.py", "mailserver.py", "tlsmailserver.py", "webserver.py"],
      swiftSettings: settings),
    tests("DeliveryTests", of: ["Delivery", "Measures", "TestServers"]),
    tests(
      "RoofTests",
      of: [
        "contatto", "Records", "Facts", "Links", "Estimation", "Reporting", "Delivery", "Measures",
        "Shards", "TestServers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests("TidyTests", of: ["Reporting", "Profiles", "Templates"]),
    tests(
      "ScenarioTests", of: ["contatto", "Estimation", "Measures"],
      exclude: [
        "aurora-oracle.json", "complete-journey-oracle.json", "contact-pressure-oracle.json",
        "hotel-channels-oracle.json", "multimedia-oracle.json", "cdnow-oracle.json",
        "online-retail-oracle.json",
      ]),
  ] + fuzzers
)
