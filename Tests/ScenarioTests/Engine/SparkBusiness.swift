import Foundation
import Testing

/// A business whose report is made with two engines.
final class SparkBusiness {
  private let folder: TemporaryFolder
  /// Its month.
  let month: String

  /// Small data need neither many parts nor compiled queries; big ones do.
  private static func options(_ touches: Int) -> [String] {
    let size =
      touches > SparkCluster.mostSmallTouches
      ? ["spark.sql.shuffle.partitions=16", "spark.driver.memory=2g"]
      : [
        "spark.sql.shuffle.partitions=4", "spark.sql.codegen.wholeStage=false",
        "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
        "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
      ]
    return size + [
      "spark.executor.memory=\(SparkCluster.workerMemory(touches))m",
      "spark.driver.host=127.0.0.1",
    ]
  }

  private init(_ folder: TemporaryFolder, month: String, touches: Int = 0, limit: Int) throws {
    self.folder = folder
    self.month = month
    let path = "\(folder.path)/contatto.toml"
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    let options = SparkBusiness.options(touches)
    let list = options.map { "\"\($0)\"" }.joined(separator: ", ")
    try folder.write(
      "contatto.toml",
      """
      \(text)
      [engine]
      options = [\(list)]
      environment = ["SPARK_HOME=\(SparkHome.path)", "SPARK_LOCAL_IP=127.0.0.1"]
      timeout_seconds = \(limit)
      """)
  }

  /// Real receipts: all households of "The Complete Journey".
  static func completeJourney(limit: Int = 3600) throws -> SparkBusiness {
    let folder = try TemporaryFolder()
    let source = "\(Repository.root)/SampleData/complete-journey"
    for part in ["contatto.toml", "profiles"] {
      try FileManager.default.copyItem(
        atPath: "\(source)/\(part)", toPath: "\(folder.path)/\(part)")
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/exports", withIntermediateDirectories: true)
    for name in ["baskets", "campaigns", "campaign_descriptions", "coupon_redemptions"] {
      try FileManager.default.copyItem(
        atPath: "\(OutsideData.folder)/complete_journey/full/\(name).csv",
        toPath: "\(folder.path)/exports/\(name).csv")
    }
    return try SparkBusiness(folder, month: "2017-12", limit: limit)
  }

  /// A generated business with contacts of several channels at the same second.
  static func generated(_ touches: Int, limit: Int = 7200) throws -> SparkBusiness {
    let folder = try TemporaryFolder()
    let script = "\(Repository.root)/Tests/Engines/make-set"
    let made = try SparkHome.run([SparkHome.python, script, "\(touches)", folder.path])
    try #require(made.status == 0)
    return try SparkBusiness(folder, month: "2026-10", touches: touches, limit: limit)
  }

  /// The report with Spark beside the program.
  func report(master: String, program: String = SparkHome.program) throws -> BuiltProgram.Run {
    try BuiltProgram.run(arguments(master: master, program: program), in: folder.path)
  }

  /// Starts the report and gives what waits for its end: exit code and stderr.
  func started(master: String) throws -> () throws -> (status: Int32, errors: String) {
    let path = "\(folder.path)/errors"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = arguments(master: master, program: SparkHome.program)
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardError = try FileHandle(forWritingTo: URL(filePath: path))
    try process.run()
    return {
      process.waitUntilExit()
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
  }

  private func arguments(master: String, program: String) -> [String] {
    [
      "report", "--month", month, "--output", "out", "--engine", "spark", "--master", master,
      "--spark-sql", program, "--timings",
    ]
  }

  /// True if a report was made.
  var hasReport: Bool { FileManager.default.fileExists(atPath: "\(folder.path)/out/report.pdf") }

  /// A program in the place of `spark-sql`: `body` comes first, `$folder` are the shards.
  func program(_ body: String, then command: String) throws -> String {
    try folder.write(
      "engine",
      """
      #!/bin/sh
      for script; do :; done
      folder=$(dirname "$script")
      \(body)
      exec \(command) "$@"
      """)
    let path = "\(folder.path)/engine"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
