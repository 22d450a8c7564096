import Measures
import Reporting

extension Sketch {
  /// The four steps with their upper ends, and the sign for what is not known.
  mutating func heatLegend(_ ramp: HeatRamp, measure: Measure, hasUnknown: Bool) {
    let side = small.size
    let notation = wording.numbers.axis(measure, ticks: ramp.ends)
    var items = zip(ramp.ends, notation.labels).map { end, label in
      (ramp.paint(end, step: step), "≤\u{A0}" + label)
    }
    if hasUnknown { items.append((ramp.paint(nil, step: step), words("no-data"))) }
    var baseline = height + 6 * step + side
    text(notation.unit, x: 0, baseline: baseline, style: small, role: .note)
    var x = notation.unit.isEmpty ? 0 : width(notation.unit, small) + 8 * step
    for (paint, name) in items {
      let wide = side + 4 * step + width(name, small)
      if x > 0, x + wide > width {
        x = 0
        baseline += leading(small) + 2 * step
      }
      add(
        .rect(
          Box(x: x, y: baseline - side * 0.85, width: side, height: side), radius: 0, paint))
      text(name, x: x + side + 4 * step, baseline: baseline, style: small, role: .note)
      x += wide + 11 * step
    }
    height = baseline + 3 * step
  }
}
