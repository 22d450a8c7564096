import Charting
import Drawing
import Reporting

/// A chart as a figure: title, measure, drawing in two widths, source.
struct ChartHTML {
  /// The chart.
  let chart: Chart
  /// Place among the charts of the page, from 0: it keeps the names in the drawings apart.
  let index: Int
  /// The page it stands on.
  let context: PageContext

  /// Width of the drawing for columns of at least 41 rem, in pixels.
  static let widePixels = 720.0
  /// Width of the drawing for narrower columns.
  static let narrowPixels = 360.0

  /// The figure; its title is a heading of `level`.
  func markup(level: HeadingLevel) throws(DrawingError) -> HTML {
    let caption = HTML.element(
      "figcaption", [],
      level.element(context.words(chart.title))
        + .element("p", [], context.words(chart.subtitle)))
    let wide = try drawing(ChartHTML.widePixels, suffix: "w")
    let narrow = try drawing(ChartHTML.narrowPixels, suffix: "n")
    let plate = HTML.element(
      "div", [.class("plate drawing")],
      .element("div", [.class("wide")], wide) + .element("div", [.class("narrow")], narrow))
    let source = HTML.element("p", [.class("source")], context.words(chart.source))
    return .element(
      "figure", [.class("chart"), .id("chart-" + Slug.path(chart.id))],
      .joined([caption, plate, source, downloads]))
  }

  /// Links to the chart as a drawing and as a picture.
  private var downloads: HTML {
    guard context.hasPlates else { return .empty }
    let path = ChartPlate.path(chart, on: context.page)
    let title = Argument.phrase(chart.title)
    let links = [("SVG", ".svg"), ("PNG", ".png")].map { kind, ending in
      let label = context.wording.text(
        Phrase("pages.download.chart", ["kind": .text(kind), "chart": title]))
      return HTML.element(
        "a",
        [
          .href(Link(to: path + ending, from: context.page.path)), Attribute("download"),
          Attribute("aria-label", label),
        ], text: kind)
    }
    return .element("p", [.class("download")], .joined(links, by: .text(" ")))
  }

  private func drawing(_ width: Double, suffix: String) throws(DrawingError) -> HTML {
    .drawing(
      try SceneSVG.markup(
        context.layout.scene(chart, width: width), idPrefix: "c\(index)\(suffix)"))
  }
}
