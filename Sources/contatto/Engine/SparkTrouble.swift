/// Why Spark fails where an operator can do something about it; found by what Spark says.
///
/// In the order in which they are looked for: a full disk makes workers die, and a worker that died
/// makes files missing.
enum SparkTrouble: CaseIterable {
  case noJava, oldJava, deadJava, wrongMaster, noHadoop, fullDisk, noMemory, forbidden, unseenShards
  case silentMaster, noWorkers

  /// The first trouble that a log tells of; `nil` if it tells of none that is known.
  init?(_ log: SparkLog) {
    guard let trouble = Self.allCases.first(where: { $0.line(in: log) != nil }) else { return nil }
    self = trouble
  }

  /// The line of a log that tells of it; `nil` if none does.
  func line(in log: SparkLog) -> String? { log.line(withAnyOf: signs) }

  /// The exit code that it asks for.
  var status: ExitReason {
    switch self {
    case .noJava, .oldJava, .deadJava, .wrongMaster, .noHadoop, .noMemory, .unseenShards:
      .configuration
    case .fullDisk: .inputOutput
    case .forbidden: .noPermission
    case .silentMaster, .noWorkers: .temporary
    }
  }

  /// What is wrong.
  var sentence: String {
    switch self {
    case .noJava: "Spark finds no Java"
    case .oldJava: "Spark needs a newer Java"
    case .deadJava: "Java does not start, or may start no threads"
    case .wrongMaster: "Spark does not know such a master"
    case .noHadoop: "Spark does not know where Hadoop is configured"
    case .fullDisk: "a disk is full that Spark writes on"
    case .noMemory: "Spark has too little memory"
    case .forbidden: "Spark may not read or write a file"
    case .unseenShards: "Spark does not see the shards"
    case .silentMaster: "nobody answers where Spark's master should be"
    case .noWorkers: "no worker took the work"
    }
  }

  /// What to do.
  var hint: String {
    switch self {
    case .noJava: "name it as JAVA_HOME=… in engine.environment, or install Java 17"
    case .oldJava: "name Java 17 as JAVA_HOME=… in engine.environment"
    case .deadJava: "try java -version; a unit of systemd needs the drop-in of docs/spark.md"
    case .wrongMaster: "--master or engine.master is local[2], spark://HOST:7077, yarn or k8s://…"
    case .noHadoop: "name its folder as HADOOP_CONF_DIR=… in engine.environment"
    case .fullDisk: "its own files lie in SPARK_LOCAL_DIRS of the workers, and in engine.folder"
    case .noMemory: "set spark.driver.memory or spark.executor.memory in engine.options"
    case .forbidden: "the user of the workers needs the group of engine.folder"
    case .unseenShards: "all workers must see engine.folder at the same path; else engine.address"
    case .silentMaster: "is --master or engine.master right, and does it run?"
    case .noWorkers: "are workers up, and have they the memory and cores of engine.options?"
    }
  }

  /// Any of these words in the log tells it.
  private var signs: [String] {
    switch self {
    case .noJava: ["JAVA_HOME is not set", "/bin/java: No such file", "java: command not found"]
    case .oldJava: ["UnsupportedClassVersionError"]
    case .deadJava:
      [
        // What becomes of Spark's script where Java ends without a word on stderr.
        "CMD: bad array subscript", "Failed to mark memory page as executable",
        "unable to create native thread",
      ]
    case .wrongMaster:
      ["Master must either be", "Could not parse Master URL", "Invalid master URL"]
    case .noHadoop: ["HADOOP_CONF_DIR or YARN_CONF_DIR must be set"]
    case .fullDisk: ["No space left on device", "Disk quota exceeded"]
    case .noMemory: ["OutOfMemoryError", "must be at least"]
    case .forbidden: ["Permission denied", "AccessControlException"]
    case .unseenShards: ["PATH_NOT_FOUND", "FILE_NOT_EXIST", "File does not exist"]
    case .silentMaster: ["All masters are unresponsive", "Retrying connect to server"]
    case .noWorkers: ["not accepted any resources"]
    }
  }
}
