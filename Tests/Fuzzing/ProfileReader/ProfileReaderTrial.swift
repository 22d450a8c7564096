import Measures
import Records

/// One input of the profile reader: a profile in TOML, a zero byte, and a file for it.
enum ProfileReaderTrial {
  /// What is wrong; `nil` if nothing is. A profile that does not load is no fault.
  static func failure(_ input: [UInt8]) -> String? {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard let toml = parts.first,
      let source = try? ProfileSource(toml: Array(toml), file: "x.toml"),
      let library = try? ProfileLibrary(
        shipped: [], local: [.init(name: "x.toml", source: source)], allowsMemory: true)
    else { return nil }
    let reader = FolderReader(profiles: library.profiles, settings: ReadingCheck.settings)
    return ReadingCheck.failure(parts.count > 1 ? Array(parts[1]) : [], reader)
  }
}
