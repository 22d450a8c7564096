import Charting
import Drawing
import Reporting

/// The strip of key figures: value, history and comparisons, one tile each.
struct KeyFigureHTML {
  /// The figures in their order.
  let figures: [KeyFigure]
  /// Place of the strip among the drawings of the page.
  let index: Int
  /// The page it stands on.
  let context: PageContext

  /// The strip under a heading for assistive tools.
  func markup() throws(DrawingError) -> HTML {
    var tiles: [HTML] = []
    for (place, figure) in figures.enumerated() {
      tiles.append(try tile(figure, prefix: "k\(index)-\(place)"))
    }
    return .element("h2", [.class("unseen")], context.words("pages.key-figures"))
      + .element("ul", [.class("tiles")], .joined(tiles))
  }

  private func tile(_ figure: KeyFigure, prefix: String) throws(DrawingError) -> HTML {
    let value = HTML.element("p", [], text: value(of: figure))
    let line = try sparkline(figure, prefix: prefix)
    let base = HTML.element("p", [.class("base")], text: note(of: figure))
    return .element(
      "li", [],
      .joined([
        .element("h3", [], context.words(figure.name)),
        .element("div", [.class("figure drawing")], value + line),
        base, .element("dl", [], .joined(figure.comparisons.map(comparison))),
      ]))
  }

  /// The value without its bounds, which the note tells.
  private func value(of figure: KeyFigure) -> String {
    guard case .estimate(let quantity, _) = figure.value else {
      return context.wording.tileText(figure.value)
    }
    return context.wording.tileText(.quantity(quantity))
  }

  private func note(of figure: KeyFigure) -> String {
    if let note = figure.note { return context.wording.text(note) }
    guard case .estimate(let quantity, let interval) = figure.value else { return "" }
    return context.wording.bounds(quantity, interval)
  }

  private func sparkline(_ figure: KeyFigure, prefix: String) throws(DrawingError) -> HTML {
    guard figure.sparkline.values.contains(where: { $0 != nil }) else { return .empty }
    let months = figure.sparkline.values.count
    let title = context.wording.text(
      Phrase(
        "pages.sparkline",
        ["name": .phrase(figure.name), "months": .counted(months, noun: "months")]))
    let scene = SparklineLayout.scene(figure.sparkline, title: title, summary: "")
    return .drawing(try SceneSVG.markup(scene, idPrefix: prefix))
  }

  private func comparison(_ comparison: Comparison) -> HTML {
    let change = HTML.element(
      "dd", [.class(comparison.judgement.rawValue)], context.words(comparison.change))
    return .element(
      "div", [], .element("dt", [], context.words(comparison.reference)) + change)
  }
}
