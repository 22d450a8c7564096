/// The text of one key: words and the gaps to be filled.
struct Sentence: Equatable, Sendable {
  /// A piece of the text.
  enum Piece: Equatable, Sendable {
    /// Words as they are.
    case words(String)
    /// `{name}`.
    case gap(String)
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Marks written by name, because they cannot be seen in a text file.
  private static let marks = ["nbsp": "\u{A0}", "shy": "\u{AD}"]

  /// The sentence of a text such as `{name}: no data`; `nil` if a brace has no partner.
  init?(_ text: some Sequence<UInt8>) {
    var pieces: [Piece] = []
    var words: [UInt8] = []
    var name: [UInt8]?
    func closeWords() {
      if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    for byte in text {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "}"), let gap?) where !gap.isEmpty:
        let gap = String(decoding: gap, as: UTF8.self)
        if let mark = Sentence.marks[gap] {
          words += Array(mark.utf8)
        } else {
          closeWords()
          pieces.append(.gap(gap))
        }
        name = nil
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): return nil
      case (_, let gap?): name = gap + [byte]
      case (_, nil): words.append(byte)
      }
    }
    guard name == nil else { return nil }
    closeWords()
    self.pieces = pieces
  }

  /// The sentence as a catalogue writes it.
  var text: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .gap(let name): text += "{\(name)}"
      case .words(let words):
        for scalar in words.unicodeScalars {
          let name = Sentence.marks.first { $0.value.unicodeScalars.first == scalar }?.key
          text += name.map { "{\($0)}" } ?? String(scalar)
        }
      }
    }
  }

  /// Names of the gaps, sorted, each once.
  var gaps: [String] {
    let names = pieces.compactMap { piece in
      if case .gap(let name) = piece { name } else { nil }
    }
    return Set(names).sorted()
  }
}
