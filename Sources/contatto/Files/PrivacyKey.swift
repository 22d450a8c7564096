import Glibc

/// The key that turns customer ids into pseudonyms.
enum PrivacyKey {
  /// Longer files are no key.
  private static let mostBytes = 4096

  /// The key of the configuration; without one, random bytes for this run.
  ///
  /// A key of the run alone is enough for a report: no pseudonym leaves it, and no published byte
  /// depends on the key (OPERATIONS §10.2).
  static func bytes(for loaded: LoadedConfiguration) throws(Refusal) -> [UInt8] {
    guard let stated = loaded.configuration.privacy.keyFile else { return random() }
    let path = loaded.path(stated)
    let digits = try digits(in: path)
    let values = digits.compactMap { digit -> UInt8? in
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x61...0x66: digit - 0x57
      case 0x41...0x46: digit - 0x37
      default: nil
      }
    }
    guard digits.count == 64, values.count == 64 else {
      throw Refusal(
        .configuration, "is no key: 64 hexadecimal digits are expected", file: path,
        hint: "contatto key --new FILE makes one")
    }
    return stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// 32 bytes of the system's generator.
  static func random() -> [UInt8] {
    // Swift's generator is the kernel's: getrandom(2).
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private static func digits(in path: String) throws(Refusal) -> [UInt8] {
    let content: [UInt8]?
    let mode: mode_t
    do throws(SystemError) {
      let file = try OpenFile(named: path)
      mode = try file.state.mode
      content = try file.content(limit: mostBytes)
    } catch {
      throw Refusal(
        error.status == .noInput ? .configuration : error.status, error.sentence, file: path,
        hint: "contatto key --new FILE makes a key")
    }
    guard mode & 0o077 == 0 else {
      throw Refusal(
        .noPermission, "may be read by others", file: path, hint: "chmod 600 closes it")
    }
    return (content ?? []).filter { $0 > 0x20 }
  }
}
