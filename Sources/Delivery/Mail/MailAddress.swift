/// An address that may stand in a header, in an envelope and on a command line.
package struct MailAddress: Hashable, Sendable {
  /// The address.
  package let text: String

  /// The address in `text`; `nil` unless it is plain ASCII with one `@`, no more than 254 bytes, no
  /// leading `-`, and no byte that means something to a header, a list or a shell.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (3...254).contains(bytes.count), bytes[0] != UInt8(ascii: "-"),
      bytes.allSatisfy(MailAddress.isPlain), bytes.filter({ $0 == UInt8(ascii: "@") }).count == 1,
      bytes.first != UInt8(ascii: "@"), bytes.last != UInt8(ascii: "@")
    else { return nil }
    self.text = text
  }

  /// The part after the `@`.
  package var domain: String {
    String(decoding: text.utf8.split(separator: UInt8(ascii: "@"))[1], as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !",<>\"\\()[]:;".utf8.contains(byte)
  }
}
