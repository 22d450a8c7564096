import Glibc
import Testing

@testable import contatto

struct PrivacyKeyTests {
  static func loaded(_ folder: TemporaryFolder) throws -> LoadedConfiguration {
    let toml = ConfigurationTests.least + "[privacy]\nkey_file = \"key\"\n"
    return LoadedConfiguration(
      file: "\(folder.path)/contatto.toml",
      configuration: try Configuration(bytes: Array(toml.utf8), file: "c"))
  }

  static func status(_ content: String?, mode: mode_t) throws -> ExitReason? {
    let folder = try TemporaryFolder()
    if let content {
      try folder.write("key", content)
      _ = unsafe chmod("\(folder.path)/key", mode)
    }
    let loaded = try loaded(folder)
    do throws(Refusal) {
      _ = try PrivacyKey.bytes(for: loaded)
      return nil
    } catch {
      return error.status
    }
  }

  static let good = String(repeating: "0a", count: 32) + "\n"

  @Test(
    arguments: [
      (good, 0o600, nil), (good, 0o400, nil), (good, 0o640, .noPermission),
      (good, 0o604, .noPermission), ("", 0o600, .configuration), ("0a", 0o600, .configuration),
      (String(repeating: "0g", count: 32), 0o600, .configuration), (nil, 0o600, .configuration),
    ] as [(String?, mode_t, ExitReason?)])
  func `a key is 64 digits that only its owner may read`(
    content: String?, mode: mode_t, expected: ExitReason?
  ) throws {
    #expect(try Self.status(content, mode: mode) == expected)
  }

  @Test func `without a key file every run has its own`() throws {
    let bare = LoadedConfiguration(
      file: "c",
      configuration: try Configuration(bytes: Array(ConfigurationTests.least.utf8), file: "c"))
    #expect(try PrivacyKey.bytes(for: bare) != PrivacyKey.bytes(for: bare))
  }
}
