import ArgumentParser

/// The flags that name a second engine.
struct EngineFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who adds the rows up: embedded or spark (default: engine.kind).", valueName: "name"))
  var engine: String?
  @Option(
    help: ArgumentHelp(
      "Where Spark's master is: local[2], spark://HOST:7077, yarn (default: engine.master).",
      valueName: "url"))
  var master: String?
  @Option(
    name: .customLong("spark-sql"),
    help: ArgumentHelp("The program spark-sql (default: engine.spark_sql).", valueName: "file"))
  var sparkSQL: String?
}
