import Foundation
import Testing

/// The environment that `make test-spark` sets up: Spark, DuckDB, Java.
enum SparkHome {
  /// A Python environment with pyspark and duckdb; named by `$CONTATTO_SPARK`.
  static let environment = ProcessInfo.processInfo.environment["CONTATTO_SPARK"] ?? ""

  /// The folder of Spark itself.
  static let path: String = {
    let library = "\(environment)/lib"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
    return names.sorted().map { "\(library)/\($0)/site-packages/pyspark" }
      .first { FileManager.default.isExecutableFile(atPath: "\($0)/bin/spark-sql") } ?? ""
  }()

  /// Spark's program.
  static let program = "\(path)/bin/spark-sql"
  /// The same script on DuckDB, with the Python that has it.
  static let python = "\(environment)/bin/python"

  /// True if Spark and Java are here.
  static let isPresent =
    !path.isEmpty && FileManager.default.isExecutableFile(atPath: "/usr/bin/java")

  /// What a test says that is skipped.
  static let hint: Comment =
    "needs Apache Spark and Java, which make test-spark sets up ($CONTATTO_SPARK)"

  /// How many contacts the generated business of one machine has.
  static let fewTouches = min(touches, 1_000_000)

  /// How many contacts the generated business on a master with workers has.
  static let touches =
    ProcessInfo.processInfo.environment["CONTATTO_SPARK_TOUCHES"].flatMap { Int($0) } ?? 1_000_000

  /// Where a PostgreSQL server is, as variables of its client; `nil` without one.
  static let postgres: [String]? = {
    let variables = ProcessInfo.processInfo.environment
    guard variables["PGHOST"] != nil else { return nil }
    return ["PGHOST", "PGPORT", "PGUSER", "PGDATABASE"].compactMap { name in
      variables[name].map { "\(name)='\($0)'" }
    }
  }()

  /// Runs a program of the tests to its end and gives what it printed.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
