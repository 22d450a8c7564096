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
      for data in try file == "-" ? StandardInput.files().files : unpacked(file) {
        let input = Records.InputFile(name: data.name, bytes: data.bytes)
        guard let (reading, _) = reader.read(data.name, among: [input]) else { continue }
        Output.write(ProbeText(reading, bytes: data.bytes).text)
      }
    }
  }

  private func unpacked(_ path: String) throws(Refusal) -> [DataFile] {
    let bytes = try NamedFile.bytes(
      path, limit: Configuration.Limits.standard.fileBytes, missing: .noInput)
    do throws(UnpackingError) {
      let unpacking = Unpacking(name: NamedFile.parts(of: path).name, limits: .standard)
      return try unpacking.files(in: bytes)
    } catch {
      throw Refusal(.badData, error.sentence, file: path)
    }
  }
}
