import Foundation
import Testing

@testable import contatto

/// Runs with a second engine that die, and what they leave behind.
struct KilledRunTests {
  /// A shop whose `spark-sql` says its number and that of its child, and does not end by itself.
  static func shop() throws -> SmallShop {
    let shop = try SmallShop(configuration: "[engine]\nfolder = \"engine\"")
    let path = shop.folder.path
    try FileManager.default.createDirectory(
      atPath: "\(path)/engine", withIntermediateDirectories: false)
    try shop.folder.write(
      "spark-sql",
      """
      #!/bin/sh
      sleep 300 &
      echo "$$ $!" > \(path)/at-work.new
      mv \(path)/at-work.new \(path)/at-work
      wait

      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(path)/spark-sql")
    return shop
  }

  static func leftovers(_ shop: SmallShop) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(shop.folder.path)/engine")) ?? []
  }

  /// Waits at most twenty seconds.
  static func waits(until isSo: () -> Bool) -> Bool {
    for _ in 0..<400 {
      if isSo() { return true }
      usleep(50_000)
    }
    return isSo()
  }

  /// True for a process that runs; one that has ended and waits for its parent does not.
  static func runs(_ number: Int) -> Bool {
    let stat = FileManager.default.contents(atPath: "/proc/\(number)/stat") ?? Data()
    let state = String(decoding: stat, as: UTF8.self).split(separator: ")").last ?? ""
    return !state.isEmpty && !state.hasPrefix(" Z")
  }

  /// The processes that a process has started.
  static func children(of parent: Int32) -> [Int32] {
    let tasks = "/proc/\(parent)/task"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return names.flatMap { name in
      let list = FileManager.default.contents(atPath: "\(tasks)/\(name)/children") ?? Data()
      return String(decoding: list, as: UTF8.self).split(separator: " ").compactMap { Int32($0) }
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
  func `a run that a signal ends takes Spark and its folder with it`(signal: Int32) throws {
    try expectNothingLeft { kill($0, signal) }
  }

  @Test func `a service that is stopped as a whole leaves nothing either`() throws {
    try expectNothingLeft { run in
      // As systemd does it: every process of the unit at once.
      for process in [run] + Self.children(of: run) { kill(process, SIGTERM) }
    }
  }

  private func expectNothingLeft(after end: (Int32) -> Void) throws {
    let shop = try Self.shop()
    let run = try BuiltProgram.started(
      [
        "report", "--month", "2026-10", "--output", "out", "--engine", "spark", "--spark-sql",
        "spark-sql",
      ], in: shop.folder.path)
    let note = "\(shop.folder.path)/at-work"
    try #require(Self.waits { FileManager.default.fileExists(atPath: note) })
    let said = FileManager.default.contents(atPath: note) ?? Data()
    let numbers = String(decoding: said, as: UTF8.self).split { $0 == " " || $0 == "\n" }
      .compactMap { Int($0) }
    try #require(numbers.count == 2 && numbers.allSatisfy(Self.runs))
    #expect(Self.leftovers(shop).count == 1)
    end(run.processIdentifier)
    run.waitUntilExit()
    #expect(run.terminationReason == .uncaughtSignal)
    #expect(Self.waits { !numbers.contains(where: Self.runs) }, "Spark goes on")
    #expect(Self.waits { Self.leftovers(shop).isEmpty }, "the folder is still there")
    #expect(shop.output().isEmpty)
  }

  @Test func `a folder whose run is dead is removed by the next, any other is not`() throws {
    let shop = try Self.shop()
    let engine = "\(shop.folder.path)/engine"
    let machine = ProcessInfo.processInfo.hostName
    /// A folder as a run leaves it; `nil` = its lock is missing.
    func leave(_ name: String, lock: String?) throws {
      try FileManager.default.createDirectory(
        atPath: "\(engine)/\(name)/shards", withIntermediateDirectories: true)
      try shop.folder.write("engine/\(name)/shards/part", "rows")
      if let lock { try shop.folder.write("engine/\(name)/lock", lock) }
    }
    try leave("contatto-engine-dead00", lock: machine)
    try leave("contatto-engine-lives0", lock: machine)
    try leave("contatto-engine-other0", lock: "another machine")
    try leave("contatto-engine-nolock", lock: nil)
    try leave("contatto-engine-shared", lock: machine)
    try leave("something", lock: machine)
    let lock = unsafe open("\(engine)/contatto-engine-lives0/lock", O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    // Whoever may write in it could put links in the way while it is emptied.
    _ = unsafe chmod("\(engine)/contatto-engine-shared", 0o777)
    try FileManager.default.createSymbolicLink(
      atPath: "\(engine)/contatto-engine-linked", withDestinationPath: "\(engine)/something")
    try shop.folder.write("spark-sql", "#!/bin/sh\nexit 3\n")
    let run = try shop.report("--engine", "spark", "--spark-sql", "spark-sql")
    #expect(run.status == 75, "\(run.errors)")
    #expect(
      Self.leftovers(shop).sorted() == [
        "contatto-engine-linked", "contatto-engine-lives0", "contatto-engine-nolock",
        "contatto-engine-other0", "contatto-engine-shared", "something",
      ])
    #expect(FileManager.default.fileExists(atPath: "\(engine)/something/shards/part"))
  }
}
