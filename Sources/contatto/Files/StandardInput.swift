/// Whatever comes from standard input: a file or a pipe, packed or not.
enum StandardInput {
  /// The name that stands for it in output and messages.
  static let name = "standard-input"

  /// The most bytes of a list of lines.
  private static let mostBytes = 1 << 29

  /// The lines without blanks around them; blank lines are left out.
  static func lines() throws(Refusal) -> [[UInt8]] {
    try bytes(limit: mostBytes).split { $0 == 0x0A || $0 == 0x0D }.map { line in
      let start = line.drop { $0 <= 0x20 }
      return Array(start.reversed().drop { $0 <= 0x20 }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// Everything up to the end, which may have `limit` bytes.
  static func bytes(limit: Int) throws(Refusal) -> [UInt8] {
    let content: [UInt8]?
    do throws(SystemError) {
      content = try OpenFile.standardInput().content(limit: limit)
    } catch {
      throw Refusal(error.status, error.sentence, file: name)
    }
    guard let content else {
      throw Refusal(
        .badData, "is larger than \(limit) bytes", file: name,
        hint: "unpack it into a file and name that: a plain file of any size is read in blocks")
    }
    guard !content.isEmpty else { throw Refusal(.badData, "is empty", file: name) }
    return content
  }
}
