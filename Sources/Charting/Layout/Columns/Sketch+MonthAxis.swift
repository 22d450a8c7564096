import Measures
import Reporting

extension Sketch {
  /// Three-letter months under their bands, at most six, and the year where it begins.
  mutating func monthAxis(_ months: [Month], band: BandScale) {
    guard !months.isEmpty else { return }
    let names = months.map { wording.dates.shortMonth($0) }
    let widest = max(widest(names, small), width("0000", small))
    let strides = [1, 2, 3, 4, 6, 12, 24]
    let stride =
      strides.first { stride in
        months.count <= 6 * stride && band.step * Double(stride) >= widest + 5 * step
      } ?? 48
    let baseline = height + 4 * step + small.size
    var year = 0
    // Counted from the reported month, the last, which is always labelled.
    for index in months.indices where (months.count - 1 - index) % stride == 0 {
      text(
        names[index], x: band.middle(index), baseline: baseline, style: small, anchor: .centre,
        role: .axis)
      guard months[index].year != year else { continue }
      year = months[index].year
      text(
        String(year), x: band.middle(index), baseline: baseline + leading(small), style: small,
        anchor: .centre, role: .axis)
    }
    height = baseline + leading(small) + 3 * step
  }
}
