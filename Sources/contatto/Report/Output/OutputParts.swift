import Drawing
import Measures
import Publishing
import Reporting

/// The output of a report in parts that are made side by side: pages, charts, PDFs, data.
///
/// Each part is a pure function of the report, so that the bytes do not depend on the threads.
struct OutputParts: Sendable {
  /// What can be made by itself.
  private enum Part {
    /// The management report.
    case document
    /// The charts of the site as files.
    case charts
    /// The pages of the site.
    case pages
    /// Page one as a picture for mail.
    case summary
    /// The tables and figures.
    case data
    /// The PDF of a store: a section and where its file lies.
    case store(Section, path: String)
  }

  private let report: Report
  private let request: ReportPipeline.Request
  private let wording: Wording
  private let downloads: Downloads
  private let parts: [Part]

  /// The parts of `report`, as the owner wants it.
  init(_ report: Report, _ request: ReportPipeline.Request) {
    self.report = report
    self.request = request
    wording = request.presentation.wording(request.language)
    var downloads = Downloads(report: "../report.pdf", data: "../data", archive: nil)
    downloads.hasStoreReports = request.configuration.report.makesStoreReports
    self.downloads = downloads
    let stores = downloads.hasStoreReports ? report.sections : []
    // The longest first, so that no thread waits for a late one.
    parts =
      [.document, .charts, .pages, .summary, .data]
      + stores.compactMap { section in
        Downloads.storeReport(section).map { .store(section, path: $0) }
      }
  }

  /// All files, in the order of the parts.
  func files() throws(DrawingError) -> [PublishedFile] {
    try ParallelMap.results(count: parts.count) { () throws(DrawingError) in
      try request.presentation.engine(request.language)
    } _: { (engine: TextEngine, index: Int) throws(DrawingError) in
      try files(parts[index], engine)
    }.flatMap { $0 }
  }

  private func files(_ part: Part, _ engine: TextEngine) throws(DrawingError) -> [PublishedFile] {
    switch part {
    case .document:
      return [PublishedFile(path: "report.pdf", bytes: try document(nil, engine).bytes())]
    case .summary:
      let picture = try document(nil, engine).summaryPicture()
      return [PublishedFile(path: "summary.png", bytes: picture)]
    case .store(let section, let path):
      return [PublishedFile(path: path, bytes: try document(section, engine).bytes())]
    case .pages: return OutputParts.below("site", try site(engine).pages())
    case .charts: return OutputParts.below("site", try site(engine).chartFiles())
    case .data:
      let data = DataFolder(report, wording: wording, formulaGuard: true)
      return OutputParts.below("data", data.files)
    }
  }

  private func document(_ part: Section?, _ engine: TextEngine) -> Document {
    Document(
      report: report, part: part, wording: wording, appearance: request.presentation.appearance,
      engine: engine)
  }

  private func site(_ engine: TextEngine) -> Site {
    Site(
      report: report, wording: wording, measure: engine.measure, plates: engine,
      appearance: request.presentation.appearance, templates: request.presentation.templates,
      downloads: downloads)
  }

  private static func below(_ folder: String, _ files: [PublishedFile]) -> [PublishedFile] {
    files.map { PublishedFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
  }
}
