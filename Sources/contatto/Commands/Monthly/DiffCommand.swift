import ArgumentParser
import Delivery
import Measures

/// `contatto diff`: what the figures of two published months tell differently.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which figures and verdicts differ between two published months.")

  @OptionGroup var configuration: ConfigurationOption
  @Argument(help: ArgumentHelp("The earlier month, or one revision of it: yyyy-mm-rN."))
  var earlier: String
  @Argument(help: ArgumentHelp("The later month, or one revision of it."))
  var later: String

  func run() throws {
    let places = try RunSetup(configuration).places()
    let (old, new) = (try figures(earlier, places), try figures(later, places))
    Output.write(FigureDiff(old: old, new: new).text)
  }

  private func figures(
    _ name: String, _ places: RunPlaces<DiskLayer>
  ) throws(Refusal) -> (month: Month, entries: [FigureEntry]) {
    let bytes = Array(name.utf8)
    guard let month = Month(iso: String(decoding: bytes.prefix(7), as: UTF8.self)) else {
      throw Refusal(
        .usage, "\(Messages.escaped(name)) is not a month", hint: "for example 2026-10")
    }
    let revision: Int
    if bytes.count > 7 {
      let digits = String(decoding: bytes.dropFirst(9), as: UTF8.self)
      guard bytes[7...].starts(with: "-r".utf8), let number = Int(digits) else {
        throw Refusal(
          .usage, "\(Messages.escaped(name)) is no revision", hint: "for example 2026-10-r2")
      }
      revision = number
    } else {
      let history = try? StatusFile.histories(places).first { $0.month == month }
      revision = history?.revision ?? 0
    }
    guard revision > 0 else {
      throw Refusal(.noInput, "\(month) is not published", hint: "contatto status lists the months")
    }
    let lines = try NamedFile.bytes(
      places.state.figures(of: month, revision: revision), limit: 1 << 28, missing: .noInput)
    return (month, FigureLines.entries(lines))
  }
}
