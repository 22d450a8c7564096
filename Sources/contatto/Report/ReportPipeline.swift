import Analyses
import Charting
import Delivery
import Drawing
import Estimation
import Facts
import Measures
import Publishing
import Records
import Reporting

/// From what was read to the files of a report; each step is a pure function of the one before.
enum ReportPipeline {
  /// What a report is made from.
  struct Request {
    /// What the owner declared.
    let configuration: Configuration
    /// What was read.
    let reading: FolderReading
    /// Month and knowledge date.
    var period: ReportMonth
    /// Language of every word.
    var language: Language
    /// Files that never reached the reader: damaged archives, links, empty files.
    let unread: [Complaint]
    /// How it looks and speaks.
    let presentation: Presentation
    /// What was published before.
    var earlier: [PublishedReport] = []
  }

  /// The report as values, in no language yet.
  static func report(_ request: Request, _ times: inout Timings) -> Report {
    let facts = facts(request)
    times.end("facts")
    let report = MonthlyReport.report(facts: facts, setting: setting(request))
    times.end("analyses")
    return report
  }

  /// The verdicts of an earlier month with today's data, configuration and program.
  private static func verdicts(of month: Month, _ request: Request) -> [Figure] {
    var again = request
    again.period = ReportMonth(month: month, asOf: min(month.last, request.period.asOf))
    again.earlier = []
    return MonthlyReport.verdicts(facts: facts(again), setting: setting(again))
  }

  /// What happened, as the records tell it under the owner's rules.
  static func facts(_ request: Request) -> FactTable {
    facts(
      request.configuration, records: request.reading.records, asOf: request.period.asOf)
  }

  /// The same of records up to a day.
  static func facts(
    _ configuration: Configuration, records: RecordBatch, asOf: Day
  ) -> FactTable {
    var collector = FactCollector(
      records: records, plan: Plan(configuration), rules: LedgerRules(configuration),
      rates: ExchangeRates(
        reporting: configuration.business.currency, quotes: records.rates),
      asOf: asOf)
    return collector.table()
  }

  /// The site, the PDF and the data of the report, as they lie in the output folder.
  static func files(
    of report: Report, _ request: Request, _ times: inout Timings
  ) throws -> [OutputFile] {
    let look = request.presentation
    let wording = look.wording(request.language)
    let engine = try look.engine(request.language)
    var downloads = Downloads(report: "../report.pdf", data: "../data", archive: nil)
    downloads.hasStoreReports = request.configuration.report.makesStoreReports
    let site = Site(
      report: report, wording: wording, measure: engine.measure, plates: engine,
      appearance: look.appearance, templates: look.templates,
      downloads: downloads)
    let document = Document(
      report: report, wording: wording, appearance: look.appearance, engine: engine)
    let data = DataFolder(report, wording: wording, formulaGuard: true)
    var files = try site.files().map { PublishedFile(path: "site/" + $0.path, bytes: $0.bytes) }
    times.end("site")
    files.append(PublishedFile(path: "report.pdf", bytes: try document.bytes()))
    files.append(PublishedFile(path: "summary.png", bytes: try document.summaryPicture()))
    if downloads.hasStoreReports {
      files += try storeReports(report, wording: wording, look, engine)
    }
    times.end("PDF")
    files += data.files.map { PublishedFile(path: "data/" + $0.path, bytes: $0.bytes) }
    times.end("data")
    return (files + [Manifest.file(over: files)]).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
  }

  /// The PDF of each store.
  private static func storeReports(
    _ report: Report, wording: Wording, _ look: Presentation, _ engine: TextEngine
  ) throws(DrawingError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    for section in report.sections {
      guard let path = Downloads.storeReport(section) else { continue }
      let document = Document(
        report: report, part: section, wording: wording, appearance: look.appearance,
        engine: engine)
      files.append(PublishedFile(path: path, bytes: try document.bytes()))
    }
    return files
  }

  /// What the owner asked for.
  static func setting(_ request: Request) -> Setting {
    let configuration = request.configuration
    let receipts = configuration.sources.filter { $0.kind == .receipts }
    var setting = Setting(
      business: configuration.business.name, month: request.period.month,
      asOf: request.period.asOf, thresholds: configuration.thresholds,
      contactLimit: configuration.pressure.limitPer30Days,
      neverContactedDays: configuration.pressure.neverContactedDays,
      toleranceDays: receipts.map(\.toleranceDays).max() ?? 0, seed: configuration.seed,
      version: Program.version,
      // The files that were read come first: the facts name a file by its number among them.
      sources: request.reading.files.map(SourceStatement.init)
        + request.unread.map(SourceStatement.init),
      problems: request.unread.map(Problem.init)
        + Problem.list(request.reading.files.flatMap(\.diagnostics) + request.reading.diagnostics))
    setting.country = configuration.business.country
    setting.history = History(
      reports: request.earlier, restatedShare: configuration.revise.mailThreshold
    ) { verdicts(of: $0, request) }
    return setting
  }
}
