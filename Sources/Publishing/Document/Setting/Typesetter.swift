import Charting
import Drawing
import Reporting

/// Sets words in lines: the text engine with the words of the report's language.
struct Typesetter {
  /// Measures and breaks texts.
  let engine: TextEngine
  /// The words.
  let wording: Wording

  /// Width of a text on one line.
  func width(_ text: String, _ style: TypeStyle) -> Double {
    engine.width(of: text, style: style.text, figures: style.figures)
  }

  /// The lines of a text in a column, however many.
  func allLines(_ text: String, _ style: TypeStyle, width: Double) -> [String] {
    broken(text, style, width: width).lines
  }

  private func broken(_ text: String, _ style: TypeStyle, width: Double) -> BrokenText {
    engine.broken(text, style: style.text, figures: style.figures, width: width)
  }

  /// The lines of a text that stays on one page. Our own texts are far shorter than the limit; a
  /// name of thousands of signs from a file ends there with "…" and is complete in the data files.
  func lines(_ text: String, _ style: TypeStyle, width: Double) -> [String] {
    Typesetter.shortened(allLines(text, style, width: width))
  }

  private static func shortened(_ lines: [String]) -> [String] {
    lines.count > mostLines ? lines.prefix(mostLines - 1) + ["…"] : lines
  }

  /// Lines of a text that is never broken over pages: as headlines they fill most of a page.
  private static let mostLines = 24

  /// The lines of a paragraph without a lonely word at its end: where the last line is short, the
  /// others give it a word, as long as the number of lines stays the same.
  func evenLines(_ text: String, _ style: TypeStyle, width: Double) -> [String] {
    let whole = broken(text, style, width: width)
    var best = Typesetter.shortened(whole.lines)
    var widest = whole.widest
    func isLonely(_ lines: [String]) -> Bool {
      lines.count > 1 && lines.last.map { self.width($0, style) < width * 0.3 } ?? false
    }
    guard isLonely(best) else { return best }
    for step in 1...16 {
      let column = width * (1 - 0.03 * Double(step))
      // Where the widest line still fits, nothing has changed.
      guard column < widest + Typesetter.lineSlack else { continue }
      let narrower = broken(text, style, width: column)
      let lines = Typesetter.shortened(narrower.lines)
      if lines.count > best.count { return best }
      best = lines
      widest = narrower.widest
      if !isLonely(lines) { return lines }
    }
    return best
  }

  /// Lines that fit by less than this are broken anew: widths are rounded in many places.
  private static let lineSlack = 0.1

  /// One line of text with its upper left corner at the given place.
  func line(_ text: String, _ style: TypeStyle, x: Double, y: Double) -> PageInstruction {
    .text(
      TextRun(
        text, x: x, baseline: y + style.baseline, style: style.text,
        width: width(text, style), role: .label),
      style.figures)
  }

  /// Lines one below the other, not tagged yet.
  func stack(_ lines: [String], _ style: TypeStyle) -> Piece {
    Piece(
      height: Double(lines.count) * style.leading,
      instructions: lines.enumerated().map { index, text in
        line(text, style, x: 0, y: Double(index) * style.leading)
      })
  }

  /// A text set in a column as one leaf of the structure; nothing for a text without words.
  func block(_ tag: Tag, _ text: String, _ style: TypeStyle, width: Double) -> Piece {
    let lines = evenLines(text, style, width: width)
    guard !lines.isEmpty else { return Piece(height: 0) }
    return stack(lines, style).tagged(Element(tag))
  }

  /// A text at the right edge of a column, on one line.
  func flushRight(_ tag: Tag, _ text: String, _ style: TypeStyle, width: Double) -> Piece {
    let piece = block(tag, text, style, width: .infinity)
    return Piece(
      height: piece.height,
      instructions: piece.moved(x: width - self.width(text, style), y: 0).instructions)
  }

  /// A text that leads to a named place: one paragraph that is a link.
  func link(_ text: String, to destination: String, _ style: TypeStyle, width: Double) -> Piece {
    let lines = lines(text, style, width: width)
    guard !lines.isEmpty else { return Piece(height: 0) }
    let contents = wording.text(Phrase("document.go-to", ["name": .text(text)]))
    let element = Element(.link, target: .destination(destination), contents: contents)
    return stack(lines, style).tagged(element).tagged(Element(.paragraph))
  }

  /// Name of the place where a section starts.
  static func destination(_ section: String) -> String { "section-\(section)" }

  /// A text with a link at its end, on the last line where there is room for it.
  func block(
    _ text: String, _ style: TypeStyle, link: String, to section: String, width: Double
  ) -> Piece {
    let lines = evenLines(text, style, width: width)
    let linkStyle = style.coloured(.accent)
    guard let last = lines.last else {
      return self.link(link, to: Typesetter.destination(section), linkStyle, width: width)
    }
    let start = self.width(last, style) + self.width("  ", style)
    let fits = start + self.width(link, linkStyle) <= width
    let shown = stack(fits ? lines.dropLast() + [last + " "] : lines, style)
    let contents = wording.text(Phrase("document.go-to", ["name": .text(link)]))
    let element = Element(
      .link, target: .destination(Typesetter.destination(section)), contents: contents)
    let place = Double(lines.count - (fits ? 1 : 0)) * style.leading
    let tail = line(link, linkStyle, x: fits ? start : 0, y: place)
    return Piece(
      height: place + style.leading,
      instructions: shown.tagged(Element(.span)).instructions + [.open(element), tail, .close]
    ).tagged(Element(.paragraph))
  }

  /// A thin line without meaning.
  static func rule(width: Double, y: Double, _ token: Token = .grid, _ thickness: Double = 0.5)
    -> Mark
  {
    .line([Point(0, y), Point(width, y)], Paint(outline: token, width: thickness))
  }
}
