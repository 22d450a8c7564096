import ArgumentParser
import Facts
import Glibc
import Links
import Records

/// `contatto link`: the revenue by the last contact before each receipt, for files of any size.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say which channel's contact came last before each receipt, for files of any size.")

  @OptionGroup var rules: RulesOption
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files with contacts, - for standard input.", valueName: "file"))
  var touches: [String]
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files with receipts or refunds, - for standard input.", valueName: "file"))
  var receipts: [String]
  @Option(help: "Days before a line of a receipt in which a contact counts (1 to 3660).")
  var window = 30
  @Option(help: "The amount that counts: gross or net.")
  var amount = "gross"
  @Option(
    help: ArgumentHelp(
      "Memory to use, such as 2GB; above it rows go to the disk (default: half of this machine's).",
      valueName: "size"))
  var memory: String?
  @Option(
    help: ArgumentHelp(
      "The folder for rows that memory has no room for (default: $TMPDIR, /tmp).",
      valueName: "folder"))
  var scratch: String?
  @Flag(help: "Print JSON.")
  var json = false
  @Flag(help: "Say on stderr how long each stage took.")
  var timings = false

  /// Memory besides the rows: the program, what is read, the partition that is joined.
  private static let otherBytes = 100_000_000

  func run() throws {
    var times = Timings(progress: .onTerminal)
    defer { times.progress.clear() }
    guard (1...3660).contains(window) else {
      throw Refusal(.usage, "--window takes 1 to 3660 days")
    }
    guard let amount = LinkRequest.Amount(rawValue: amount) else {
      throw Refusal(.usage, "--amount takes gross or net")
    }
    let files = try files(amount)
    times.end("files")
    let filled = try files.filled()
    times.end("reading")
    let result = filled.store.links(windowDays: window, filled.words)
    try files.check(files.scratch, filled.store)
    times.end("linking")
    guard let result else { throw Refusal(.inputOutput, "what was on the disk is not there now") }
    try LinkCommand.check(result, files)
    LinkCommand.tell(filled.readings, files)
    let report = LinkReport(
      windowDays: window, amount: amount,
      files: zip(files.entries, filled.readings).map { ($0.role, $1) }, result: result)
    times.progress.clear()
    Output.write(json ? LinkJSON.text(report) + [0x0A] : Array(LinkText.table(result).utf8))
    if timings {
      let spilled = ByteSize(bytes: filled.store.bytes.spilled).text
      Output.error(times.text + "contatto: timing: \(spilled) on the disk\n")
    }
  }

  // MARK: - What is given

  private func files(_ amount: LinkRequest.Amount) throws(Refusal) -> LinkFiles {
    var tables: [LinkFiles.Entry] = []
    for (role, paths) in [(LinkRequest.Role.touches, touches), (.receipts, receipts)] {
      for path in paths {
        let input = NamedInput(path: path)
        tables += try input.tables().map { .init(role: role, table: $0, input: input) }
      }
    }
    let reader = try rules.reader(files: tables.map(\.table.data))
    return LinkFiles(
      entries: tables, reader: reader, limits: StorageLimits(bytes: try rowBytes()),
      scratch: ScratchFile(folder: scratchFolder), amount: amount, channel: try channels())
  }

  /// The bytes that rows may have in memory.
  private func rowBytes() throws(Refusal) -> Int {
    let pages = Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE)))
    guard let memory else { return max(pages / 2, 4 * LinkCommand.otherBytes) }
    guard let size = ByteSize(memory), size.bytes >= 2 * LinkCommand.otherBytes else {
      let least = ByteSize(bytes: 2 * LinkCommand.otherBytes).text
      throw Refusal(.usage, "--memory takes a size from \(least), such as 2GB")
    }
    return size.bytes - LinkCommand.otherBytes
  }

  private var scratchFolder: String {
    if let scratch { return scratch }
    return unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  /// The channel of a contact's words: that of the configuration where there is one, else the word.
  private func channels() throws(Refusal) -> @Sendable (String?, String?) -> String {
    guard rules.given == nil, let loaded = try rules.configuration.loadIfAny() else {
      return { channel, touchpoint in channel ?? touchpoint ?? "?" }
    }
    let register = Register(plan: Plan(loaded.configuration), entries: [], symbols: SymbolTable())
    return { channel, touchpoint in
      var own = register
      let place = own.touchpoint(channel: channel, touchpoint: touchpoint, campaign: nil)
      return own.channels[own.channelOfTouchpoint[place]].id
    }
  }

  // MARK: - What is wrong

  /// Throws where rows would be lost, or files were named in the wrong place.
  private static func check(_ result: LinkResult, _ files: LinkFiles) throws(Refusal) {
    let counts = result.counts
    guard counts.beyond == 0 else {
      throw Refusal(
        .badData, "\(counts.beyond) rows cannot be linked and would be lost",
        hint: "they are before 1970 or after 2105, have more than 43 bits of minor units, or are of"
          + " a seventeenth currency or one of more than 16,384 channels")
    }
    func refuse(_ role: LinkRequest.Role, _ what: String, _ hint: String) -> Refusal {
      Refusal(
        files.entries.filter { $0.role == role }.map {
          Complaint(status: .badData, place: .init(file: $0.path), sentence: what, hint: hint)
        })
    }
    if result.contacts + counts.answers + counts.strangers == 0 {
      throw refuse(.touches, "holds no contacts", "files with contacts belong behind --touches")
    }
    if result.till.isEmpty {
      let isSilent = counts.withoutAmount > 0
      throw refuse(
        .receipts, isSilent ? "does not say this amount" : "holds no receipts",
        isSilent ? "--amount takes gross or net" : "files with receipts belong behind --receipts")
    }
  }

  /// Rows of a file that are told one by one.
  private static let mostRefusals = 10

  /// Says which rows were left out because they could not be read.
  private static func tell(_ readings: [FileReading], _ files: LinkFiles) {
    for (reading, entry) in zip(readings, files.entries) {
      let shown = reading.refused.prefix(mostRefusals)
      for refusal in shown {
        let diagnostic = Diagnostic(
          severity: .warning, code: refusal.reason, file: entry.path, line: refusal.line,
          column: refusal.column)
        Output.error(Messages.lines(of: Complaint(diagnostic)))
      }
      let more = reading.refused.count - shown.count
      guard more > 0 else { continue }
      Output.error(
        Messages.lines(
          of: Complaint(
            status: .done, place: .init(file: entry.path),
            sentence: "\(more) more rows could not be read and are not linked",
            hint: "contatto records \(entry.path) lists them")))
    }
  }
}
