package import Charting
package import Drawing
package import Reporting

/// A chart that stands alone, for slides and mail: title, subtitle, drawing and source on white.
package enum ChartPlate {
  /// White around everything, in points.
  private static let margin = 16.0

  /// File of a chart from the root of the site, without its ending: `charts/channels/returns`.
  static func path(_ chart: Chart, on page: SitePage) -> String {
    "charts/\(Slug.path(page.id))/\(Slug.path(chart.id))"
  }

  /// The plate as one scene, `width` points wide; `Plate` turns it into SVG or PNG.
  package static func scene(
    _ chart: Chart, width: Double, wording: Wording, engine: TextEngine
  ) -> Scene {
    let setter = Typesetter(engine: engine, wording: wording)
    let column = width - 2 * margin
    let drawing = ChartLayout(measure: engine.measure, wording: wording, profile: .document)
      .scene(chart, width: column)
    var marks: [Mark] = []
    var y = margin
    func add(_ phrase: Phrase, _ style: TypeStyle) {
      for line in setter.evenLines(wording.text(phrase), style, width: column) {
        let run = TextRun(
          line, x: margin, baseline: y + style.baseline, style: style.text,
          width: setter.width(line, style), role: .note)
        marks.append(.text(run))
        y += style.leading
      }
    }
    add(chart.title, .title)
    add(chart.subtitle, .subtitle)
    y += 9
    marks += drawing.marks.map { $0.moved(by: Point(margin, y)) }
    y += drawing.height + 6
    add(chart.source, .note)
    return Scene(
      width: width, height: y + margin, marks: marks, title: drawing.title,
      summary: drawing.summary)
  }
}
