import ArgumentParser
import Glibc
import Measures
import Records

/// `contatto init`: a first configuration from the files that lie in a folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first contatto.toml from the files found in a folder.")

  @Argument(
    help: "The folder with the CSV files, or with a folder exports; contatto.toml goes into it.")
  var folder: String
  @Option(help: "The time zone of the business (default: that of this machine, to be checked).")
  var timezone: String?
  @Option(help: "The currency of the business.")
  var currency = "EUR"

  func run() throws {
    guard let money = Currency(code: currency), money.code == currency else {
      throw Refusal(
        .usage, "--currency \(Messages.escaped(currency)) is not known",
        hint: "three capital letters of ISO 4217, such as EUR")
    }
    let zone = try SystemZone.table(named: timezone ?? InitCommand.hostZone)
    let exports = hasExports ? "exports" : "."
    let input = try InputFolder(path: "\(folder)/\(exports)", limits: .standard).read()
    let cache = ZoneCache()
    let reader = FolderReader(
      profiles: try ProfileFiles.library(local: []).profiles,
      settings: ReadingSettings(
        currency: money, zone: zone, key: PrivacyKey.random(),
        zones: { name in cache.table(named: name) }))
    let reading = reader.read(
      input.files.map { Records.InputFile(name: $0.name, bytes: $0.bytes) })
    let draft = FirstConfiguration(
      name: InitCommand.name(of: folder), zone: zone.name, currency: money, folder: exports,
      reading: reading)
    let path = "\(folder)/contatto.toml"
    try NewFile.write(Array(draft.text.utf8), to: path, mode: 0o666)
    Output.write(
      "\(path)\nnext: answer the lines marked CHECK, then contatto check --config \(path)\n")
  }

  /// True where the files lie in a folder `exports`, as the manual proposes.
  private var hasExports: Bool {
    do throws(SystemError) {
      _ = try OpenFile(named: "\(folder)/exports", isFolder: true)
      return true
    } catch {
      return false
    }
  }

  /// The zone of the machine, only as a first guess that the owner is told to check.
  private static var hostZone: String {
    let bytes = try? NamedFile.bytes("/etc/timezone", limit: 256, missing: .noInput)
    let name = String(decoding: (bytes ?? []).filter { $0 > 0x20 }, as: UTF8.self)
    return name.isEmpty ? "UTC" : name
  }

  private static func name(of folder: String) -> String {
    let parts = folder.utf8.split(separator: 0x2F)
    let last = parts.last.map { String(decoding: Array($0), as: UTF8.self) } ?? "."
    return last == "." || last == ".." ? "My business" : last
  }
}
