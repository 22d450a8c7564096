import Glibc

/// Reads secrets: from files that only their owner may read, or from credentials that systemd hands
/// over; never from the configuration, the environment or the command line.
enum SecretFile {
  /// Longer files are no secrets.
  private static let mostBytes = 4096

  /// The first line of a secret.
  static func text(
    _ secret: Configuration.Mail.Secret, of loaded: LoadedConfiguration
  ) throws(Refusal) -> String {
    let bytes =
      switch secret {
      case .file(let file): try content(of: loaded.path(file), hint: "it holds a password")
      case .credential(let name): try credential(name)
      }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !line.isEmpty, !line.contains(0) else {
      throw Refusal(.configuration, "the secret is empty")
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// A credential of the unit that runs this program.
  static func credential(_ name: String) throws(Refusal) -> [UInt8] {
    guard
      let folder = unsafe getenv("CREDENTIALS_DIRECTORY").map({ unsafe String(cString: $0) })
    else {
      throw Refusal(
        .configuration, "the credential \(name) is not there: $CREDENTIALS_DIRECTORY is not set",
        hint: "add LoadCredential=\(name):FILE to the unit, or name a file instead")
    }
    // systemd keeps the folder closed; access lists may show rights of the group.
    return try NamedFile.bytes("\(folder)/\(name)", limit: mostBytes, missing: .configuration)
  }

  /// The content of a file that nobody but its owner may read.
  static func content(of path: String, hint: String) throws(Refusal) -> [UInt8] {
    let content: [UInt8]?
    let mode: mode_t
    do throws(SystemError) {
      let file = try OpenFile(named: path)
      mode = try file.state.mode
      content = try file.content(limit: mostBytes)
    } catch {
      throw Refusal(
        error.status == .noInput ? .configuration : error.status, error.sentence, file: path,
        hint: hint)
    }
    guard mode & 0o077 == 0 else {
      throw Refusal(
        .noPermission, "may be read by others", file: path, hint: "chmod 600 closes it")
    }
    return content ?? []
  }
}
