import Measures
import Profiles
import Records

/// One input of the whole reader: any bytes as a file among the shipped profiles.
enum DetectorTrial {
  private static let reader: FolderReader? = {
    let shipped = ShippedProfiles.all.compactMap { name, bytes in
      (try? ProfileSource(toml: bytes, file: name)).map {
        ProfileLibrary.File(name: name, source: $0)
      }
    }
    let library = try? ProfileLibrary(shipped: shipped, local: [], allowsMemory: true)
    return library.map { FolderReader(profiles: $0.profiles, settings: ReadingCheck.settings) }
  }()

  /// What is wrong; `nil` if nothing is.
  static func failure(_ input: [UInt8]) -> String? {
    guard let reader else { return "the shipped profiles do not load" }
    return ReadingCheck.failure(input, reader)
  }
}
