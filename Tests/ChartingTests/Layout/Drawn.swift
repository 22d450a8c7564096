import Reporting

@testable import Charting

/// A chart laid out without fonts, and its marks by kind.
struct Drawn {
  let scene: Scene

  init(_ content: Chart.Content, width: Double = 493, language: Language = .en) {
    let chart = Chart(
      id: "c", title: .verbatim("Title"), subtitle: .verbatim("Subtitle"),
      source: .verbatim("Source"), alternative: .verbatim("Compares."), content: content)
    scene = ChartLayout(
      measure: .fixed, wording: Wording(language: language), profile: .document
    ).scene(chart, width: width)
  }

  var boxes: [(box: Box, paint: Paint)] {
    scene.marks.compactMap {
      if case .rect(let box, _, let paint) = $0 { (box, paint) } else { nil }
    }
  }

  var dots: [(centre: Point, radius: Double, shape: Shape, paint: Paint)] {
    scene.marks.compactMap {
      if case .dot(let centre, let radius, let shape, let paint) = $0 {
        (centre, radius, shape, paint)
      } else {
        nil
      }
    }
  }

  var lines: [(points: [Point], paint: Paint)] {
    scene.marks.compactMap {
      if case .line(let points, let paint) = $0 { (points, paint) } else { nil }
    }
  }

  var texts: [TextRun] {
    scene.marks.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  var regions: [String] {
    scene.marks.compactMap { if case .hot(_, let words) = $0 { words } else { nil } }
  }

  func text(_ string: String) -> TextRun? { texts.first { $0.string == string } }
}
