import Analyses
import Delivery
import Drawing
import Facts
import Measures
import Publishing
import Records
import Reporting

/// The reports of a run: reads the exports once, makes a report of any month from them.
final class ReportSource: EditionSource {
  private let loaded: LoadedConfiguration
  private let zone: ZoneTable
  private let today: Day
  /// What the operator asks of the reports.
  struct Wishes {
    /// The folder of the site on this machine.
    let siteFolder: String
    /// The knowledge date; `nil` = the last day of each month.
    let asOf: Day?
    /// True: a revision is mailed whatever has changed.
    let mailsRevisions: Bool
    /// Who is told what is being done.
    let progress: Progress
  }

  private let wishes: Wishes
  private let input: FolderInput
  private let presentation: Presentation
  private let engine: EngineChoice
  private var files: InputReading?
  private var result: FolderInput.Result?
  private var known: Standing?
  /// How long everything took.
  private(set) var times: Timings

  /// Reports from the exports in `folder`; nothing is read yet.
  init(setup: RunSetup, folder: String, wishes: Wishes) throws(Refusal) {
    let (loaded, zone) = (setup.loaded, setup.zone)
    self.loaded = loaded
    self.zone = zone
    self.wishes = wishes
    times = Timings(progress: wishes.progress)
    today = setup.today
    input = FolderInput(loaded: loaded, zone: zone, folder: folder)
    presentation = try Presentation(loaded)
    engine = try EngineChoice(loaded, engine: nil, master: nil, program: nil)
  }

  private var configuration: Configuration { loaded.configuration }

  /// Before anything else is said on the terminal.
  func clearProgress() { times.progress.clear() }

  /// Files that no required source needs and that were refused.
  var refusals: [Complaint] { result?.refusals ?? [] }

  func standing() throws -> Standing {
    if let known { return known }
    let standing = Standing(
      inputs: Digest.text(try inputLines()), configuration: Digest.text(try ruleLines()),
      versions: [("contatto", Program.version)] + TextEngine.libraryVersions)
    known = standing
    return standing
  }

  private func inputLines() throws(Refusal) -> [UInt8] {
    let reading = try inputFiles()
    let lines = reading.files.map { "\($0.name)|\($0.bytes.count)|\(Digest.hex($0.bytes))\n" }
    let refused = reading.refused.map { "\($0.place?.file ?? "")|\($0.sentence)\n" }
    return Array((lines + refused + reading.ignored.map { "\($0)\n" }).joined().utf8)
  }

  /// Configuration, templates and profiles of one's own. Secrets stand in none of them.
  private func ruleLines() throws(Refusal) -> [UInt8] {
    let text = try NamedFile.bytes(
      loaded.file, limit: SettingDocument.mostBytes + 1, missing: .configuration)
    let own = presentation.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      "\($0)|\(Digest.hex(presentation.files[$0] ?? []))\n"
    }
    return text + Array(own.joined().utf8)
  }

  private func inputFiles() throws(Refusal) -> InputReading {
    if let files { return files }
    let read = try input.files()
    files = read
    return read
  }

  private func reading() throws(Refusal) -> FolderInput.Result {
    if let result { return result }
    let read = try input.read(try inputFiles(), &times)
    result = read
    return read
  }

  func late(for month: Month) throws -> [LateSource] {
    let files = try inputFiles()
    let check = ClosingCheck(
      configuration: configuration, reading: try reading().reading, names: files.ignored)
    return check.late(for: month, today: today)
  }

  // MARK: - Editions

  func edition(
    of month: Month, revision: Int, published: [PublishedFigures], others: [Month]
  ) async throws -> Edition {
    let result = try reading()
    let period = ReportMonth(month: month, asOf: max(wishes.asOf ?? month.last, month.first))
    try ReceiptDays.check(result.reading, month: month, asOf: period.asOf)
    var request = ReportPipeline.Request(
      configuration: configuration, reading: result.reading, period: period,
      language: configuration.report.languages[0], unread: result.unread,
      presentation: presentation)
    request.earlier = EarlierReports(
      standing: try standing(), records: result.reading.records,
      currency: configuration.business.currency
    ).reports(published)
    var (report, notes) = try await ReportPipeline.report(
      request, engine: engine, spawner: SubprocessSpawner(), &times)
    for note in notes { Output.error(Messages.lines(of: note)) }
    report.revision = revision
    var files: [OutputFile] = []
    for (index, language) in configuration.report.languages.enumerated() {
      request.language = language
      let own = try drawn(report, request)
      files += index == 0 ? own : own.map { $0.below(language.rawValue) }
    }
    let letters = try letters(of: report, files: files, published: published, others: others)
    return try edition(report, files: files, result: result, letters: letters)
  }

  private func letters(
    of report: Report, files: [OutputFile], published: [PublishedFigures], others: [Month]
  ) throws -> [Letter] {
    let change = RevisionChange(
      new: FigureLines.entries(FigureLines.bytes(report.figures)), month: report.month,
      published: published)
    let isTold =
      report.revision == 1 || wishes.mailsRevisions
      || change.matters(threshold: configuration.revise.mailThreshold)
    guard isTold else { return [] }
    let box = LetterBox(
      configuration: configuration, presentation: presentation, report: report,
      occasion: report.state == .partial ? .partial : report.revision > 1 ? .corrected : .new,
      others: others, siteFolder: wishes.siteFolder, files: files)
    do throws(DrawingError) { return try box.letters() } catch { throw Refusal(error) }
  }

  private func edition(
    _ report: Report, files: [OutputFile], result: FolderInput.Result, letters: [Letter]
  ) throws -> Edition {
    let wording = presentation.wording(configuration.report.languages[0])
    return Edition(
      month: report.month, revision: report.revision, asOf: report.asOf,
      state: report.state.rawValue, standing: try standing(),
      facts: FactsDigest.text(result.reading.records, asOf: report.asOf), files: files,
      figures: FigureLines.bytes(report.figures),
      headline: report.sections.first.map { wording.text($0.headline) } ?? "", letters: letters,
      warnings: report.problems.filter { $0.severity != .note }.count,
      refused: result.refusals.count)
  }

  private func drawn(_ report: Report, _ request: ReportPipeline.Request) throws -> [OutputFile] {
    do {
      return try ReportPipeline.files(of: report, request, &times)
    } catch let error as DrawingError {
      throw Refusal(error)
    }
  }

  // MARK: - Around the editions

  func landing(_ editions: [ListedEdition]) throws -> [OutputFile] {
    SiteLanding(
      configuration: configuration,
      wording: presentation.wording(configuration.report.languages[0])
    ).files(editions)
  }

  func superseded(_ page: [UInt8], by revision: Int) -> [UInt8]? {
    let head = page.prefix(200)
    let language = configuration.report.languages.first { language in
      let mark = Array("<html lang=\"\(language.rawValue)\"".utf8)
      return head.indices.contains { head[$0...].starts(with: mark) }
    }
    return Supersession.page(
      page, by: revision,
      wording: presentation.wording(language ?? configuration.report.languages[0]))
  }
}
