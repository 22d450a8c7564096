import Foundation
import Testing

/// What comes from elsewhere: few parts, each pinned, each with its licence.
struct SupplyTests {
  @Test func `every dependency is pinned and its licence is known`() throws {
    let manifest = try #require(Checkout.files(in: "", endings: ["Package.swift"]).first)
    let packages = manifest.lines.filter { $0.contains(".package(url:") }
    #expect(packages.count == 4)
    let licences = try #require(Checkout.files(in: "Packaging", endings: ["licences"]).first)
    let known = Set(licences.lines.compactMap { $0.split(separator: " ").first.map(String.init) })
    for line in packages {
      #expect(line.contains("exact: \""), "\(line)")
      let name = line.split(separator: "\"").dropFirst().first?.split(separator: "/").last
      #expect(known.contains(String(name ?? "")), "\(line)")
    }
    // The libraries that module maps link, and what the packaged program depends on.
    for library in ["libcairo2", "libcurl4", "libqpdf29", "libarchive13", "fonts-inter", "tzdata"] {
      #expect(known.contains(library), "\(library)")
    }
  }
}
