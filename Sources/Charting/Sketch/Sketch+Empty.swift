import Reporting

extension Sketch {
  /// A calm box that says that there is nothing to show.
  mutating func drawNothing() {
    let tall = 40 * step
    height = tall
    add(
      .rect(
        Box(x: 0, y: 0, width: width, height: tall), radius: 3 * step, Paint(fill: .panel)))
    text(
      words("empty"), x: width / 2, baseline: tall / 2 + dip(small), style: small,
      anchor: .centre, role: .note)
  }
}
