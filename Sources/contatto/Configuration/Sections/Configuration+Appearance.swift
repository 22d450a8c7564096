import Charting
import Publishing

extension Configuration {
  /// `[appearance]`: the colours and the type of the house.
  struct Appearance: Equatable, Sendable {
    /// Colours on paper and bright screens.
    let light: Theme
    /// Colours on dark screens.
    let dark: Theme
    /// Family of every text.
    let family: String
    /// The folder with its fonts; `nil` = the program's own type.
    let fontFolder: String?

    init(_ reader: SectionReader) {
      var reader = reader
      let accent = Appearance.colour("accent", &reader)
      let neg = Appearance.colour("negative", &reader)
      let ofDark = (
        accent: Appearance.colour("accent_dark", &reader),
        neg: Appearance.colour("negative_dark", &reader)
      )
      light = Appearance.theme(.light, accent, neg, keys: ("accent", "negative"), reader)
      // Without colours for dark screens those of paper serve, brightened until they can be read.
      dark =
        ofDark.accent == nil && ofDark.neg == nil
        ? Appearance.brightened(accent: accent, neg: neg)
        : Appearance.theme(
          .dark, ofDark.accent, ofDark.neg, keys: ("accent_dark", "negative_dark"), reader)
      let stated = Appearance.family(&reader)
      fontFolder = reader.text("font_folder", longest: 4096)
      family = stated ?? Publishing.Appearance.ownFamily
      if (stated == nil) != (fontFolder == nil) {
        reader.complain(
          stated == nil ? "font_folder" : "font", "needs the other of font and font_folder",
          hint: "the name of the family and the folder that holds its files")
      }
      reader.finish()
    }

    private static func colour(_ key: String, _ reader: inout SectionReader) -> RGB? {
      guard let text = reader.text(key, longest: 16) else { return nil }
      if let colour = RGB(hex: text) { return colour }
      reader.complain(key, "must be a colour such as \"#0B5CAD\"")
      return nil
    }

    /// The theme with the colours of the house; one that somebody could not read is refused.
    private static func theme(
      _ theme: Theme, _ accent: RGB?, _ neg: RGB?, keys: (accent: String, neg: String),
      _ reader: SectionReader
    ) -> Theme {
      do throws(ThemeRefusal) {
        return try theme.replacing(accent: accent, neg: neg)
      } catch {
        let isNeg = [Token.neg, .negSoft].contains(error.one) && neg != nil
        reader.complain(
          isNeg || accent == nil ? keys.neg : keys.accent, "cannot be used: \(error)",
          hint: hint(isNeg ? neg : accent ?? neg, isNeg: isNeg || accent == nil, theme))
        return theme
      }
    }

    /// The nearest tone of the colour that can be used: darker on paper, lighter on dark screens.
    private static func hint(_ colour: RGB?, isNeg: Bool, _ theme: Theme) -> String {
      let ground = theme == .dark ? RGB(0xFFFFFF) : RGB(0x000000)
      let tones = stride(from: 0.05, through: 0.8, by: 0.05).compactMap { share in
        colour?.mixed(with: ground, share: share)
      }
      let usable = tones.first { tone in
        (try? theme.replacing(accent: isNeg ? nil : tone, neg: isNeg ? tone : nil)) != nil
      }
      return usable.map { "\($0) would do" }
        ?? "blue, violet and very dark tones can be told from the others by every eye"
    }

    /// The dark theme with the colours mixed with white, as little as is enough; its own where
    /// no such tone can be told from the others.
    private static func brightened(accent: RGB?, neg: RGB?) -> Theme {
      guard accent != nil || neg != nil else { return .dark }
      let white = RGB(0xFFFFFF)
      for share in stride(from: 0.0, through: 0.8, by: 0.05) {
        let theme = try? Theme.dark.replacing(
          accent: accent?.mixed(with: white, share: share),
          neg: neg?.mixed(with: white, share: share))
        if let theme { return theme }
      }
      return .dark
    }

    /// A name of a family; it stands in the style sheet, so it holds nothing that could end it.
    private static func family(_ reader: inout SectionReader) -> String? {
      guard let text = reader.text("font", longest: 64) else { return nil }
      let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x80...: true
        default: false
        }
      }
      if isPlain { return text }
      reader.complain("font", "must be the name of a family such as \"Source Sans 3\"")
      return nil
    }
  }
}
