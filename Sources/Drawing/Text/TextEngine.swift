import CCairo
package import Charting

/// Measures, breaks and shows text with one private set of fonts.
///
/// Settings that make PDF, SVG and PNG agree: 72 dpi, no hinting, metrics not hinted, glyphs at
/// fractional places (RENDERING §4). One engine per thread, made inside the task: not Sendable.
@safe package final class TextEngine {
  /// Language of the report, as a BCP 47 tag: `de`.
  package let language: String
  /// Family of every text.
  package let family: String
  /// Texts with characters that no font has, with their number, in the order first met.
  package private(set) var unknownTexts: [UnknownText] = []

  private let fonts: FontSet
  private let context: OpaquePointer
  private let tabular: OpaquePointer
  private let proportional: OpaquePointer
  private var descriptions: [FontKey: OpaquePointer] = unsafe [:]
  private var widths: [TextKey: Double] = [:]
  /// Paragraphs that have been broken: a plan of pages sets each of them in several forms.
  private var paragraphs: [TextKey: BrokenText] = [:]
  /// What has been set on one line: most of it is measured first, then shown.
  private var singles: [TextKey: Layout] = [:]
  /// Layouts that are kept, some 2 KB each; with more all are let go.
  private static let mostSingles = 16_384

  /// Debian's package `fonts-inter`.
  package static var debianDirectories: [String] { ["/usr/share/fonts/opentype/inter"] }

  /// An engine over the fonts of `fontDirectories`, which must hold the family.
  package init(
    fontDirectories: [String], family: String, language: String
  ) throws(DrawingError) {
    self.language = language
    self.family = family
    fonts = try FontSet(directories: fontDirectories, family: family)
    unsafe context = TextEngine.makeContext(fonts.map, language: language)
    unsafe tabular = TextEngine.features("tnum=1, kern=1")
    unsafe proportional = TextEngine.features("kern=1")
  }

  deinit {
    singles = [:]
    unsafe descriptions.values.forEach { unsafe pango_font_description_free($0) }
    unsafe pango_attr_list_unref(tabular)
    unsafe pango_attr_list_unref(proportional)
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Width in points of `text` on one line, spaces at its end included.
  package func width(of text: String, style: TextStyle, figures: Figures) -> Double {
    let key = TextKey(
      text: text, font: FontKey(size: style.size, weight: style.weight), figures: figures)
    if let known = widths[key] { return known }
    let width = single(PrintableText.cleaned(text), style: style, figures: figures).width
    widths[key] = width
    return width
  }

  /// The measure of the charts: tabular figures.
  package var measure: TextMeasure {
    TextMeasure { text, style in self.width(of: text, style: style, figures: .tabular) }
  }

  /// The text of a paragraph as lines of at most `width` points, each with the space at its end.
  ///
  /// A line that ends with a soft hyphen ends with a hyphen instead. Joined, the lines are the
  /// text again: each is drawn as a layout of its own (RENDERING, trap A).
  package func broken(_ text: String, style: TextStyle, figures: Figures, width: Double)
    -> BrokenText
  {
    let clean = PrintableText.cleaned(text)
    let count = clean.utf8.count
    guard count > 0 else { return BrokenText(lines: [], widest: 0) }
    // Most cells and labels fit; their width is known already and needs no second layout. A text
    // of many letters is broken at once: as one line it would be set for nothing.
    if Double(count) * style.size * TextEngine.narrowLetter <= width {
      let whole = self.width(of: clean, style: style, figures: figures)
      if whole <= width { return BrokenText(lines: [clean], widest: whole) }
    }
    let font = FontKey(size: style.size, weight: style.weight)
    let key = TextKey(text: clean, font: font, figures: figures, breakAt: width)
    if let known = paragraphs[key] { return known }
    let made = layout(clean, style: style, figures: figures).broken(Array(clean.utf8), at: width)
    paragraphs[key] = made
    return made
  }

  /// Width of the letters of a narrow text by the size of the font.
  private static let narrowLetter = 0.3

  /// A layout of `text`, which is clean already, on one line.
  func single(_ text: String, style: TextStyle, figures: Figures) -> Layout {
    let font = FontKey(size: style.size, weight: style.weight)
    let key = TextKey(text: text, font: font, figures: figures)
    if let known = singles[key] { return known }
    if singles.count == TextEngine.mostSingles { singles.removeAll(keepingCapacity: true) }
    let made = layout(text, style: style, figures: figures)
    singles[key] = made
    return made
  }

  private func layout(_ text: String, style: TextStyle, figures: Figures) -> Layout {
    unsafe Layout(
      text, context: context,
      font: description(FontKey(size: style.size, weight: style.weight)),
      attributes: figures == .tabular ? tabular : proportional)
  }

  /// Notes a text with characters that no font has, once.
  func noteUnknown(_ text: String, count: Int) {
    guard count > 0, !unknownTexts.contains(where: { $0.text == text }) else { return }
    unknownTexts.append(UnknownText(text: text, count: count))
  }

  private func description(_ key: FontKey) -> OpaquePointer {
    if let known = unsafe descriptions[key] { return unsafe known }
    guard let made = unsafe pango_font_description_new() else {
      preconditionFailure("Pango gives a font description.")
    }
    unsafe pango_font_description_set_family(made, family)
    unsafe pango_font_description_set_weight(made, PangoWeight(UInt32(key.weight)))
    unsafe pango_font_description_set_absolute_size(made, key.size * Double(PANGO_SCALE))
    unsafe descriptions[key] = made
    return unsafe made
  }

  private static func makeContext(
    _ map: UnsafeMutablePointer<PangoFontMap>, language: String
  ) -> OpaquePointer {
    guard let context = unsafe pango_font_map_create_context(map) else {
      preconditionFailure("Pango gives a context for every font map.")
    }
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_language(context, pango_language_from_string(language))
    return unsafe context
  }

  private static func features(_ names: String) -> OpaquePointer {
    guard let list = unsafe pango_attr_list_new() else {
      preconditionFailure("Pango gives an attribute list.")
    }
    unsafe pango_attr_list_insert(list, pango_attr_font_features_new(names))
    return unsafe list
  }
}

/// Size and weight: what makes a font description.
private struct FontKey: Hashable {
  let size: Double
  let weight: Int
}

/// What a width depends on, and the lines of a paragraph.
private struct TextKey: Hashable {
  let text: String
  let font: FontKey
  let figures: Figures
  /// Width of the lines; `nil` for a text on one line.
  var breakAt: Double?
}
