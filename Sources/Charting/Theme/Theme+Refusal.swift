extension Theme {
  /// A pair of tokens with the least figure it must reach.
  package struct Requirement: Sendable {
    /// The token in front.
    package let one: Token
    /// The token behind it or beside it.
    package let other: Token
    /// The least contrast or difference.
    package let least: Double
  }

  /// Pairs that are read or whose outline carries the meaning, with their least contrast:
  /// 4.5 for text, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11).
  package static let contrasts: [Requirement] =
    [Token.ink, .mute, .neutral, .accent, .neg].flatMap { token in
      [Token.bg, .panel].map { Requirement(one: token, other: $0, least: 4.5) }
    }
    + [Token.accentSoft, .negSoft, .neutralSoft].map {
      Requirement(one: .ink, other: $0, least: 4.5)
    }
    + [(Token.accent, Token.accentSoft), (.neg, .negSoft), (.neutral, .neutralSoft)].map {
      Requirement(one: $0.0, other: $0.1, least: 3)
    }

  /// Pairs that must be told apart by any eye (ΔE, CIE 1976): 20 (REPORT §6 rule 7).
  package static let differences: [Requirement] = [
    Requirement(one: .accent, other: .neg, least: 20),
    Requirement(one: .accent, other: .neutral, least: 20),
    Requirement(one: .accentSoft, other: .neutralSoft, least: 20),
    Requirement(one: .negSoft, other: .neutralSoft, least: 20),
  ]

  /// The first pair of the theme that fails, if any.
  package var refusal: ThemeRefusal? { faintPair ?? similarPair ?? equalPair }

  private var equalPair: ThemeRefusal? {
    let tokens = Token.allCases
    for (index, one) in tokens.enumerated() {
      for other in tokens.dropFirst(index + 1) where self[one] == self[other] {
        return ThemeRefusal(
          rule: .equal, one: one, other: other, vision: .normal, measured: 0, wanted: 1)
      }
    }
    return nil
  }

  private var faintPair: ThemeRefusal? {
    for pair in Theme.contrasts {
      let measured = self[pair.one].contrast(with: self[pair.other])
      guard measured < pair.least else { continue }
      return ThemeRefusal(
        rule: .contrast, one: pair.one, other: pair.other, vision: .normal, measured: measured,
        wanted: pair.least)
    }
    return nil
  }

  private var similarPair: ThemeRefusal? {
    for pair in Theme.differences {
      for vision in ColourVision.allCases {
        let measured = vision.difference(of: self[pair.one], and: self[pair.other])
        guard measured < pair.least else { continue }
        return ThemeRefusal(
          rule: .difference, one: pair.one, other: pair.other, vision: vision, measured: measured,
          wanted: pair.least)
      }
    }
    return nil
  }
}
