import ArgumentParser
import Texts

/// `contatto themes`: what the program reads in texts, one a line; with labels, how often it is
/// right.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Say what is read in texts, one a line: language, themes, feelings.")

  @Argument(help: "A text file in UTF-8 with one text a line.")
  var file: String
  @Flag(help: "Lines are \"staff+ price- | text\"; print how often the reading is right.")
  var labelled = false

  func run() throws {
    let bytes = try NamedFile.bytes(
      file, limit: Configuration.Limits.standard.fileBytes, missing: .noInput)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }.filter { $0.utf8.first != UInt8(ascii: "#") }
    var reader = TextReader()
    guard labelled else {
      Output.write("language\tthemes\tfeelings\n")
      for line in lines { Output.write(Self.row(reader.reading(of: line))) }
      return
    }
    var score = ThemeScore()
    for (index, line) in lines.enumerated() {
      guard let text = LabelledText(line: line) else {
        throw Refusal(.badData, "text \(index + 1) has no label before a bar", file: file)
      }
      score.add(reader.reading(of: text.text), of: text)
    }
    Output.write(Self.table(score))
  }

  /// A reading as one line of cells parted by tabs.
  static func row(_ reading: TextReading) -> String {
    let themes = reading.remarks.map { "\($0.theme.rawValue)\($0.leaning == .good ? "+" : "-")" }
    let feelings = reading.feelings.map(\.rawValue)
    return [
      reading.tongue?.rawValue ?? "unknown", themes.joined(separator: " "),
      feelings.joined(separator: " "),
    ].joined(separator: "\t") + "\n"
  }

  /// A score as lines of cells parted by tabs.
  static func table(_ score: ThemeScore) -> String {
    func row(_ name: String, _ row: ThemeScore.Row) -> String {
      let precision = row.precision.map { "\(($0 * 1000).rounded() / 1000)" } ?? ""
      return "\(name)\t\(row.right)\t\(row.wrong)\t\(row.missed)\t\(precision)\n"
    }
    var text = "theme\tright\twrong\tmissed\tprecision\n"
    for theme in Theme.allCases {
      if let line = score.rows[theme] { text += row(theme.rawValue, line) }
    }
    return text + row("all", score.total) + "texts\t\(score.texts)\nunknown\t\(score.unknown)\n"
  }
}
