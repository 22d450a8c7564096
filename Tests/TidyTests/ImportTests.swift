import Testing

/// Who may import whom (ARCHITECTURE, invariants 1 and 2). The compiler does not see system modules
/// and, in an unclean build folder, not every sibling; this reads the import lines.
struct ImportTests {
  /// A room, and what its files may import besides the C library.
  static let allowed: [String: Set<String>] = [
    "Measures": ["Dispatch", "Synchronization"],
    "Records": ["Measures", "CScanning", "Synchronization"],
    "Estimation": ["Measures", "CResponse"],
    "Facts": ["Records", "Measures"],
    "Shards": ["Facts", "Records", "Measures"],
    "Links": ["Records", "Measures", "Synchronization"],
    "Texts": [],
    "Simulations": ["Measures"],
    "Trials": ["Simulations", "Estimation", "Measures"],
    "Reporting": ["Measures"],
    "Analyses": ["Facts", "Records", "Estimation", "Texts", "Reporting", "Measures"],
    "Charting": ["Reporting", "Measures"],
    "Drawing": ["Charting", "Measures", "CCairo", "CQPDF", "CZlib", "Synchronization"],
    "Publishing": ["Reporting", "Charting", "Drawing", "Templates", "Measures"],
    "Delivery": ["Measures", "CLinux", "CCurl", "Subprocess", "SystemPackage"],
    "Templates": [],
    "Profiles": [],
    "contatto": [
      "Measures", "Records", "Estimation", "Facts", "Shards", "Links", "Texts", "Simulations",
      "Trials",
      "Reporting", "Analyses",
      "Charting", "Drawing", "Publishing", "Delivery", "Templates", "Profiles", "ArgumentParser",
      "TOMLKit", "CArchive", "FoundationEssentials", "Synchronization",
    ],
  ]

  /// Modules that only one file may import.
  static let oneFile: [String: String] = [
    "Dispatch": "Sources/Measures/Numerics/ParallelMap.swift",
    "CScanning": "Sources/Records/Scanning/Blocks/BlockIndex.swift",
    "CResponse": "Sources/Estimation/Response/Sampling/ResponseLoops.swift",
    "CArchive": "Sources/contatto/Files/Packed/ArchiveReader.swift",
    "CZlib": "Sources/Drawing/Painting/IndexedPNG.swift",
    "CLinux": "Sources/Delivery/Files/DiskLayer.swift",
    "CCurl": "Sources/Delivery/Mail/Transports/SMTPTransport.swift",
    "Subprocess": "Sources/Delivery/Children/SubprocessSpawner.swift",
    "SystemPackage": "Sources/Delivery/Children/SubprocessSpawner.swift",
    "FoundationEssentials": "Sources/contatto/Files/GivenFile.swift",
  ]

  /// The module of an import line; `nil` for other lines.
  static func module(_ line: String) -> String? {
    let words = line.split(separator: " ").drop { ["package", "public", "@testable"].contains($0) }
    guard words.first == "import", let last = words.last else { return nil }
    return last.split(separator: ".").first.map(String.init)
  }

  @Test func `imports go down only`() {
    for file in Checkout.sources {
      let room = file.folders.first == "Templates" ? "Templates" : file.folders[1]
      guard let allowed = Self.allowed[room] else {
        Issue.record("\(file.path): a room without a line in this table")
        continue
      }
      for module in file.lines.compactMap(Self.module) where module != "Glibc" {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
        if let only = Self.oneFile[module] { #expect(file.path == only, "imports \(module)") }
      }
    }
  }

  @Test func `the manifest lists what the table allows`() {
    let manifest = Checkout.files(in: "", endings: ["Package.swift"]).first {
      $0.path == "Package.swift"
    }
    let text = manifest?.lines.joined(separator: " ") ?? ""
    for room in Self.allowed.keys.sorted() where room != "contatto" {
      #expect(text.contains("\"\(room)\""), "\(room)")
    }
    let all = text.split(separator: "room(").dropFirst(2)
    for entry in all {
      let names = entry.split(separator: "]").first.map(String.init) ?? ""
      let words = names.split(separator: "\"").map(String.init)
      // The first quoted word names the target; support for tests is no room of the house.
      let name = words.first { $0.contains { $0.isLetter } }
      guard let room = name, Self.allowed[room] != nil else { continue }
      let imports = words.drop { !$0.contains("imports:") }.filter { Self.allowed[$0] != nil }
      #expect(
        Set(imports).isSubset(of: Self.allowed[room] ?? []), "\(room) may not depend on \(imports)")
    }
  }
}
