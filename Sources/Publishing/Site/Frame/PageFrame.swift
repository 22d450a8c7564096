/// The frame of a page: text with places for values, written as a Mustache template.
///
/// Read here and not by a Mustache library: `{{{name}}}` is all that a frame may say, libraries
/// escape by `Character`, which a combining mark defeats (OPERATIONS §9.1), and the one for Swift
/// brings the whole of Foundation with it, two thirds of a self-contained program. Only `HTML`
/// fills a place, and values are never read again.
struct PageFrame: Sendable {
  /// A value of every page.
  enum Slot: String, CaseIterable {
    case language, title, stylesheet, script, skip, business, edition, standing, pages, navigation
    case headline, lead, filterWords, body, footer
  }

  /// A stretch of the frame and the place that follows it; `nil` at the end.
  private struct Piece {
    let text: [UInt8]
    let slot: Slot?
  }

  private let pieces: [Piece]

  /// The frame in `bytes`; every slot has a place in it and every place is a slot.
  init(_ bytes: [UInt8], file: String) throws(TemplateError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText(file: file) }
    pieces = try PageFrame.pieces(of: bytes, file: file)
    for slot in Slot.allCases where !pieces.contains(where: { $0.slot == slot }) {
      throw .missingPlaceholder(file: file, placeholder: slot.rawValue)
    }
  }

  /// The page whose values are given by `value`.
  func page(_ value: (Slot) -> HTML) -> [UInt8] {
    pieces.reduce(into: []) { page, piece in
      page += piece.text
      if let slot = piece.slot { page += value(slot).bytes }
    }
  }

  /// The text between the `{{{name}}}` and their slots; any other tag is refused.
  private static func pieces(of bytes: [UInt8], file: String) throws(TemplateError) -> [Piece] {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var pieces: [Piece] = []
    var (start, index) = (0, 0)
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      let tag = bytes[index...].prefix { $0 != UInt8(ascii: "\n") && $0 != close }
      let rest = bytes[(index + tag.count)...].prefix { $0 == close }
      let name = tag.dropFirst(3)
      let isPlain = !name.isEmpty && name.allSatisfy(isLetter)
      guard tag.prefix(3).allSatisfy({ $0 == open }), isPlain, rest.count == 3 else {
        throw .forbiddenTag(file: file, tag: String(decoding: tag + rest, as: UTF8.self))
      }
      let word = String(decoding: name, as: UTF8.self)
      guard let slot = Slot(rawValue: word) else {
        throw .unknownPlaceholder(file: file, placeholder: word)
      }
      pieces.append(Piece(text: Array(bytes[start..<index]), slot: slot))
      index += tag.count + rest.count
      start = index
    }
    return pieces + [Piece(text: Array(bytes[start...]), slot: nil)]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
