import ArgumentParser
import Records

/// `contatto csv`: any table of separated cells, told nothing, as strict CSV.
struct CSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Read any CSV file, repair its rows, and print it as strict CSV or say what it is.")

  @Argument(help: "The file to read, plain, .gz or .zip; - is standard input.")
  var file: String
  @Flag(name: .customLong("to-csv"), help: "Print the table: UTF-8, comma, LF, one header row.")
  var printsTable = false
  @Flag(help: "Print as JSON how the file is written, its columns, and what was repaired.")
  var sniff = false

  /// How many bytes are gathered before they are written.
  private static let blockBytes = 1 << 18

  func validate() throws {
    guard printsTable != sniff else { throw ValidationError("name one of --to-csv and --sniff") }
  }

  func run() throws {
    let input = TableInput(path: file)
    let bytes = try input.bytes()
    do throws(TableProblem) {
      let reader = try TableReader(bytes, limits: TableReader.limits)
      if printsTable {
        try printTable(reader, input)
      } else {
        let reading = try reader.read { _ in }
        Output.write(TableReport.json(reader.form, reading) + [0x0A])
      }
    } catch {
      throw Refusal(error, file: input.name)
    }
  }

  /// Prints the rows as they are read; what was done to them is said on stderr, never silent.
  private func printTable(_ reader: TableReader, _ input: TableInput) throws(TableProblem) {
    var writer = TableWriter()
    defer { Output.write(writer.take()) }
    let reading = try reader.read { row in
      writer.add(row)
      if writer.bytes.count >= CSVCommand.blockBytes { Output.write(writer.take()) }
    }
    let sentences = Messages.sentences(reader.form, reading)
    guard !sentences.isEmpty else { return }
    let complaint = Complaint(
      status: .done, place: .init(file: input.name),
      sentence: sentences.joined(separator: ", "), hint: "contatto csv --sniff says where")
    Output.error(Messages.lines(of: complaint))
  }
}
