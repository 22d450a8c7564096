/// The key that turns customer ids into pseudonyms.
enum PrivacyKey {
  /// The key of the configuration; without one, random bytes for this run.
  ///
  /// A key of the run alone is enough for a report: no pseudonym leaves it, and no published byte
  /// depends on the key (OPERATIONS §10.2).
  static func bytes(for loaded: LoadedConfiguration) throws(Refusal) -> [UInt8] {
    let privacy = loaded.configuration.privacy
    let (path, content): (String, [UInt8])
    if let stated = privacy.keyFile {
      path = loaded.path(stated)
      content = try SecretFile.content(of: path, hint: "contatto key --new FILE makes a key")
    } else if let name = privacy.keyCredential {
      (path, content) = (name, try SecretFile.credential(name))
    } else {
      return random()
    }
    let digits = content.filter { $0 > 0x20 }
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
}
