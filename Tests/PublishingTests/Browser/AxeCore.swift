import Foundation

/// The accessibility rules of axe-core, fetched for the tests alone and never kept in the sources.
enum AxeCore {
  private static let wheel = "axe_playwright_python-0.1.8-py3-none-any.whl"

  /// The script: from `CONTATTO_AXE` if set, else from the Python wheel that carries it; `nil`
  /// where neither can be had.
  static let script: String? = {
    if let path = ProcessInfo.processInfo.environment["CONTATTO_AXE"] {
      return try? String(contentsOfFile: path, encoding: .utf8)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contatto-axe")
    let archive = folder.appendingPathComponent(wheel)
    if !FileManager.default.fileExists(atPath: archive.path) {
      _ = output(
        of: "/usr/bin/env",
        [
          "pip", "download", "-q", "--no-deps", "axe-playwright-python==0.1.8", "-d", folder.path,
        ])
    }
    guard FileManager.default.fileExists(atPath: archive.path) else { return nil }
    return output(
      of: "/usr/bin/env", ["unzip", "-p", archive.path, "axe_playwright_python/axe.min.js"])
  }()

  private static func output(of program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return process.terminationStatus == 0 ? text : nil
  }
}
