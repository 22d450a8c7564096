package import Charting
package import Reporting

/// The small line of a tile: months without axes, on a scale of its own (REPORT §3.1).
///
/// A month without a value is a gap, a partial month a dashed segment without a dot; the reported
/// month is a filled dot, the same month last year a hollow one.
package struct SparklineScene {
  /// The months.
  let sparkline: Sparkline
  /// Width of the scene; the dots lie inside.
  let width: Double
  /// Height of the scene.
  let height: Double

  /// A line of months in a box of that size, in points or pixels.
  package init(_ sparkline: Sparkline, width: Double, height: Double) {
    self.sparkline = sparkline
    self.width = width
    self.height = height
  }

  /// The scene with its words for assistive tools.
  package func scene(title: String, summary: String) -> Scene {
    Scene(
      width: width, height: height, marks: lines + dots, title: title, summary: summary)
  }

  private var radius: Double { height / 9 }
  private var lineWidth: Double { height / 12 }

  /// Runs of known months; the segment of a partial last month stands alone.
  private var lines: [Mark] {
    var runs: [[Point]] = [[]]
    for index in solid {
      if let point = point(at: index) {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([])
      }
    }
    let stroke = Paint(outline: .ink, width: lineWidth)
    let solidLines = runs.filter { $0.count > 1 }.map { Mark.line($0, stroke) }
    return solidLines + dashedEnd
  }

  /// The months that are drawn solid.
  private var solid: Range<Int> {
    0..<(sparkline.values.count - (sparkline.lastIsPartial && !sparkline.values.isEmpty ? 1 : 0))
  }

  private var dashedEnd: [Mark] {
    let last = sparkline.values.count - 1
    guard sparkline.lastIsPartial, last > 0, let from = point(at: last - 1),
      let to = point(at: last)
    else { return [] }
    let dash = [lineWidth * 2, lineWidth * 1.5]
    return [.line([from, to], Paint(outline: .neutral, width: lineWidth, dash: dash))]
  }

  private var dots: [Mark] {
    let last = sparkline.values.count - 1
    let hollow = sparkline.yearBefore.flatMap { $0 < last ? point(at: $0) : nil }
    let filled = last >= 0 && !sparkline.lastIsPartial ? point(at: last) : nil
    let ring = Paint(fill: .bg, outline: .neutral, width: lineWidth)
    return (hollow.map { [.dot($0, radius: radius, .circle, ring)] } ?? [])
      + (filled.map { [.dot($0, radius: radius * 1.2, .circle, Paint(fill: .ink))] } ?? [])
  }

  private func point(at index: Int) -> Point? {
    guard sparkline.values.indices.contains(index), let value = sparkline.values[index] else {
      return nil
    }
    let known = sparkline.values.compactMap { $0 }
    let low = known.min() ?? value
    let span = (known.max() ?? value) - low
    let margin = radius * 1.5
    let step = (width - 2 * margin) / Double(max(1, sparkline.values.count - 1))
    // A flat line lies in the middle.
    let share = span > 0 ? (value - low) / span : 0.5
    return Point(
      margin + step * Double(index), height - margin - share * (height - 2 * margin))
  }
}
