import Glibc
import Testing

@testable import Delivery

struct OutputFolderTests {
  static func report(_ text: String) -> [OutputFile] {
    [
      OutputFile(path: "site/index.html", bytes: Array("page \(text)".utf8)),
      OutputFile(path: "report.pdf", bytes: Array("pdf \(text)".utf8)),
      OutputFile(path: "data/report.json", bytes: Array("json \(text)".utf8)),
      OutputFile(path: "site/assets/app.css", bytes: []),
    ]
  }

  static func write(
    _ text: String, to folder: TemporaryFolder, layer: some FileLayer = DiskLayer()
  ) throws(OutputError) {
    try OutputFolder(path: "\(folder.path)/out", layer: layer).write(report(text))
  }

  @Test func `a report goes into a new folder, an empty one, and one of its own`() throws {
    let folder = try TemporaryFolder()
    try Self.write("one", to: folder)
    let one = try folder.listing("out")
    #expect(one.contains("out/site/index.html: page one"))
    #expect(one.contains("out/site/assets/app.css: "))
    try Self.write("two", to: folder)
    #expect(try folder.listing("out").contains("out/report.pdf: pdf two"))
    #expect(try DiskLayer().names(in: folder.path) == ["out"])
    let other = try TemporaryFolder()
    try DiskLayer().makeFolder("\(other.path)/out")
    try Self.write("one", to: other)
    #expect(try other.listing("out") == one)
  }

  @Test func `a slash at the end and a bare name change nothing`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder(path: "\(folder.path)/out//", layer: DiskLayer()).write(Self.report("one"))
    #expect(try DiskLayer().names(in: folder.path) == ["out"])
  }

  @Test func `what Contatto did not write is never replaced`() throws {
    let folder = try TemporaryFolder()
    try DiskLayer().makeFolder("\(folder.path)/out")
    try folder.write("out/taxes.csv", "mine")
    let out = "\(folder.path)/out"
    #expect(throws: OutputError.foreign(out, entry: "taxes.csv")) {
      try Self.write("one", to: folder)
    }
    #expect(try folder.listing("out") == ["out", "out/taxes.csv: mine"])
  }

  @Test func `a file that somebody put among our own stops the next report`() throws {
    let folder = try TemporaryFolder()
    try Self.write("one", to: folder)
    try folder.write("out/notes.md", "mine")
    let out = "\(folder.path)/out"
    #expect(throws: OutputError.foreign(out, entry: "notes.md")) {
      try Self.write("two", to: folder)
    }
    #expect(try folder.listing("out").contains("out/notes.md: mine"))
  }

  @Test func `a file, a link, or a missing folder around it is its own error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "x")
    #expect(throws: OutputError.notAFolder("\(folder.path)/out")) {
      try Self.write("one", to: folder)
    }
    #expect(unsafe unlink("\(folder.path)/out") == 0)
    #expect(unsafe symlink("/tmp", "\(folder.path)/out") == 0)
    #expect(throws: OutputError.notAFolder("\(folder.path)/out")) {
      try Self.write("one", to: folder)
    }
    #expect(throws: OutputError.noParent("\(folder.path)/a/b")) {
      try OutputFolder(path: "\(folder.path)/a/b/out", layer: DiskLayer()).write([])
    }
  }

  @Test func `a second process is turned away and the rubbish of a dead one removed`() throws {
    let folder = try TemporaryFolder()
    let build = "\(folder.path)/.out.contatto-new"
    try DiskLayer().makeFolder(build)
    try folder.write(".out.contatto-new/half.html", "half")
    let lock = try DiskLayer().lockFolder(build)
    #expect(throws: OutputError.busy("\(folder.path)/out")) { try Self.write("one", to: folder) }
    try DiskLayer().close(lock)
    try Self.write("one", to: folder)
    #expect(try DiskLayer().names(in: folder.path) == ["out"])
  }

  @Test func `a swap that a crash cut in two is ended by the next run`() throws {
    let folder = try TemporaryFolder()
    try Self.write("old", to: folder)
    try DiskLayer().rename("\(folder.path)/out", to: "\(folder.path)/.out.contatto-old")
    #expect(throws: OutputError.self) {
      try Self.write("new", to: folder, layer: FaultyLayer(failing: 12))
    }
    #expect(try folder.listing("out").contains("out/report.pdf: pdf old"))
    #expect(try DiskLayer().names(in: folder.path) == ["out"])
  }

  /// The invariants of OPERATIONS §12.1 for one fault: an error leaves the old report, byte for
  /// byte; success the new one; no descriptor stays open; the next run is as if nothing had
  /// happened.
  static func survives(_ layer: FaultyLayer, on folder: TemporaryFolder) throws -> Bool {
    let old = try folder.listing("out")
    let isDone: Bool
    do {
      try write("new", to: folder, layer: layer)
      isDone = true
    } catch {
      isDone = false
    }
    let now = try folder.listing("out")
    #expect(isDone ? now.contains("out/report.pdf: pdf new") : now == old)
    #expect(layer.open.isEmpty)
    try write("next", to: folder)
    #expect(try folder.listing("out").contains("out/report.pdf: pdf next"))
    #expect(try DiskLayer().names(in: folder.path) == ["out"])
    return isDone
  }

  static let starts = ["nothing", "empty", "report"]

  static func folder(_ start: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    if start == "empty" { try DiskLayer().makeFolder("\(folder.path)/out") }
    if start == "report" { try write("old", to: folder) }
    return folder
  }

  @Test(arguments: starts, [EIO, ENOSPC, EROFS])
  func `whichever operation fails, the old report stays or the new one is whole`(
    start: String, number: Int32
  ) throws {
    for exchanges in [true, false] {
      let counter = FaultyLayer(exchanges: exchanges)
      try Self.write("new", to: try Self.folder(start), layer: counter)
      for index in 0..<counter.count {
        let layer = FaultyLayer(failing: index, fault: .error(number), exchanges: exchanges)
        let isDone = try Self.survives(layer, on: try Self.folder(start))
        // Only the removal of the old report may fail without a word.
        let step = layer.log[index]
        let isCleaning = ["removeFile", "removeFolder", "names", "kind", "close"].contains(step)
        #expect(!isDone || isCleaning, "operation \(index), \(step)")
      }
      #expect(counter.count > 20)
    }
  }

  @Test(arguments: starts, [FaultyLayer.Fault.error(EINTR), .short])
  func `an interrupted call or a short write is carried on`(
    start: String, fault: FaultyLayer.Fault
  ) throws {
    let counter = FaultyLayer()
    try Self.write("new", to: try Self.folder(start), layer: counter)
    for index in 0..<counter.count {
      let layer = FaultyLayer(failing: index, fault: fault)
      #expect(try Self.survives(layer, on: try Self.folder(start)), "operation \(index)")
    }
  }
}
