import ArgumentParser
import Measures
import Records

/// `contatto probe`: how a file is written and which profile comes nearest, without showing a
/// value.
struct ProbeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "Say how a file is written and which profile comes nearest; shows no value.")

  @Argument(help: "The files to look at, - for standard input.")
  var files: [String]

  func run() throws {
    let library = try ProfileFiles.library(local: [])
    let cache = ZoneCache()
    let reader = FolderReader(
      profiles: library.profiles,
      settings: ReadingSettings(
        currency: .euro, zone: .utc, key: PrivacyKey.random(),
        zones: { name in cache.table(named: name) }))
    for file in files {
      for table in try NamedInput(path: file).tables() {
        try probe(table, reader)
      }
    }
  }

  /// A large file is told by its beginning, and its records are counted.
  private func probe(_ table: NamedInput.Table, _ reader: FolderReader) throws(Refusal) {
    let name = table.data.name
    if let text = table.text {
      guard let glance = reader.glance(at: text, named: name) else {
        return try text.checkWasRead()
      }
      try text.checkWasRead()
      Output.write(ProbeText(glance, head: table.content.bytes).text)
    } else if let reading = reader.examine(name, among: [table.content]) {
      Output.write(ProbeText(reading, head: table.content.bytes).text)
    }
  }
}
