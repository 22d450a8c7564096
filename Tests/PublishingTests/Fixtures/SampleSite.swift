import Charting
import Reporting

@testable import Publishing

/// Sites of the tests: no fonts are needed, because texts are measured by a fixed rule.
enum SampleSite {
  static func site(_ report: Report, language: Language = .en) throws -> Site {
    Site(
      report: report, wording: Wording(language: language), measure: .fixed,
      themes: (.light, .dark), templates: try TemplateSet(overrides: [:]),
      downloads: Downloads(report: "../report.pdf", data: "../data"))
  }

  static func files(_ report: Report, language: Language = .en) throws -> [PublishedFile] {
    try site(report, language: language).files()
  }

  static func text(_ file: PublishedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  /// The pages alone.
  static func pages(_ files: [PublishedFile]) -> [PublishedFile] {
    files.filter { $0.path.hasSuffix(".html") }
  }
}
