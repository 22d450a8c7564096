/// Lines for the project file, each a whole statement of TOML that may stand above its first table.
enum Hint {
  /// The profile of a file.
  static func profile(_ id: String, of file: String) -> String {
    "files.\(quoted(file)) = \(quoted(id))"
  }

  /// An answer to what the files of a profile leave open.
  static func answer(_ key: String, _ value: String, of profile: String) -> String {
    "answers.\(quoted(profile)).\(key) = \(quoted(value))"
  }

  /// What to do with a file that tells of the same as another.
  static func overlap(_ file: String) -> String { "overlaps.\(quoted(file)) = \"add\"" }

  /// A basic string of TOML: any text, on one line.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
