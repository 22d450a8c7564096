import Foundation
import Testing

@testable import contatto

/// The program as a whole with a program in the place of `spark-sql`.
struct EngineCommandTests {
  /// Runs the report of a small shop with a shell script for Spark.
  static func report(_ script: String, more: String = "") throws -> (BuiltProgram.Run, SmallShop) {
    let shop = try SmallShop(configuration: more)
    try shop.folder.write("spark-sql", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shop.folder.path)/spark-sql")
    return (try shop.report("--engine", "spark", "--spark-sql", "spark-sql"), shop)
  }

  @Test func `nothing is published without a right answer`() throws {
    let (run, shop) = try Self.report("echo 'java.lang.Error: no Java' >&2; exit 3")
    #expect(run.status == 75)
    #expect(
      run.errors == """
        contatto: spark-sql failed with exit code 3; nothing is published
        contatto: hint: Spark said: java.lang.Error: no Java

        """)
    #expect(shop.output().isEmpty)
  }

  @Test func `a Spark that hangs is ended with its children`() throws {
    let (run, shop) = try Self.report(
      "sleep 300 & sleep 300", more: "[engine]\ntimeout_seconds = 1")
    #expect(run.status == 75)
    #expect(run.errors.hasPrefix("contatto: Spark did not end within 1 seconds and was ended"))
    #expect(shop.output().isEmpty)
  }

  @Test func `a program that is not there is told before anything is read`() throws {
    let shop = try SmallShop()
    let run = try shop.report("--engine", "spark", "--spark-sql", "nowhere", "--input", "nowhere")
    #expect(run.status == 78)
    #expect(run.errors.hasPrefix("contatto: nowhere: there is no such program"))
    let unnamed = try shop.report("--engine", "spark")
    #expect(unnamed.status == 78)
    let unknown = try shop.report("--engine", "steam")
    #expect(unknown.status == 64)
  }

  @Test func `a run that would end before Spark does is refused`() throws {
    let shop = try SmallShop(
      configuration: "[engine]\nkind = \"spark\"\nspark_sql = \"/bin/true\"\ntimeout_seconds = 1500"
    )
    let run = try BuiltProgram.run(["run", "--month", "2026-10"], in: shop.folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("contatto: --timeout 1500 would end the run before"))
  }

  @Test func `Spark is suggested only for gigabytes`() throws {
    let text = "schema = 1\n[business]\nname = \"S\"\ntimezone = \"UTC\"\ncurrency = \"EUR\"\n"
    let loaded = LoadedConfiguration(
      file: "c.toml", configuration: try Configuration(bytes: Array(text.utf8), file: "c.toml"))
    let choice = try EngineChoice(loaded, engine: nil, master: nil, program: nil)
    #expect(choice.suggestion(bytes: (4 << 30) - 1) == "")
    #expect(choice.suggestion(bytes: 5 << 30).hasPrefix("contatto: hint: the exports hold 5 GiB"))
    let spark = try EngineChoice(loaded, engine: "spark", master: nil, program: "/bin/true")
    #expect(spark.suggestion(bytes: 5 << 30) == "")
  }

  @Test func `shards are written as a whole, again over their own, and never over others`() throws {
    let shop = try SmallShop()
    func shard(_ out: String, _ flags: String...) throws -> BuiltProgram.Run {
      try BuiltProgram.run(
        ["shard", "--month", "2026-10", "--out", out] + flags, in: shop.folder.path)
    }
    let first = try shard("shards", "--shards", "2")
    #expect(first.status == 0 && first.output == "" && first.errors == "")
    let files = shop.output("shards")
    #expect(files["receipts/part-00001.csv"] != nil && files["receipts/part-00002.csv"] == nil)
    let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
    // 12.20 + 24.40 + 36.60 with 22 % VAT, in cents.
    #expect(manifest.contains("\"net\":6000,"))
    #expect(manifest.contains("\"table\":\"receipts\",\"files\":2,\"rows\":3,"))
    #expect(try shard("shards").status == 0)
    #expect(shop.output("shards")["receipts/part-00007.csv"] != nil)
    let foreign = try shard("exports")
    #expect(foreign.status == 73)
    #expect(shop.output("exports").count == 1)
  }
}
