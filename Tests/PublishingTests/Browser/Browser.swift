import Foundation

@testable import Publishing

/// A headless Chromium that visits many pages at once, each in a frame of its own.
///
/// One start of the browser takes longer than all pages together. A frame posts what its probe
/// found to the page around; under file:// no frame can reach into another.
struct Browser {
  /// A page to visit.
  struct Visit {
    /// Name of the result.
    let name: String
    /// Address from the folder of the site.
    let page: String
    /// Width of the window in pixels.
    let width: Int
  }

  /// What came of the visits.
  struct Result {
    /// JSON that the probes posted, by name of the visit.
    let answers: [String: [String: Any]]
    /// What the browser logged: console messages and refusals of the content policy.
    let log: String

    /// The lines of the log that come from pages.
    var consoleLines: [String] {
      log.split(separator: "\n").map(String.init).filter {
        $0.contains("CONSOLE") || $0.contains("Content Security")
      }
    }
  }

  /// The program, if the machine has it.
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// True where browser tests can run.
  static var isInstalled: Bool { program != nil }

  /// Folder of the site.
  let folder: URL

  /// Puts `probe` beside the pages and lets every page load it, before the other scripts.
  func addProbe(_ probe: String, to files: [PublishedFile]) throws {
    try Data(probe.utf8).write(to: folder.appendingPathComponent("probe.js"))
    for file in files where file.path.hasSuffix(".html") {
      let depth = file.path.utf8.count { $0 == UInt8(ascii: "/") }
      let up = String(repeating: "../", count: depth)
      let page = SampleSite.text(file).replacingOccurrences(
        of: "</body>", with: "<script src=\"\(up)probe.js\"></script></body>")
      try Data(page.utf8).write(to: folder.appendingPathComponent(file.path))
    }
  }

  /// Loads all pages and waits for their probes.
  func visit(_ visits: [Visit], dark: Bool) throws -> Result {
    let frames = visits.map { visit in
      "<iframe name=\"\(visit.name)\" src=\"\(visit.page)\" width=\"\(visit.width)\""
        + " height=\"900\"></iframe>"
    }
    let wrapper = """
      <!DOCTYPE html><html lang="en"><title>Visits</title><body><pre id="answers"></pre>
      <script>
      const answers = {};
      addEventListener('message', (event) => {
        answers[event.data.name] = event.data;
        const text = encodeURIComponent(JSON.stringify(answers));
        document.getElementById('answers').textContent = btoa(unescape(text));
      });
      </script>
      \(frames.joined(separator: "\n"))
      </body></html>
      """
    let start = folder.appendingPathComponent("visits.html")
    try Data(wrapper.utf8).write(to: start)
    let (output, log) = try run(start, dark: dark)
    return Result(answers: try Browser.answers(in: output), log: log)
  }

  private func run(_ start: URL, dark: Bool) throws -> (output: String, log: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Browser.program ?? "")
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        "--window-size=1400,1000", "--virtual-time-budget=60000",
        "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
      ] + (dark ? ["--blink-settings=preferredColorScheme=0"] : []) + [
        "--dump-dom", start.absoluteString,
      ]
    let outputFile = folder.appendingPathComponent("output.txt")
    let logFile = folder.appendingPathComponent("log.txt")
    for file in [outputFile, logFile] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: logFile)
    try process.run()
    process.waitUntilExit()
    let output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    return (output, String(decoding: try Data(contentsOf: logFile), as: UTF8.self))
  }

  private static func answers(in output: String) throws -> [String: [String: Any]] {
    guard let start = output.range(of: "<pre id=\"answers\">"),
      let end = output.range(of: "</pre>", range: start.upperBound..<output.endIndex),
      let data = Data(base64Encoded: String(output[start.upperBound..<end.lowerBound]))
    else { return [:] }
    return try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] ?? [:]
  }
}
