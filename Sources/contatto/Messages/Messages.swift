/// The wording of what goes to stderr: one line a problem, at most one hint, nothing that could
/// drive a terminal or forge a log line (OPERATIONS §1, output rules).
enum Messages {
  /// How many complaints about one file are printed before the rest is only counted.
  static let limitPerFile = 20

  /// The lines for a refusal, each ending in a line feed.
  static func text(of complaints: [Complaint]) -> String {
    var text = ""
    var printed: [String: Int] = [:]
    var files: [String] = []
    for complaint in complaints {
      let file = complaint.place?.file ?? ""
      let count = (printed[file] ?? 0) + 1
      if count == 1 { files.append(file) }
      printed[file] = count
      if count <= limitPerFile { text += lines(of: complaint) }
    }
    for file in files {
      let more = (printed[file] ?? 0) - limitPerFile
      guard more > 0 else { continue }
      let name = file.isEmpty ? "" : "\(escaped(file)): "
      text += "contatto: \(name)and \(more) more, see the data-quality page\n"
    }
    return text
  }

  /// The line of one complaint and its hint.
  static func lines(of complaint: Complaint) -> String {
    var line = "contatto: "
    if let place = complaint.place {
      line += escaped(place.file, longest: 400)
      if let number = place.line { line += ":\(number)" }
      if let column = place.column { line += ":\(column)" }
      line += ": "
    }
    line += escaped(complaint.sentence, longest: 1000) + "\n"
    if let hint = complaint.hint {
      line += "contatto: hint: " + escaped(hint, longest: 1000) + "\n"
    }
    return line
  }

  /// Foreign text made safe for a terminal: cut to `longest` scalars, control characters and marks
  /// that turn the writing direction shown as `\u{…}`.
  static func escaped(_ text: String, longest: Int = 80) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < longest else {
        result.append(contentsOf: "…".unicodeScalars)
        break
      }
      count += 1
      if isDangerous(scalar.value) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isDangerous(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
