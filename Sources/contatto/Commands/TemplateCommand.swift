import ArgumentParser
import Profiles

import enum Reporting.Language

/// `contatto template`: an empty in-house table to fill in by hand.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print the header row of a table for what no tool exports: calls, flyers, costs …")

  @Argument(
    help: ArgumentHelp(TableHeaders.names.joined(separator: ", ") + "."))
  var name: String
  @Option(name: .customLong("lang"), help: "The language of the columns: en, it, de or pl.")
  var language = "en"

  func run() throws {
    guard let row = TableHeaders.row(of: name, language: language) else {
      guard Language(rawValue: language) != nil else {
        throw Refusal(
          .usage, "--lang \(Messages.escaped(language)) is not known", hint: "en, it, de or pl")
      }
      let nearest = NearestWord.of(name, among: TableHeaders.names)
      throw Refusal(
        .usage, "there is no template \(Messages.escaped(name))",
        hint: nearest.map { "did you mean \($0)?" }
          ?? "there are: \(TableHeaders.names.joined(separator: ", "))")
    }
    Output.write(row + "\n")
  }
}
