import ArgumentParser
import Glibc

/// The flag that names the configuration, and where it is looked for without it.
struct ConfigurationOption: ParsableArguments {
  @Option(
    name: [.customShort("c"), .customLong("config")],
    help: ArgumentHelp(
      "The configuration (default: $CONTATTO_CONFIG, contatto.toml, /etc/contatto/contatto.toml).",
      valueName: "file"))
  var path: String?

  /// The configuration that is named, or found.
  func load() throws(Refusal) -> LoadedConfiguration {
    if let loaded = try loadIfAny() { return loaded }
    throw Refusal(
      .configuration, "there is no contatto.toml here",
      hint: "contatto init FOLDER writes one, --config FILE names one")
  }

  /// The configuration that is named, or found; `nil` where none is.
  func loadIfAny() throws(Refusal) -> LoadedConfiguration? {
    guard let file = location else { return nil }
    let bytes = try NamedFile.bytes(
      file, limit: SettingDocument.mostBytes + 1, missing: .configuration)
    return LoadedConfiguration(
      file: file, configuration: try Configuration(bytes: bytes, file: file))
  }

  /// The first place where there is one.
  private var location: String? {
    if let path { return path }
    if let stated = unsafe getenv("CONTATTO_CONFIG").map({ unsafe String(cString: $0) }) {
      return stated
    }
    return ["contatto.toml", "/etc/contatto/contatto.toml"].first { place in
      unsafe access(place, F_OK) == 0
    }
  }
}
