import Glibc
import Testing

@testable import contatto

struct ScratchFileTests {
  @Test func `bytes come back from a file that nobody finds`() throws {
    let folder = try TemporaryFolder()
    let file = ScratchFile(folder: folder.path)
    let text = Array("what memory has no room for".utf8)
    #expect(unsafe text.withUnsafeBytes { unsafe file.write($0, at: 100) })
    var back = [UInt8](repeating: 0, count: text.count)
    #expect(unsafe back.withUnsafeMutableBytes { unsafe file.read(into: $0, at: 100) })
    #expect(back == text)
    #expect(try Self.names(folder.path).isEmpty)
  }

  @Test func `a folder that is not there is remembered as the reason`() throws {
    let file = ScratchFile(folder: "/nowhere/at/all")
    #expect(unsafe !([1] as [UInt8]).withUnsafeBytes { unsafe file.write($0, at: 0) })
    #expect(file.error?.number == ENOENT)
  }

  private static func names(_ path: String) throws -> [String] {
    try OpenFile(named: path, isFolder: true).names().compactMap { $0 }
  }
}
