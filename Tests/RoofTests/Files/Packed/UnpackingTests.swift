import Testing

@testable import contatto

struct UnpackingTests {
  static func limits(_ entries: [String: SettingValue] = [:]) -> Configuration.Limits {
    Configuration.Limits(SectionReader(.table(entries), at: SettingPath(), list: .nowhere))
  }

  static func error(
    _ bytes: [UInt8], name: String = "a.zip", limits: [String: SettingValue] = [:]
  ) -> UnpackingError? {
    do throws(UnpackingError) {
      _ = try Unpacking(name: name, limits: self.limits(limits)).files(in: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a gzip file becomes the file inside it`() throws {
    let files = try Unpacking(name: "till.csv.gz", limits: Self.limits()).files(
      in: PackedFixtures.gzip)
    #expect(files.map(\.name) == ["till.csv"])
    #expect(files[0].diskName == "till.csv.gz")
    #expect(files[0].bytes == Array("date,amount\n2026-10-01,1.00\n".utf8))
    #expect(files[0].fits(FilePattern("till.csv.gz")) && files[0].fits(FilePattern("till.csv")))
  }

  @Test func `any changed or missing byte of a gzip file is found`() throws {
    let good = PackedFixtures.gzip
    let whole = try Unpacking(name: "a.csv.gz", limits: Self.limits()).files(in: good)
    var changed = 0
    // Bytes 4 to 9 of the head are time, flags and system: they say nothing about the content.
    for index in good.indices where !(4...9).contains(index) && index != 3 {
      var bytes = good
      bytes[index] ^= 0x10
      guard bytes.starts(with: [0x1F, 0x8B]) else { continue }
      // The last bits of the packed data are padding: the content is the same without them.
      let content = try? Unpacking(name: "a.csv.gz", limits: Self.limits()).files(in: bytes)
      #expect(content == nil || content == whole, "byte \(index)")
      changed += content == nil ? 1 : 0
    }
    #expect(changed >= good.count - 12)
    for count in 2..<good.count {
      #expect(Self.error(Array(good[0..<count]), name: "a.csv.gz") == .damaged, "\(count) bytes")
    }
    #expect(Self.error(PackedFixtures.gzipTwice, name: "a.csv.gz") == .damaged)
  }

  @Test func `a zip of a fiscal till gives its tables by name, in any language`() throws {
    let files = try Unpacking(name: "kasse.zip", limits: Self.limits()).files(
      in: PackedFixtures.zipTwo)
    #expect(files.map(\.name) == ["kasse.zip/lines.csv", "kasse.zip/transaktionen-łé.csv"])
    #expect(files.map(\.bytes) == [Array("a,b\n".utf8), Array("c;d\n".utf8)])
  }

  @Test func `a zip without a table is handed on packed, to be refused by name`() throws {
    let bytes = PackedFixtures.zipSheet
    let files = try Unpacking(name: "a.zip", limits: Self.limits()).files(in: bytes)
    #expect(files == [DataFile(name: "a.zip", diskName: "a.zip", bytes: bytes)])
  }

  @Test func `a zip of any tables is read like a folder`() throws {
    let files = try Unpacking(name: "a.zip", limits: Self.limits()).files(
      in: PackedFixtures.zipStored)
    #expect(files.map(\.name) == ["a.zip/a.csv"] && files.map(\.diskName) == ["a.zip"])
    #expect(files.map(\.bytes) == [Array("amount\n1.00\n".utf8)])
  }

  @Test func `a table whose first column is PK is no archive`() throws {
    let bytes = Array("PK;amount\n1;1.00\n".utf8)
    let files = try Unpacking(name: "a.csv", limits: Self.limits()).files(in: bytes)
    #expect(files.map(\.bytes) == [bytes])
  }

  @Test func `a bomb is noticed by what it took to unpack it, long before it is large`() {
    let limit = ArchiveReader.Limit(bytes: 1 << 30, ratio: 200, error: .tooLarge(1 << 30))
    #expect(throws: UnpackingError.bomb(200)) { try limit.check(11 << 20, from: 50_000) }
    #expect(throws: Never.self) { try limit.check(10 << 20, from: 50_000) }
    #expect(throws: Never.self) { try limit.check(11 << 20, from: 100_000) }
    #expect(throws: UnpackingError.tooLarge(1 << 30)) { try limit.check(2 << 30, from: 1 << 30) }
  }

  @Test(arguments: [
    (PackedFixtures.zipEscape, UnpackingError.unsafeMember),
    (PackedFixtures.zipAbsolute, .unsafeMember), (PackedFixtures.zipLink, .unsafeMember),
    (PackedFixtures.zipNested, .unsafeMember), (PackedFixtures.zipEmpty, .damaged),
    (Array("PK".utf8), .damaged),
  ])
  func `hostile and broken archives are refused by name of the trouble`(
    bytes: [UInt8], expected: UnpackingError
  ) {
    #expect(Self.error(bytes) == expected)
  }

  @Test func `a changed byte in the content of a zip member is found`() throws {
    var bytes = PackedFixtures.zipStored
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("1.00".utf8)) })
    bytes[start] = 0x39
    #expect(Self.error(bytes) == .damaged)
  }

  @Test func `limits stop members, bytes and bombs`() {
    #expect(
      Self.error(PackedFixtures.zipTwo, limits: ["archive_members": .integer(2)])
        == .tooManyMembers(2))
    #expect(
      Self.error(PackedFixtures.gzip, limits: ["expanded_bytes": .integer(10)]) == .tooLarge(10))
    #expect(
      Self.error(PackedFixtures.zipTwo, limits: ["expanded_bytes": .integer(6)]) == .tooLarge(6))
  }

  @Test func `the checksum is that of RFC 1952`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
    // Eight bytes at a time give what the definition gives bit by bit.
    for count in 0..<64 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 167 + count) }
      var value = ~UInt32(0)
      for byte in bytes {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = (value >> 1) ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
      #expect(CRC32.checksum(of: bytes) == ~value)
    }
  }
}
