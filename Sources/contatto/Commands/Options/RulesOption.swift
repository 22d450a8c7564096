import ArgumentParser
import Measures
import Records

/// How single files are to be read: what `--given` says; without it the configuration; without that
/// euro, UTC and a random key.
struct RulesOption: ParsableArguments {
  @OptionGroup var configuration: ConfigurationOption
  @Option(
    help: ArgumentHelp("A JSON file with what the configuration would say.", valueName: "file"))
  var given: String?

  /// A reader that knows all profiles, the own ones of the configuration among them.
  func reader(files: [DataFile]) throws(Refusal) -> FolderReader {
    let (profiles, settings) = try rules(files: files)
    return FolderReader(profiles: profiles, settings: settings)
  }

  private func rules(files: [DataFile]) throws(Refusal) -> ([Profile], ReadingSettings) {
    if let given {
      return (
        try ProfileFiles.library(local: []).profiles, try GivenFile.read(given).settings()
      )
    }
    guard let loaded = try configuration.loadIfAny() else {
      let cache = ZoneCache()
      let settings = ReadingSettings(
        currency: .euro, zone: .utc, key: PrivacyKey.random(),
        zones: { name in cache.table(named: name) })
      return (try ProfileFiles.library(local: []).profiles, settings)
    }
    let library = try ProfileFiles.library(for: loaded)
    var settings = ReadingSettings(
      loaded.configuration,
      zone: try SystemZone.table(named: loaded.configuration.business.timezone),
      key: try PrivacyKey.bytes(for: loaded), files: files)
    settings.forgotten = try ForgetList(loaded, library: library)?.pseudonyms() ?? []
    return (library.profiles, settings)
  }
}
