import Charting
@testable import Drawing
import Testing

struct TextEngineTests {
  let body = TextStyle(size: 9.5)

  @Test func `digits are equally wide in tables and not in running text`() throws {
    let engine = try Samples.engine()
    let tabular = ["111", "888"].map { engine.width(of: $0, style: body, figures: .tabular) }
    let natural = ["111", "888"].map { engine.width(of: $0, style: body, figures: .proportional) }
    #expect(abs(tabular[0] - tabular[1]) < 0.01)
    #expect(natural[0] < natural[1] - 1)
  }

  @Test func `width grows with size and weight`() throws {
    let engine = try Samples.engine()
    func width(_ size: Double, _ weight: Int) -> Double {
      engine.width(
        of: "Deckungsbeitrag", style: TextStyle(size: size, weight: weight), figures: .tabular)
    }
    #expect(abs(width(20, 400) - 2 * width(10, 400)) < 0.05)
    #expect(width(10, 700) > width(10, 600))
    #expect(width(10, 600) > width(10, 400))
  }

  @Test func `lines of a paragraph joined are the paragraph`() throws {
    let engine = try Samples.engine()
    let text = "One more euro probably brings back 2.42 (0.75 to 4.10); 38% of receipts carry one."
    let lines = engine.broken(text, style: body, figures: .proportional, width: 160).lines
    #expect(lines.count > 2)
    #expect(lines.joined() == text)
    for line in lines.dropLast() { #expect(line.hasSuffix(" ")) }
    for line in lines {
      let seen = line.hasSuffix(" ") ? String(line.dropLast()) : line
      #expect(engine.width(of: seen, style: body, figures: .proportional) <= 160.01)
    }
  }

  @Test func `in every column that the widest line fits the lines are the same`() throws {
    let engine = try Samples.engine()
    let text = "One more euro probably brings back 2.42 (0.75 to 4.10); 38% of receipts carry one."
    func broken(_ width: Double) -> BrokenText {
      engine.broken(text, style: body, figures: .proportional, width: width)
    }
    for width in stride(from: 60.0, to: 300, by: 7) {
      let lines = broken(width)
      #expect(lines.widest <= width)
      #expect(broken(lines.widest + 0.1) == lines)
      #expect(broken(lines.widest - 0.1).lines != lines.lines)
    }
  }

  @Test func `a word longer than the column is broken and nothing is lost`() throws {
    let engine = try Samples.engine()
    let word = String(repeating: "Kundenkarte", count: 30)
    let lines = engine.broken(word, style: body, figures: .proportional, width: 100).lines
    #expect(lines.count > 5)
    #expect(lines.joined() == word)
  }

  @Test func `a soft hyphen prints only where the line ends`() throws {
    let engine = try Samples.engine(language: "de")
    let lines = engine.broken(
      "Kontakt\u{AD}obergrenzen", style: body, figures: .proportional, width: 60
    ).lines
    #expect(lines == ["Kontakt-", "obergrenzen"])
  }

  @Test func `a no-break space keeps number and unit together`() throws {
    let engine = try Samples.engine(language: "de")
    let lines = engine.broken("Ertrag 1.234\u{A0}€", style: body, figures: .proportional, width: 45)
      .lines
    #expect(lines == ["Ertrag ", "1.234\u{A0}€"])
  }

  @Test func `the face asked for is there or the engine refuses`() {
    #expect(throws: DrawingError.missingFonts(family: "Inter", directories: ["/nowhere"])) {
      try TextEngine(
        fontDirectories: ["/nowhere"], family: "Inter", language: "en")
    }
    #expect(throws: DrawingError.self) {
      try TextEngine(
        fontDirectories: TextEngine.debianDirectories, family: "Nonesuch",
        language: "en")
    }
  }

  @Test func `letters of the four languages and the signs of the report all have glyphs`() throws {
    let engine = try Samples.engine()
    let text = "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ äöüß àèéìòù − – € ≈ ≤ ≥ → ▲ ▼ ● ○ ◇ ★ ✓ zł ½ º \u{202F}\u{A0}"
    _ = try Plate.text(text, engine: engine)
    #expect(engine.unknownTexts.isEmpty)
    _ = try Plate.text("店 shop", engine: engine)
    #expect(engine.unknownTexts == [UnknownText(text: "店 shop", count: 1)])
  }

  @Test(arguments: [
    ("Sehr gut 😀👍🏽!", "Sehr gut !"), ("a\u{202E}b\u{2066}c", "abc"), ("❤️ Danke", " Danke"),
    ("one\ntwo\u{0}", "one two "), ("★ 4.5 ✓", "★ 4.5 ✓"), ("plain", "plain"),
    ("👨‍👩‍👧 family", " family"), ("🇮🇹 Roma", " Roma"),
  ])
  func `emoji and direction controls are taken out`(text: String, printed: String) {
    #expect(PrintableText.cleaned(text) == printed)
  }
}
