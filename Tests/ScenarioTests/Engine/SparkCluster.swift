import Foundation

/// A standalone master with workers on loopback, started by a test and ended with the value.
final class SparkCluster {
  private let folder: TemporaryFolder
  private var processes: [Process] = []
  /// The workers that are alive, in the order of their start.
  private var workers: [Process] = []

  /// Where the master is.
  let address: String

  /// A master with so many workers of one core each, for a business of that many contacts.
  init(workers count: Int, touches: Int = 0) throws {
    folder = try TemporaryFolder()
    // A port of its own for each process of tests.
    let port = 20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 20_000
    address = "spark://127.0.0.1:\(port)"
    let master = "org.apache.spark.deploy.master.Master"
    try start(["master", master, "--host", "127.0.0.1", "--port", "\(port)", "--webui-port", "0"])
    try wait(for: "I have been elected leader", in: "master", times: 1)
    for number in 0..<count {
      let worker = "org.apache.spark.deploy.worker.Worker"
      workers.append(
        try start([
          "worker-\(number)", worker, "--host", "127.0.0.1", "--cores", "1", "--memory",
          "\(SparkCluster.workerMemory(touches))m", "--webui-port", "0", "--work-dir",
          "\(folder.path)/work-\(number)", address,
        ]))
    }
    try wait(for: "Registering worker", in: "master", times: count)
  }

  deinit {
    for process in processes.reversed() { end(process) }
  }

  /// Up to so many contacts a business is small.
  static let mostSmallTouches = 2_000_000

  /// Memory in MiB of a worker for so many contacts, of which its executor takes all.
  static func workerMemory(_ touches: Int) -> Int { touches > mostSmallTouches ? 2560 : 1024 }

  /// Kills the first worker as the kernel would, once its executor is at work.
  func killWorkerAtWork() throws {
    try waitForTask(of: 2 - workers.count)
    let worker = workers.removeFirst()
    kill(worker.processIdentifier, SIGKILL)
    worker.waitUntilExit()
  }

  @discardableResult
  private func start(_ words: [String]) throws -> Process {
    let log = "\(folder.path)/\(words[0]).log"
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: "\(SparkHome.path)/bin/spark-class")
    process.arguments = Array(words.dropFirst())
    process.environment = [
      "PATH": "/usr/bin:/bin", "SPARK_HOME": SparkHome.path, "HOME": folder.path,
      "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": "\(folder.path)/local",
    ]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let handle = try FileHandle(forWritingTo: URL(filePath: log))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    processes.append(process)
    return process
  }

  /// Waits until a log holds a sentence so many times.
  private func wait(for sentence: String, in log: String, times: Int) throws {
    for _ in 0..<1800 {
      let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(log).log") ?? Data()
      let found = String(decoding: bytes, as: UTF8.self).components(separatedBy: sentence).count - 1
      if found >= times { return }
      usleep(100_000)
    }
    throw Silence(log: log)
  }

  /// Waits until an executor of a worker runs a part of a query.
  private func waitForTask(of number: Int) throws {
    let work = "\(folder.path)/work-\(number)"
    for _ in 0..<1800 {
      let logs = ((try? FileManager.default.subpathsOfDirectory(atPath: work)) ?? []).filter {
        $0.hasSuffix("/stderr")
      }
      let isAtWork = logs.contains { log in
        let bytes = FileManager.default.contents(atPath: "\(work)/\(log)") ?? Data()
        return String(decoding: bytes, as: UTF8.self).contains("Running task")
      }
      if isAtWork { return }
      usleep(100_000)
    }
    throw Silence(log: "worker-\(number)")
  }

  private func end(_ process: Process) {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  /// A part of the cluster that says nothing for three minutes.
  struct Silence: Error {
    let log: String
  }
}
