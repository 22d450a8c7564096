/// A part of a message with its headers.
enum Part {
  /// Text as UTF-8.
  static func text(_ text: String, kind: String) -> [UInt8] {
    part("text/\(kind); charset=utf-8", [], Array(text.utf8))
  }

  /// A picture that the HTML part shows.
  static func picture(_ bytes: [UInt8], id: String) -> [UInt8] {
    part("image/png", ["Content-ID: <\(id)>", "Content-Disposition: inline"], bytes)
  }

  /// A PDF to keep.
  static func attachment(_ bytes: [UInt8], name: String) -> [UInt8] {
    precondition(
      name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C },
      "The name of an attachment is plain ASCII.")
    return part(
      "application/pdf; name=\"\(name)\"",
      ["Content-Disposition: attachment; filename=\"\(name)\""], bytes)
  }

  /// Several parts as one.
  static func multi(_ kind: String, boundary: String, _ parts: [[UInt8]]) -> [UInt8] {
    var bytes = Array("Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n".utf8)
    for part in parts {
      bytes += "--\(boundary)\r\n".utf8
      bytes += part
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private static func part(_ type: String, _ more: [String], _ content: [UInt8]) -> [UInt8] {
    let head = ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + more
    return Array(head.map { $0 + "\r\n" }.joined().utf8) + [0x0D, 0x0A] + Base64.lines(content)
  }
}
