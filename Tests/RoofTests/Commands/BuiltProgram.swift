import Foundation

/// The program as it was built beside these tests, run as a process of its own.
enum BuiltProgram {
  /// How a run ended and what it said.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of stderr that are not hints.
    var complaints: [String] {
      errors.split(separator: "\n").map(String.init).filter {
        !$0.utf8.starts(with: "contatto: hint:".utf8)
      }
    }
  }

  /// The binary: in the folder of the test bundle, unless `$CONTATTO_PROGRAM` names another.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["CONTATTO_PROGRAM"] { return named }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(filePath: own).deletingLastPathComponent().appending(path: "contatto").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return "\(Repository.root)/.build/debug/contatto"
  }()

  /// Starts the program in `folder` and does not wait for it; what it says is dropped.
  static func started(_ arguments: [String], in folder: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the program in `folder`, or a shell command in which `$CONTATTO` is the program.
  static func run(
    _ arguments: [String] = [], in folder: String, shell: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: shell == nil ? path : "/bin/sh")
    process.arguments = shell.map { ["-c", $0] } ?? arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var variables = ["PATH": "/usr/bin:/bin", "CONTATTO": path]
    variables.merge(environment) { $1 }
    process.environment = variables
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return Run(
      status: status, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
