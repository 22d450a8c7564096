import ArgumentParser
import Measures
import Records

/// `contatto records`: one file as canonical records.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Print what one file holds as JSON: records, skipped rows, refused rows.")

  @OptionGroup var rules: RulesOption
  @Argument(
    help: "The file to read, - for standard input; files beside it join as its partner tables.")
  var file: String
  @Flag(help: "Print JSON, which is the only form there is.")
  var json = false
  @Option(
    help: ArgumentHelp(
      "Print sums of the sales instead of records: store,month or one of them.",
      valueName: "columns"))
  var sums: String?

  func run() throws {
    guard let sums else { return try writeRecords() }
    let words = sums.utf8.split(separator: UInt8(ascii: ",")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let dimensions = words.compactMap(SalesSum.Dimension.init)
    guard dimensions.count == words.count, !words.isEmpty else {
      let names = SalesSum.Dimension.allCases.map(\.rawValue).joined(separator: ",")
      throw Refusal(.usage, "--sums takes \(names) or one of them")
    }
    try writeSums(Set(dimensions))
  }

  /// Streams a plain file; whatever must be read in full is read in full. Its neighbours are asked
  /// for only then: a table that streams needs none, and to know that costs a pass over the file.
  private func writeSums(_ dimensions: Set<SalesSum.Dimension>) throws {
    try write { reader, table, inputs throws(Refusal) in
      let streamed = table.text.flatMap {
        reader.streamedSums(of: $0, named: table.data.name, by: dimensions)
      }
      let sums =
        if let streamed { streamed } else {
          reader.sums(of: table.data.name, among: try inputs(), by: dimensions)
        }
      sums.map { Output.write(SumsJSON.text($0)) }
      return sums?.reading
    }
  }

  private func writeRecords() throws {
    try write { reader, table, inputs throws(Refusal) in
      reader.write(table.data.name, among: try inputs()) { Output.write($0) }
    }
  }

  /// The tables of the file, with those of its folder if one of them needs partners.
  private typealias Inputs = () throws(Refusal) -> [Records.InputFile]

  /// Reads the file, with its neighbours where it needs them, and says on stderr what is wrong
  /// with what `body` wrote.
  private func write(
    _ body: (FolderReader, NamedInput.Table, Inputs) throws(Refusal) -> FileReading?
  ) throws {
    let input = NamedInput(path: file)
    let tables = try input.tables()
    let reader = try rules.reader(files: tables.map(\.data))
    let inputs: Inputs = { () throws(Refusal) in try input.withPartners(tables, reader) }
    var refused: [Complaint] = []
    for table in tables {
      guard let reading = try body(reader, table, inputs) else { continue }
      Output.write([0x0A])
      try table.text?.checkWasRead()
      if reading.status != .read {
        refused.append(Complaint(refused: reading))
      } else if reading.rowsRead == 0 {
        Output.error(Messages.lines(of: RecordsCommand.noRows(table.data.name)))
      }
    }
    guard refused.isEmpty else { throw Refusal(refused) }
  }

  private static func noRows(_ name: String) -> Complaint {
    Complaint(
      status: .done, place: .init(file: name), sentence: "holds a header, but no row below it",
      hint: "is the period of the export the one you want?")
  }
}
