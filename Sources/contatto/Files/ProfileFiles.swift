import Glibc
import Profiles
import Records

/// Finds the profiles of a run: those of the program and the owner's own beside the configuration.
enum ProfileFiles {
  /// The folder of the owner's profiles, relative to the configuration.
  static let localFolder = "profiles/local"

  /// All profiles, the owner's before the shipped ones.
  static func library(for loaded: LoadedConfiguration) throws(Refusal) -> ProfileLibrary {
    try library(local: local(in: loaded.path(localFolder)))
  }

  /// The shipped profiles with some of the owner's.
  static func library(local: [ProfileLibrary.File]) throws(Refusal) -> ProfileLibrary {
    var shipped: [ProfileLibrary.File] = []
    for (name, bytes) in ShippedProfiles.all {
      shipped.append(try file(bytes, name: "\(name).toml"))
    }
    do throws(ProfileError) {
      return try ProfileLibrary(shipped: shipped, local: local, allowsMemory: false)
    } catch {
      throw Refusal(error)
    }
  }

  /// The profiles of a folder in the order of their names; no folder, no profiles.
  private static func local(in path: String) throws(Refusal) -> [ProfileLibrary.File] {
    let names: [String?]
    do throws(SystemError) {
      names = try OpenFile(named: path, isFolder: true).names()
    } catch {
      if error.number == ENOENT { return [] }
      throw Refusal(error.status, error.sentence, file: path)
    }
    var files: [ProfileLibrary.File] = []
    for case let name? in names where name.utf8.suffix(5).elementsEqual(".toml".utf8) {
      let file = "\(path)/\(name)"
      let bytes = try NamedFile.bytes(
        file, limit: SettingDocument.mostBytes + 1, missing: .configuration)
      files.append(try self.file(bytes, name: file))
    }
    return files
  }

  private static func file(_ bytes: [UInt8], name: String) throws(Refusal) -> ProfileLibrary.File {
    do throws(ProfileError) {
      return ProfileLibrary.File(name: name, source: try ProfileSource(toml: bytes, file: name))
    } catch {
      throw Refusal(error)
    }
  }
}
