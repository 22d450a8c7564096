package import Reporting

/// Turns chart data into a Scene of a given width; the height follows from the data.
///
/// The same function serves the PDF (493 and 239.5 pt) and the site (720 and 360 px). It knows
/// neither Cairo nor a language: it measures and words through its two values.
package struct ChartLayout {
  /// How wide texts are.
  package let measure: TextMeasure
  /// The words of the report's language.
  package let wording: Wording
  /// Sizes for paper or screen.
  package let profile: TextProfile

  /// A layout that measures with `measure`, words with `wording` and sizes by `profile`.
  package init(
    measure: TextMeasure, wording: Wording, profile: TextProfile
  ) {
    self.measure = measure
    self.wording = wording
    self.profile = profile
  }

  /// The drawn chart, `width` wide; title, subtitle and source line are set by the page.
  package func scene(_ chart: Chart, width: Double) -> Scene {
    scene(chart, showing: chart.content, width: width)
  }

  /// The drawn chart in parts of at most `tallest` points, for a page: its rows are shared out
  /// evenly, and all parts keep the scale of the whole. A chart without rows, or with a single row
  /// that is taller, stays one part.
  package func scenes(_ chart: Chart, width: Double, tallest: Double) -> [Scene] {
    let rows = chart.content.rowCount
    var parts = 1
    while true {
      let ranges = (0..<parts).map { ($0 * rows / parts)..<(($0 + 1) * rows / parts) }
      let scenes = ranges.map {
        scene(chart, showing: parts == 1 ? chart.content : chart.content.part($0), width: width)
      }
      if parts >= rows || scenes.allSatisfy({ $0.height <= tallest }) { return scenes }
      parts += 1
    }
  }

  /// Draws `content`, all or some rows of the chart, on the scale of the whole chart.
  private func scene(_ chart: Chart, showing content: Chart.Content, width: Double) -> Scene {
    var sketch = Sketch(measure: measure, wording: wording, profile: profile, width: width)
    sketch.extent = chart.content.extent
    switch content {
    case .intervals(let content): sketch.draw(content)
    case .touchpointMap(let content): sketch.draw(content)
    case .histogram(let content): sketch.draw(content)
    case .trend(let content): sketch.draw(content)
    case .stars(let content): sketch.draw(content)
    case .bars(let content): sketch.draw(content)
    case .dumbbell(let content): sketch.draw(content)
    case .response(let content): sketch.draw(content)
    case .heatMap(let content): sketch.draw(content)
    case .calendar(let content): sketch.draw(content)
    case .bullets(let content): sketch.draw(content)
    case .funnel(let content): sketch.draw(content)
    case .paths(let content): sketch.draw(content)
    case .smallMultiples(let content): sketch.draw(content)
    case .waterfall(let content): sketch.draw(content)
    case .slope(let content): sketch.draw(content)
    }
    return sketch.scene(title: wording.text(chart.title), summary: wording.text(chart.alternative))
  }
}
