/// Whatever comes from standard input: a file or a pipe, packed or not.
enum StandardInput {
  /// The name that stands for it in output and messages.
  static let name = "standard-input"

  /// The files in it, and the name they go by; an archive holds several.
  static func files() throws(Refusal) -> (files: [DataFile], name: String) {
    let bytes = try bytes()
    do throws(UnpackingError) {
      return (try Unpacking(name: name, limits: .standard).files(in: bytes), name)
    } catch {
      throw Refusal(.badData, error.sentence, file: name)
    }
  }

  /// The lines without blanks around them; blank lines are left out.
  static func lines() throws(Refusal) -> [[UInt8]] {
    try bytes().split { $0 == 0x0A || $0 == 0x0D }.map { line in
      let start = line.drop { $0 <= 0x20 }
      return Array(start.reversed().drop { $0 <= 0x20 }.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func bytes() throws(Refusal) -> [UInt8] {
    let limit = Configuration.Limits.standard.fileBytes
    let content: [UInt8]?
    do throws(SystemError) {
      content = try OpenFile.standardInput().content(limit: limit)
    } catch {
      throw Refusal(error.status, error.sentence, file: name)
    }
    guard let content else { throw Refusal(.badData, "is larger than \(limit) bytes", file: name) }
    guard !content.isEmpty else { throw Refusal(.badData, "is empty", file: name) }
    return content
  }
}
