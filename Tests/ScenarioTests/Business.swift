import Foundation
import Testing

/// A configuration folder as a stranger would write it, with exports beside it.
struct Business {
  private let folder: TemporaryFolder

  /// Copies the configuration `name` of the fixtures, or the folder of a sample.
  init(_ name: String, sample: Bool = false) throws {
    folder = try TemporaryFolder()
    let source =
      sample ? "SampleData/\(name)" : "Tests/Fixtures/Businesses/\(name)"
    for part in ["contatto.toml", "profiles"] {
      let path = "\(Repository.root)/\(source)/\(part)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      try FileManager.default.copyItem(atPath: path, toPath: "\(folder.path)/\(part)")
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/exports", withIntermediateDirectories: true)
  }

  /// Puts a data file into the exports, under its own name.
  func add(_ path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    try FileManager.default.copyItem(
      atPath: "\(OutsideData.folder)/\(path)", toPath: "\(folder.path)/exports/\(name)")
  }

  /// Writes an export.
  func write(_ name: String, _ rows: [String]) throws {
    try folder.write("exports/\(name)", rows.joined(separator: "\n") + "\n")
  }

  /// The report of a month, as `contatto report` writes it.
  func report(_ month: String) throws -> PublishedReport {
    try PublishedReport(folder: try written(month))
  }

  /// Every file that a report of a month publishes, by its name.
  func files(_ month: String) throws -> [String: Data] {
    let output = try written(month)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) {
      files[name] = FileManager.default.contents(atPath: "\(output)/\(name)")
    }
    return files
  }

  /// The words of a PDF that the last report wrote; `nil` where nothing can read it.
  func text(of pdf: String) throws -> String? {
    let run = try BuiltProgram.run(
      in: folder.path, shell: "command -v pdftotext >/dev/null || exit 9; pdftotext out/\(pdf) -")
    guard run.status != 9 else {
      print("pdftotext is not installed: the PDF is not read")
      return nil
    }
    try #require(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func written(_ month: String) throws -> String {
    let run = try BuiltProgram.run(
      ["report", "--config", "contatto.toml", "--month", month, "--output", "out"],
      in: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    return "\(folder.path)/out"
  }
}
