extension Sketch {
  /// The text in lines of at most `limit` points: broken at spaces, a longer word after a slash or
  /// hyphen or else where it must; no-break spaces hold. Nothing is lost but the end of a text that
  /// fills a dozen lines, which ends with "…": no name of a channel does.
  func lines(_ text: String, style: TextStyle, limit: Double) -> [String] {
    guard !text.isEmpty else { return [] }
    if width(text, style) <= limit { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      guard lines.count <= Sketch.mostLines else { break }
      let longer = line.isEmpty ? word : line + " " + word
      if width(longer, style) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = pieces(of: word, style: style, limit: limit)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
    }
    let all = line.isEmpty ? lines : lines + [line]
    return all.count > Sketch.mostLines ? all.prefix(Sketch.mostLines - 1) + ["…"] : all
  }

  /// Lines of a label at most.
  private static let mostLines = 12

  /// Width of the widest line.
  func widest(_ lines: [String], _ style: TextStyle) -> Double {
    lines.map { width($0, style) }.max() ?? 0
  }

  /// Width of the longest word, which a column must hold to break only between words.
  func longestWord(_ text: String, _ style: TextStyle) -> Double {
    widest(text.split(separator: " ").map(String.init), style)
  }

  /// Least width in which a text stands in two lines, broken between words.
  func widthOfTwoLines(_ text: String, _ style: TextStyle) -> Double {
    let words = text.split(separator: " ").map(String.init)
    let breaks = words.indices.dropFirst().map { index in
      max(
        width(words[..<index].joined(separator: " "), style),
        width(words[index...].joined(separator: " "), style))
    }
    return breaks.min() ?? width(text, style)
  }

  /// A word in pieces that fit, each at least one sign long.
  private func pieces(of word: String, style: TextStyle, limit: Double) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var breakable = ""
    for sign in word {
      guard pieces.count <= Sketch.mostLines else { break }
      let longer = piece + String(sign)
      if width(longer, style) > limit, !piece.isEmpty {
        let head = breakable.isEmpty ? piece : breakable
        pieces.append(head)
        piece = String(piece.dropFirst(head.count)) + String(sign)
        breakable = ""
      } else {
        piece = longer
      }
      if sign == "/" || sign == "-" { breakable = piece }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// Sets lines below each other; returns the base line after the last.
  @discardableResult
  mutating func text(
    _ lines: [String], x: Double, firstBaseline: Double, style: TextStyle, anchor: Anchor = .left,
    role: TextRun.Role = .label
  ) -> Double {
    var baseline = firstBaseline
    for line in lines {
      text(line, x: x, baseline: baseline, style: style, anchor: anchor, role: role)
      baseline += leading(style)
    }
    return baseline
  }
}
