import Analyses
import ArgumentParser
import Facts
import Measures
import Reporting

/// `contatto explain`: from a printed number down to the rows behind it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how a number of the report came about: formula, inputs, files and rows.")

  @ArgumentParser.Argument(help: "sales, returns, contacts, cost, pressure or stars.")
  var kpi: String
  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("The month (default: the last complete one).", valueName: "yyyy-mm"))
  var month: String?
  @Option(help: "One channel, by id or name.")
  var channel: String?
  @Option(help: "One store, by id or name.")
  var store: String?
  @Option(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var input: String?
  @Option(help: "The language: en, it, de or pl (default: the first of the configuration).")
  var language: String?

  func run() throws {
    let measure = try measure()
    var times = Timings(progress: .none)
    let loaded = try configuration.load()
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let today = SystemClock.businessDay(
      at: SystemClock.now, zone: zone,
      dayStartsMinutes: loaded.configuration.business.dayStartsMinutes)
    let period = try ReportMonth(
      month: month, asOf: nil, today: today, lag: loaded.configuration.report.monthLag)
    let language = try ReportLanguage.named(language, in: loaded.configuration)
    let result = try FolderInput(
      loaded: loaded, zone: zone, folder: try InputOption.folder(input, loaded)
    ).read(&times)
    let request = ReportPipeline.Request(
      configuration: loaded.configuration, reading: result.reading, period: period,
      language: language, unread: result.unread, presentation: try Presentation(loaded))
    let facts = ReportPipeline.facts(request)
    let question = Question(
      measure: measure, channel: try channel(in: facts), store: try store(in: facts),
      month: period.month)
    let found = MonthlyReport.explanations(
      of: question, facts: facts, setting: ReportPipeline.setting(request))
    guard !found.isEmpty else {
      throw Refusal(
        .badData, "the report of \(period.month) has no \(measure.rawValue)",
        hint: "contatto check says what was read")
    }
    let text = ExplanationText(wording: request.presentation.wording(language))
    Output.write(found.map(text.text).joined(separator: "\n"))
  }

  private func measure() throws(Refusal) -> Question.Measure {
    guard let measure = Question.Measure(named: kpi) else {
      let names = Question.Measure.allCases.map(\.rawValue)
      throw Refusal(
        .usage, "there is no KPI \(Messages.escaped(kpi)) to explain",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    if channel != nil, !measure.isByChannel {
      throw Refusal(.usage, "\(measure.rawValue) is not computed by channel")
    }
    if store != nil, !measure.isByStore {
      throw Refusal(.usage, "\(measure.rawValue) is not computed by store")
    }
    return measure
  }

  private func channel(in facts: FactTable) throws(Refusal) -> Int? {
    guard let channel else { return nil }
    if let known = facts.register.channel(channel) { return known }
    let names = facts.register.channels.map(\.id)
    throw Refusal(
      .usage, "there is no channel \(Messages.escaped(channel))",
      hint: "there are: \(names.map { Messages.escaped($0) }.joined(separator: ", "))")
  }

  private func store(in facts: FactTable) throws(Refusal) -> Int? {
    guard let store else { return nil }
    if let known = facts.stores.firstIndex(where: { $0.id == store || $0.name == store }) {
      return known
    }
    let names = facts.stores.map(\.name)
    throw Refusal(
      .usage, "there is no store \(Messages.escaped(store))",
      hint: "there are: \(names.map { Messages.escaped($0) }.joined(separator: ", "))")
  }
}
