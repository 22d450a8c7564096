import Reporting
import Testing

@testable import Charting

/// The palette by the figures of REPORT §8, under every eye and in grey.
@Suite struct ThemeTests {
  /// A printed figure: contrast against page and panel.
  struct Contrast: Sendable {
    let token: Token
    let light: (page: Double, panel: Double?)
    let dark: (page: Double, panel: Double?)
  }

  static let contrasts = [
    Contrast(token: .ink, light: (16.6, 15.5), dark: (14.9, 13.6)),
    Contrast(token: .mute, light: (6.4, 6.0), dark: (7.9, 7.2)),
    Contrast(token: .neutral, light: (5.0, 4.7), dark: (7.0, 6.3)),
    Contrast(token: .accent, light: (6.7, 6.2), dark: (7.9, 7.2)),
    Contrast(token: .neg, light: (5.7, 5.3), dark: (8.6, 7.8)),
    Contrast(token: .accentSoft, light: (2.0, nil), dark: (2.3, nil)),
    Contrast(token: .negSoft, light: (1.6, nil), dark: (2.0, nil)),
    Contrast(token: .neutralSoft, light: (1.4, nil), dark: (1.6, nil)),
    Contrast(token: .grid, light: (1.3, nil), dark: (1.5, nil)),
  ]

  @Test(arguments: contrasts.indices)
  func `the contrast on page and panel is that of the palette`(index: Int) {
    let row = ThemeTests.contrasts[index]
    // The table prints one decimal; 0.06 is half of its last place and a hair for its own rounding.
    for (theme, wanted) in [(Theme.light, row.light), (Theme.dark, row.dark)] {
      #expect(abs(theme[row.token].contrast(with: theme[.bg]) - wanted.page) <= 0.06)
      guard let panel = wanted.panel else { continue }
      #expect(abs(theme[row.token].contrast(with: theme[.panel]) - panel) <= 0.06)
    }
  }

  @Test func `text and outlines on soft fills have the contrast of the palette`() {
    let pairs: [(Token, Token, light: Double, dark: Double)] = [
      (.ink, .accentSoft, 8.4, 6.4), (.ink, .negSoft, 10.1, 7.7), (.ink, .neutralSoft, 12.2, 9.3),
      (.accent, .accentSoft, 3.4, 3.4), (.neg, .negSoft, 3.5, 4.4),
      (.neutral, .neutralSoft, 3.7, 4.3),
    ]
    for pair in pairs {
      #expect(abs(Theme.light[pair.0].contrast(with: Theme.light[pair.1]) - pair.light) <= 0.06)
      #expect(abs(Theme.dark[pair.0].contrast(with: Theme.dark[pair.1]) - pair.dark) <= 0.06)
    }
  }

  @Test func `every eye tells the pairs apart as the palette says`() {
    let light: [(Token, Token, [Double])] = [
      (.accent, .neg, [108.90, 90.71, 107.05, 102.26]),
      (.accent, .neutral, [43.53, 39.76, 46.08, 20.28]),
      (.accentSoft, .neutralSoft, [26.20, 23.25, 27.76, 27.93]),
      (.negSoft, .neutralSoft, [29.43, 23.75, 26.96, 31.36]),
    ]
    let dark: [(Token, Token, [Double])] = [
      (.accent, .neg, [85.72, 73.51, 86.12, 86.08]),
      (.accent, .neutral, [32.81, 31.01, 35.17, 33.30]),
      (.accentSoft, .neutralSoft, [24.31, 23.77, 25.57, 21.24]),
      (.negSoft, .neutralSoft, [36.78, 27.69, 33.66, 38.35]),
    ]
    // Expected: computed apart from this code, in NumPy; they round to the table of REPORT §8.
    for (theme, rows) in [(Theme.light, light), (Theme.dark, dark)] {
      for (one, other, wanted) in rows {
        for (vision, value) in zip(ColourVision.allCases, wanted) {
          let measured = vision.difference(of: theme[one], and: theme[other])
          #expect(abs(measured - value) <= 0.05, "\(one) \(other) \(vision): \(measured)")
          #expect(measured >= 20)
        }
      }
    }
  }

  @Test(arguments: ColourVision.allCases)
  func `text keeps its contrast for every eye`(vision: ColourVision) {
    for theme in [Theme.light, .dark] {
      for pair in Theme.contrasts where pair.other == .bg {
        #expect(vision.contrast(of: theme[pair.one], with: theme[pair.other]) >= 4.5)
      }
    }
  }

  @Test func `both themes pass their own test and have unique colours`() {
    for theme in [Theme.light, .dark] {
      #expect(theme.refusal == nil)
      #expect(Set(Token.allCases.map { theme[$0] }).count == Token.allCases.count)
      for token in Token.allCases { #expect(theme.token(of: theme[token]) == token) }
    }
  }

  @Test func `tokens that are one grey in print are told apart by shape or hatch`() {
    func lightness(_ token: Token) -> Double {
      Lab(linear: ColourVision.normal.seen(Theme.light[token])).lightness
    }
    let verdicts: [Verdict] = Verdict.allCases
    for (index, one) in verdicts.enumerated() {
      for other in verdicts.dropFirst(index + 1) {
        let tokens = [one, other].compactMap { $0.signPaint(step: 1).fill }
        guard tokens.count == 2, abs(lightness(tokens[0]) - lightness(tokens[1])) < 15 else {
          continue
        }
        #expect(one.shape != other.shape, "\(one) \(other)")
      }
    }
    #expect(abs(lightness(.accent) - lightness(.neg)) < 15)
    #expect(Verdict.cut.barPaint(step: 1).hatch && !Verdict.add.barPaint(step: 1).hatch)
  }
}
