import Glibc
import Testing

@testable import contatto

struct InputFolderTests {
  static let limits = UnpackingTests.limits()

  static func read(_ folder: TemporaryFolder) throws(Refusal) -> InputReading {
    try InputFolder(path: folder.path, limits: limits).read()
  }

  @Test func `files come sorted by bytes and strangers are only listed`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "B.csv", "ä.csv", "a.CSV", ".x.csv", "contatto.toml", "photo.png"] {
      try folder.write(name, "a,b\n")
    }
    let reading = try Self.read(folder)
    #expect(reading.files.map(\.name) == ["B.csv", "a.CSV", "b.csv", "ä.csv"])
    #expect(reading.ignored == [".x.csv", "contatto.toml", "photo.png"])
    #expect(reading.refused.isEmpty)
  }

  @Test func `links, pipes, folders, empty and forbidden files are refused one by one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.csv", "a,b\n")
    try folder.write("empty.csv", "")
    try folder.write("secret.csv", "a")
    #expect(unsafe chmod("\(folder.path)/secret.csv", 0) == 0)
    #expect(unsafe symlink("/etc/passwd", "\(folder.path)/link.csv") == 0)
    #expect(unsafe mkfifo("\(folder.path)/pipe.csv", 0o600) == 0)
    #expect(unsafe mkdir("\(folder.path)/folder.csv", 0o700) == 0)
    let reading = try Self.read(folder)
    let found = reading.refused.map {
      "\($0.place?.file ?? "") \($0.sentence) \($0.status.rawValue)"
    }
    var expected = [
      "empty.csv is empty 65", "folder.csv is a folder, not a file 65",
      "link.csv is a symbolic link, which is not followed 65", "pipe.csv is a pipe, not a file 65",
    ]
    // The superuser may read everything.
    if geteuid() != 0 { expected.append("secret.csv may not be read: permission denied 77") }
    #expect(found == expected)
    #expect(reading.files.map(\.name).first == "good.csv")
  }

  @Test(arguments: [("/nowhere/at/all", ExitReason.noInput), ("/etc/passwd", .noInput)])
  func `a folder that is not there is its own error`(path: String, status: ExitReason) {
    let refusal = #expect(throws: Refusal.self) {
      try InputFolder(path: path, limits: Self.limits).read()
    }
    #expect(refusal?.status == status)
    #expect(refusal?.complaints.first?.place?.file == path)
  }

  @Test func `a folder without data files is its own error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes.md", "x")
    #expect(throws: Refusal.self) { try Self.read(folder) }
  }

  @Test func `a file above the limit is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", String(repeating: "x", count: 2000))
    let small = UnpackingTests.limits(["file_bytes": .integer(1000)])
    let reading = try InputFolder(path: folder.path, limits: small).read()
    #expect(reading.refused.map(\.sentence) == ["is larger than 1000 bytes"])
  }
}
