import Profiles
import Records

/// The shipped profiles, loaded once for all tests.
enum Shipped {
  static let library: Result<ProfileLibrary, ProfileError> = {
    do throws(ProfileError) {
      var files: [ProfileLibrary.File] = []
      for (name, bytes) in ShippedProfiles.all {
        let file = name + ".toml"
        files.append(
          ProfileLibrary.File(name: file, source: try ProfileSource(toml: bytes, file: file)))
      }
      return .success(try ProfileLibrary(shipped: files, local: [], allowsMemory: false))
    } catch {
      return .failure(error)
    }
  }()

  /// All profiles, by id.
  static func profiles() throws -> [Profile] { try library.get().profiles }
}
