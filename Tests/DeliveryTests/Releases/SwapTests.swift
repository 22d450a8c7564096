import Foundation
import Measures
import Synchronization
import Testing

@testable import Delivery

/// Visitors who read while releases change places, on a real file system (OPERATIONS §12.3).
struct SwapTests {
  static let isWhole = ProcessInfo.processInfo.environment["CONTATTO_FAULTS"] == "all"

  @Test func `no visitor ever misses a page while releases are swapped`() throws {
    let folder = try TemporaryFolder()
    let site = ReleaseFolder(path: "\(folder.path)/site", layer: DiskLayer())
    try site.prepare()
    let editions = try ["f1", "f2"].map { facts in
      var source = TinySource()
      source.facts = facts
      let edition = try source.edition(
        of: TestWorld.march, revision: 1, published: [], others: [])
      let files = edition.files + (try source.landing([]))
      return NewRelease(edition, files: files, after: nil) { _ in false }
    }
    let names = try editions.map { try site.publish($0, after: nil) }
    let pages = try names.map { try Self.page("\(folder.path)/site/releases/\($0)") }
    let (swaps, readers) = (Self.isWhole ? 20_000 : 1000, 2)
    let isOver = Atomic(false)
    let reads = Atomic(0)
    let missing = Atomic(0)
    let current = "\(folder.path)/site/current"
    let group = DispatchGroup()
    for _ in 0..<readers {
      DispatchQueue.global().async(group: group) {
        while !isOver.load(ordering: .relaxed) {
          let page = try? Self.page(current)
          if page.map(pages.contains) != true { missing.add(1, ordering: .relaxed) }
          reads.add(1, ordering: .relaxed)
        }
      }
    }
    // Swaps go on until the visitors, who share the processors with them, have read as often.
    var swap = 0
    while swap < swaps || reads.load(ordering: .relaxed) <= swaps {
      _ = try site.publish(editions[swap % 2], after: try site.current())
      swap += 1
    }
    isOver.store(true, ordering: .relaxed)
    group.wait()
    let (read, missed) = (reads.load(ordering: .relaxed), missing.load(ordering: .relaxed))
    print("swaps: \(swap), reads: \(read), missing: \(missed)")
    #expect(missed == 0 && read > swaps)
  }

  /// The page of a site as a visitor reads it.
  private static func page(_ site: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(site)/site/index.html")))
  }
}
