import Foundation
import Testing

@testable import Simulations

@Suite struct GzipTests {
  @Test(arguments: [0, 1, 2, 3, 257, 258, 70_000, 300_000])
  func `gzip reads back what was compressed`(_ count: Int) throws {
    var chance = Chance("gzip", seed: UInt64(count))
    let rows = ["31/10/2026;18:10;", "Candela profumata;", "è", "\r\n", "0,90;"]
    var text: [UInt8] = []
    while text.count < count {
      text += chance.happens(0.1) ? [UInt8(chance.whole(0...255))] : Array(chance.pick(rows).utf8)
    }
    text = Array(text.prefix(count))
    #expect(try unpacked(Gzip.compressed(text)) == text)
  }

  @Test func `a file of equal bytes becomes small`() throws {
    let text = [UInt8](repeating: 0x3B, count: 100_000)
    let packed = Gzip.compressed(text)
    #expect(packed.count < 250)
    #expect(try unpacked(packed) == text)
  }

  /// The text according to the system's own gzip.
  private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "contatto-\(UUID().uuidString).gz")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    #expect(gzip.terminationStatus == 0)
    return Array(text)
  }
}
