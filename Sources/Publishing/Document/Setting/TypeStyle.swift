import Charting
import Drawing

/// One line of the table of types (REPORT §9): size, weight, leading, figures.
struct TypeStyle {
  /// Size, weight and colour.
  var text: TextStyle
  /// Distance of two base lines in points.
  var leading: Double
  /// Kind of figures.
  var figures: Figures

  /// The headline of a section.
  static let headline = TypeStyle(20, 24, weight: 700)
  /// Name of a section above its headline.
  static let eyebrow = TypeStyle(8, 11, weight: 600, token: .accent)
  /// A second-level heading.
  static let heading = TypeStyle(13, 16, weight: 600)
  /// Title of a chart or message.
  static let title = TypeStyle(11, 14, weight: 600)
  /// Measure, unit and period under a chart's title.
  static let subtitle = TypeStyle(8.5, 11, token: .mute)
  /// Value of a tile.
  static let tileValue = TypeStyle(15, 18, weight: 600, figures: .tabular)
  /// Running text.
  static let body = TypeStyle(9.5, 13.5)
  /// Cells of tables.
  static let table = TypeStyle(8.5, 12, figures: .tabular)
  /// Cells of the tables of the annex.
  static let annexTable = TypeStyle(8, 10.5, figures: .tabular)
  /// Meanings of terms.
  static let term = TypeStyle(8.5, 11.5)
  /// Heads of tables.
  static let tableHead = TypeStyle(8, 10.5, weight: 500, token: .mute)
  /// Captions of tables.
  static let caption = TypeStyle(9.5, 13, weight: 600)
  /// Lines of tiles.
  static let tile = TypeStyle(8, 11, token: .mute, figures: .tabular)
  /// Sources, notes, running head and foot.
  static let note = TypeStyle(7.5, 10, token: .mute, figures: .tabular)

  /// A type of that size and leading.
  init(
    _ size: Double, _ leading: Double, weight: Int = 400, token: Token = .ink,
    figures: Figures = .proportional
  ) {
    text = TextStyle(size: size, weight: weight, token: token)
    self.leading = leading
    self.figures = figures
  }

  /// The type in another colour.
  func coloured(_ token: Token) -> TypeStyle {
    var style = self
    style.text.token = token
    return style
  }

  /// The type in another weight.
  func weighted(_ weight: Int) -> TypeStyle {
    var style = self
    style.text.weight = weight
    return style
  }

  /// From the top of a line to its base line: capitals stand in the middle of the leading.
  var baseline: Double { (leading + 0.727 * text.size) / 2 }
}
