import Charting
import Drawing

/// Scenes and engines that the tests of this room share.
enum Samples {
  /// An engine over Debian's Inter, in English.
  static func engine(language: String = "en") throws -> TextEngine {
    try TextEngine(
      fontDirectories: TextEngine.debianDirectories, family: "Inter",
      language: language)
  }

  /// One of every mark, shape and paint.
  static let everyMark = Scene(
    width: 240, height: 120,
    marks: [
      .rect(
        Box(x: 10, y: 10, width: 60, height: 12), radius: 0,
        Paint(fill: .negSoft, outline: .neg, width: 0.8, hatch: true)),
      .rect(Box(x: 10, y: 30, width: 60, height: 12), radius: 4, Paint(fill: .accent)),
      .rect(
        Box(x: 10, y: 50, width: 60, height: 12), radius: 6,
        Paint(outline: .neg, width: 0.8, dash: [2, 1.5])),
      .rect(
        Box(x: 10, y: 70, width: 60, height: 12), radius: 0, Paint(fill: .accent, opacity: 0.12)),
      .polygon(
        [Point(80, 10), Point(120, 10), Point(100, 40)],
        Paint(fill: .accentSoft, outline: .accent, width: 1)),
      .line([Point(80, 60), Point(100, 55), Point(120, 70)], Paint(outline: .ink, width: 1.5)),
      .line([Point(80, 80), Point(120, 80)], Paint(outline: .neutral, width: 1, dash: [3, 2])),
      .dot(
        Point(140, 20), radius: 4, .circle, Paint(fill: .neutralSoft, outline: .neutral, width: 1)),
      .dot(Point(155, 20), radius: 4, .triangleUp, Paint(fill: .accent)),
      .dot(Point(170, 20), radius: 4, .triangleDown, Paint(fill: .neg)),
      .dot(
        Point(185, 20), radius: 4, .diamond, Paint(outline: .neutral, width: 1, dash: [1.5, 1])),
      .dot(Point(200, 20), radius: 4, .square, Paint(fill: .grid)),
      .text(
        TextRun(
          "Till & <coupon>", x: 130, baseline: 60, style: TextStyle(size: 9), width: 70,
          role: .label)),
      .text(
        TextRun(
          "€1,234", x: 130, baseline: 80,
          style: TextStyle(size: 9, weight: 600, token: .accent), width: 34, role: .value,
          haloed: true)),
      .hot(Box(x: 130, y: 10, width: 20, height: 20), "E-mail: \"12\" < 15"),
    ],
    title: "One of each", summary: "Every mark once.")
}

extension Plate {
  /// A picture that holds nothing but `text`.
  static func text(_ text: String, engine: TextEngine) throws -> [UInt8] {
    let style = TextStyle(size: 9)
    let width = engine.width(of: text, style: style, figures: .tabular)
    let run = TextRun(text, x: 2, baseline: 12, style: style, width: width, role: .label)
    let scene = Scene(
      width: width + 4, height: 16, marks: [.text(run)], title: text, summary: text)
    return try png(scene, scale: 1, theme: .light, engine: engine)
  }
}
