import ArgumentParser

/// `contatto key`: makes the key that turns customer ids into pseudonyms.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make a key for pseudonyms: 32 random bytes, readable by you only.")

  @Option(name: .customLong("new"), help: ArgumentHelp("The file to make.", valueName: "file"))
  var file: String

  func run() throws {
    let digits = PrivacyKey.random().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    try NewFile.write(Array((digits.joined() + "\n").utf8), to: file, mode: 0o600)
  }
}
