package import Foundation

/// A server of these tests, written in Python, on this machine; gone with the value.
package final class PythonServer {
  private let child: Process

  /// Where it listens.
  package let port: Int

  private init(child: Process, port: Int) {
    self.child = child
    self.port = port
  }

  deinit {
    // Not SIGTERM: children of a worker thread inherit that it blocks all signals that can be.
    kill(child.processIdentifier, SIGKILL)
    child.waitUntilExit()
  }

  /// Starts a script of this folder; where it cannot run, says so and gives `nil`.
  package static func start(_ script: String, _ arguments: String...) throws -> PythonServer? {
    guard let python = PythonServer.python else {
      return skipped("there is no python3 for \(script)")
    }
    let (child, output) = (Process(), Pipe())
    child.executableURL = URL(filePath: python)
    child.arguments = ["\(folder)/\(script)"] + arguments
    child.standardOutput = output
    try child.run()
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line += piece
    }
    let said = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    if let port = Int(said) { return PythonServer(child: child, port: port) }
    child.waitUntilExit()
    return skipped(said.isEmpty ? "\(script) did not start" : said)
  }

  /// What a script of this folder prints; `nil` where there is no Python.
  package static func output(of script: String, _ arguments: String...) throws -> Data? {
    guard let python = PythonServer.python else { return nil }
    let (child, output) = (Process(), Pipe())
    child.executableURL = URL(filePath: python)
    child.arguments = ["\(folder)/\(script)"] + arguments
    child.standardOutput = output
    try child.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    return said
  }

  private static func skipped(_ reason: String) -> PythonServer? {
    print("skipped: \(reason)")
    return nil
  }

  /// The system's Python comes first: Debian's packages are there.
  private static var python: String? {
    ["/usr/bin/python3", "/usr/local/bin/python3"].first(
      where: FileManager.default.isExecutableFile(atPath:))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
}
