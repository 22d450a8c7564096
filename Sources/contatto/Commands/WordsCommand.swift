import ArgumentParser
import Reporting

/// `contatto words`: the sentences of the report, for those who want to say them in their own way.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Print the sentences of the report as key = text, for words of your own.")

  @ArgumentParser.Argument(help: "Only lines that hold this text.")
  var search: String?
  @Option(name: .customLong("lang"), help: "The language: en, it, de or pl.")
  var language = "en"

  func run() throws {
    guard let language = Language(rawValue: language) else {
      throw Refusal(
        .usage, "--lang \(Messages.escaped(language)) is not known", hint: "en, it, de or pl")
    }
    let wanted = Array((search ?? "").utf8)
    let lines = Wording(language: language).lines.filter { line in
      let bytes = Array(line.utf8)
      return wanted.isEmpty
        || bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    }
    Output.write(lines.map { $0 + "\n" }.joined())
  }
}
