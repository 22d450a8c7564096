import Charting
import Drawing
import Foundation
import Reporting

@testable import Publishing

/// Sites of the tests: no fonts are needed, because texts are measured by a fixed rule.
enum SampleSite {
  static func site(_ report: Report, language: Language = .en) throws -> Site {
    Site(
      report: report, wording: Wording(language: language), measure: try measure(), plates: nil,
      appearance: .plain, templates: try TemplateSet(overrides: [:]),
      downloads: Downloads(
        report: "../report.pdf", data: "../data", archive: "../archive.html"))
  }

  /// The widths of Inter where it is installed, so that the sample can be looked at.
  private static func measure() throws -> TextMeasure {
    let folders = TextEngine.debianDirectories
    guard folders.allSatisfy(FileManager.default.fileExists) else { return .fixed }
    return try TextEngine(
      fontDirectories: folders, family: "Inter", language: "en"
    ).measure
  }

  /// The English site of the rich sample, made once.
  private static let richFiles = Result { try site(AuroraReport.rich, language: .en).files() }

  static func richSite() throws -> [PublishedFile] { try richFiles.get() }

  static func files(_ report: Report, language: Language = .en) throws -> [PublishedFile] {
    try site(report, language: language).files()
  }

  static func text(_ file: PublishedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  /// The pages alone.
  static func pages(_ files: [PublishedFile]) -> [PublishedFile] {
    files.filter { $0.path.hasSuffix(".html") }
  }
}
