/// The eleven colours of a report, for light or for dark ground (REPORT §8).
///
/// The values of a theme are unique, because the site's SVG finds a token by its colour.
package struct Theme: Equatable, Sendable {
  /// Colour of every token.
  private let colours: [Token: RGB]

  /// The theme with a colour for each token; a missing one is our own mistake.
  package init(_ colours: [Token: RGB]) {
    precondition(colours.count == Token.allCases.count, "A theme names all eleven colours.")
    self.colours = colours
  }

  /// The colour of a token.
  package subscript(token: Token) -> RGB {
    guard let colour = colours[token] else {
      preconditionFailure("A theme names all eleven colours.")
    }
    return colour
  }

  /// The token of a colour; `nil` if the theme has no such colour.
  package func token(of colour: RGB) -> Token? {
    Token.allCases.first { self[$0] == colour }
  }

  /// Dark ink on white: paper, and the screen by default.
  package static let light = Theme([
    .bg: RGB(0xFFFFFF), .panel: RGB(0xF6F7F9), .ink: RGB(0x1B1F24), .mute: RGB(0x56606C),
    .neutral: RGB(0x67707C), .accent: RGB(0x0B5CAD), .neg: RGB(0xB93A0A),
    .accentSoft: RGB(0x8FBDE6), .negSoft: RGB(0xF3BFA3), .neutralSoft: RGB(0xDADDE3),
    .grid: RGB(0xDFE3E8),
  ])

  /// Light ink on near black: the screen where the reader prefers it.
  package static let dark = Theme([
    .bg: RGB(0x14171B), .panel: RGB(0x1C2026), .ink: RGB(0xE8EAED), .mute: RGB(0xA5ADB8),
    .neutral: RGB(0x98A2AF), .accent: RGB(0x6CB1F5), .neg: RGB(0xF59E6B),
    .accentSoft: RGB(0x2A5580), .negSoft: RGB(0x6B3B22), .neutralSoft: RGB(0x353C45),
    .grid: RGB(0x323943),
  ])

  /// The theme with the organisation's own colours for better and worse.
  ///
  /// The soft fills follow from them. A colour that is too faint, or that eyes with a colour
  /// deficiency cannot tell from its neighbours, is refused with the pair and its figure. Light and
  /// dark ground need colours of their own.
  package func replacing(accent: RGB?, neg: RGB?) throws(ThemeRefusal) -> Theme {
    var colours = colours
    if let accent {
      colours[.accent] = accent
      colours[.accentSoft] = soft(of: accent)
    }
    if let neg {
      colours[.neg] = neg
      colours[.negSoft] = soft(of: neg)
    }
    let theme = Theme(colours)
    if let refusal = theme.refusal { throw refusal }
    return theme
  }

  /// A fill for the colour: the first of a family of deeper and paler tones on which the colour's
  /// outline (3 : 1) and text (4.5 : 1) can be seen and that no eye takes for the neutral fill.
  private func soft(of colour: RGB) -> RGB {
    let tones = [1, 1.5, 2, 2.5, 3].flatMap { depth in
      (0..<20).map { colour.deepened(by: depth).mixed(with: self[.bg], share: Double($0) / 20) }
    }
    let fill = tones.first { tone in
      tone.contrast(with: colour) >= 3 && tone.contrast(with: self[.ink]) >= 4.5
        && tone.contrast(with: self[.bg]) >= 1.4
        && ColourVision.allCases.allSatisfy {
          $0.difference(of: tone, and: self[.neutralSoft]) >= 20
        }
    }
    // Without such a tone the theme is refused, and the refusal names the pair.
    return fill ?? colour.mixed(with: self[.bg], share: 0.5)
  }
}
