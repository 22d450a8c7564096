import Analyses
import Delivery
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

  /// The report as values, in no language yet, and what the operator is told beside it.
  static func report(
    _ request: Request, _ times: inout Timings
  ) -> (report: Report, notes: [Complaint]) {
    let facts = facts(request)
    times.end("facts")
    let report = MonthlyReport.report(facts: facts, setting: setting(request))
    times.end("analyses")
    return (report, notes(facts, request))
  }

  /// What is missing so that all lines of the month could be counted.
  static func notes(_ facts: FactTable, _ request: Request) -> [Complaint] {
    let isWhole = facts.excludedLines[request.period.month] == nil
    return isWhole ? [] : UnbookedLines(facts).complaints
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
    let files = try OutputParts(report, request).files()
    times.end("pages")
    return (files + [Manifest.file(over: files)]).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
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
