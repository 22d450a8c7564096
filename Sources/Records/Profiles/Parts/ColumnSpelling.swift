package import Measures

/// A header cell as a profile expects it; `{currency}` stands for three letters.
package struct ColumnSpelling: Hashable, Sendable {
  private let front: String
  private let back: String?

  /// The spelling as written in the profile.
  init(_ text: String) {
    let mark = "{currency}"
    let folded = FoldedText(text).text
    guard let start = ColumnSpelling.position(of: mark, in: folded) else {
      front = folded
      back = nil
      return
    }
    let bytes = Array(folded.utf8)
    front = String(decoding: bytes[..<start], as: UTF8.self)
    back = String(decoding: bytes[(start + mark.utf8.count)...], as: UTF8.self)
  }

  /// True if the spelling holds a place for a currency.
  var hasCapture: Bool { back != nil }

  /// True if a header cell is spelt like this.
  func matches(_ header: FoldedText) -> Bool {
    guard back != nil else { return header.text == front }
    return currency(in: header) != nil
  }

  /// The currency that the header cell names; `nil` without one.
  package func currency(in header: FoldedText) -> Currency? {
    guard let back, header.text.hasPrefix(front), header.text.hasSuffix(back) else { return nil }
    let inner = header.text.utf8.dropFirst(front.utf8.count).dropLast(back.utf8.count)
    guard inner.count == 3 else { return nil }
    return Currency(code: String(decoding: Array(inner), as: UTF8.self))
  }

  private static func position(of mark: String, in text: String) -> Int? {
    let (bytes, wanted) = (Array(text.utf8), Array(mark.utf8))
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
  }
}
