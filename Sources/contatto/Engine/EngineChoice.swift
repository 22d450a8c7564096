import Glibc

/// Who adds the rows up: what the flags say, else the configuration.
struct EngineChoice {
  /// The engine's settings in the configuration.
  let settings: Configuration.Engine
  /// True: Spark adds up as well.
  let isSpark: Bool
  /// Where Spark's master is.
  let master: String
  /// The program `spark-sql` as an absolute path; empty without Spark.
  let program: String
  /// The folder in which shards are put for a run; `nil` = a private one.
  let folder: String?

  /// From this size of the exports on a second engine is worth its start.
  static let suggestedBytes = 4 << 30

  /// What flags and configuration say together.
  init(
    _ loaded: LoadedConfiguration, engine: String?, master: String?, program: String?
  ) throws(Refusal) {
    settings = loaded.configuration.engine
    let kind: Configuration.Engine.Kind
    if let word = engine {
      guard let known = Configuration.Engine.Kind(rawValue: word) else {
        throw Refusal(
          .usage, "--engine \(Messages.escaped(word)) is not known",
          hint: "there are: embedded, spark")
      }
      kind = known
    } else {
      kind = settings.kind
    }
    isSpark = kind == .spark
    self.master = master ?? settings.master
    folder = settings.folder.map(loaded.path)
    let named = program ?? settings.program.map(loaded.path)
    self.program = isSpark ? try EngineChoice.absolute(named) : ""
  }

  /// A line for somebody who looks at times, where the exports are so large that Spark may help.
  func suggestion(bytes: Int) -> String {
    guard !isSpark, bytes >= EngineChoice.suggestedBytes else { return "" }
    return "contatto: hint: the exports hold \(bytes >> 30) GiB; a second engine can add them up"
      + " beside this one, see docs/spark.md\n"
  }

  /// Throws where there is no such program, before hours are spent on reading.
  private static func absolute(_ named: String?) throws(Refusal) -> String {
    guard let named else {
      throw Refusal(
        .configuration, "the engine is spark, but nobody says where spark-sql is",
        hint: "use --spark-sql FILE or engine.spark_sql; docs/spark.md says how to install it")
    }
    guard let path = unsafe realpath(named, nil) else {
      throw Refusal(
        .configuration, "there is no such program", file: named,
        hint: "--spark-sql or engine.spark_sql names the spark-sql of Apache Spark 4")
    }
    defer { unsafe free(path) }
    guard unsafe access(path, X_OK) == 0 else {
      throw Refusal(.configuration, "is not a program that may be started", file: named)
    }
    return unsafe String(cString: path)
  }
}
