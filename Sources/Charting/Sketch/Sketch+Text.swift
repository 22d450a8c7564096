import Measures
import Reporting

extension Sketch {
  /// Where the given x lies in a text.
  enum Anchor {
    case left
    case centre
    case right
  }

  /// Names and figures.
  var label: TextStyle { TextStyle(size: profile.label) }
  /// Names that carry weight.
  var strong: TextStyle { TextStyle(size: profile.label, weight: 600) }
  /// Ticks, headings, remarks.
  var small: TextStyle { TextStyle(size: profile.small, token: .mute) }

  /// Distance of base lines in a text of several lines.
  func leading(_ style: TextStyle) -> Double { style.size * 1.25 }

  /// From the middle of a line of capitals and figures down to its base line.
  func dip(_ style: TextStyle) -> Double { style.size * 0.36 }

  /// Measured width of a text of one line.
  func width(_ text: String, _ style: TextStyle) -> Double { measure.width(text, style) }

  /// The words of a phrase.
  func words(_ phrase: Phrase) -> String { wording.text(phrase) }

  /// The words of a key of the chart catalogue.
  func words(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    wording.text(Phrase("chart." + key, arguments))
  }

  /// A number, amount or date as the language writes it.
  func written(_ argument: Argument) -> String {
    wording.text(argument: argument)
  }

  /// Sets one line of text with `x` at its anchor; an empty text sets nothing.
  mutating func text(
    _ string: String, x: Double, baseline: Double, style: TextStyle, anchor: Anchor = .left,
    role: TextRun.Role = .label, haloed: Bool = false
  ) {
    guard !string.isEmpty else { return }
    let wide = width(string, style)
    let left =
      switch anchor {
      case .left: x
      case .centre: x - wide / 2
      case .right: x - wide
      }
    add(
      .text(
        TextRun(
          string, x: left, baseline: baseline, style: style, width: wide, role: role,
          haloed: haloed)))
  }
}
