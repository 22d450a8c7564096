import Testing

@testable import Charting

/// Colours of the organisation: taken where everyone can see them, else refused with the reason.
@Suite struct ThemeRefusalTests {
  @Test func `a purple that all eyes can see replaces the accent and makes its own soft fill`()
    throws
  {
    let theme = try Theme.light.replacing(accent: RGB(0x6A1B9A), neg: nil)
    #expect(theme[.accent] == RGB(0x6A1B9A))
    #expect(theme[.accentSoft] != Theme.light[.accentSoft])
    #expect(theme[.neg] == Theme.light[.neg])
    #expect(theme[.accent].contrast(with: theme[.accentSoft]) >= 3)
  }

  @Test func `dark ground takes its own brand colour and refuses that of the light one`() throws {
    let theme = try Theme.dark.replacing(accent: RGB(0xD28BFF), neg: nil)
    #expect(theme[.accent] == RGB(0xD28BFF))
    #expect(theme.refusal == nil)
    #expect(throws: ThemeRefusal.self) {
      try Theme.dark.replacing(accent: RGB(0x6A1B9A), neg: nil)
    }
  }

  @Test func `a pale accent is refused with pair and ratio`() {
    let refusal = #expect(throws: ThemeRefusal.self) {
      try Theme.light.replacing(accent: RGB(0xFFCC00), neg: nil)
    }
    #expect(refusal?.rule == .contrast)
    #expect(refusal?.one == .accent)
    #expect(refusal?.other == .bg)
    #expect(refusal?.description == "accent on bg: contrast 1.5, at least 4.5 needed")
  }

  @Test func `a green that a protan eye takes for the red is refused`() {
    let refusal = #expect(throws: ThemeRefusal.self) {
      try Theme.light.replacing(accent: RGB(0x1B5E20), neg: nil)
    }
    #expect(refusal?.rule == .difference)
    #expect(refusal?.one == .accent)
    #expect(refusal?.other == .neg && refusal?.vision == .protan)
    #expect(
      refusal?.description == "accent and neg: difference 8.6 for protan eyes, at least 20.0 needed"
    )
  }

  @Test func `a colour that the palette has already is refused`() throws {
    // The panel's colour for the page: no pair is faint or alike, but two tokens are one colour.
    let twin = Theme(
      Dictionary(
        uniqueKeysWithValues: Token.allCases.map { token in
          (token, Theme.light[token == .panel ? .bg : token])
        }))
    #expect(twin.refusal?.rule == .equal)
    #expect(twin.refusal?.description == "bg and panel are the same colour")
  }

  @Test(arguments: [
    ("#0B5CAD", RGB(0x0B5CAD)), ("0b5cad", RGB(0x0B5CAD)), ("#0B5CA", nil), ("#0B5CAG", nil),
    ("", nil), ("##0B5CAD", nil),
  ])
  func `a colour is six hexadecimal digits`(text: String, colour: RGB?) {
    #expect(RGB(hex: text) == colour)
  }
}
