/// A text with what it says, by a reader: `staff+ price- | Lovely staff, but too dear`.
package struct LabelledText: Sendable {
  /// What it praises and blames; empty if nothing.
  package let remarks: Set<Remark>
  /// The text.
  package let text: String

  /// A labelled text.
  package init(remarks: Set<Remark>, text: String) {
    self.remarks = remarks
    self.text = text
  }

  /// The text of a line; `nil` if the line is no label, bar and text.
  package init?(line: String) {
    let bytes = Array(line.utf8)
    guard let bar = bytes.firstIndex(of: UInt8(ascii: "|")) else { return nil }
    var remarks = Set<Remark>()
    for word in bytes[..<bar].split(separator: UInt8(ascii: " ")) {
      if word.elementsEqual("none".utf8) { continue }
      let name = String(decoding: word.dropLast(), as: UTF8.self)
      guard let theme = Theme(rawValue: name), let sign = word.last,
        sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      else { return nil }
      remarks.insert(Remark(theme: theme, leaning: sign == UInt8(ascii: "+") ? .good : .bad))
    }
    self.remarks = remarks
    text = String(decoding: bytes[(bar + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
  }
}
