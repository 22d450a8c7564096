import Estimation

extension Thresholds {
  /// `[thresholds]` and the smallest group: the limits of METHOD where nothing is stated.
  init(_ reader: SectionReader, smallestGroup: Int) {
    var reader = reader
    self = .method
    cells.smallestGroup = smallestGroup
    if let number = reader.number("probability", in: 0.5...0.999) { verdict.certainty = number }
    if let number = reader.number("add_above", in: 0...100) { verdict.addAbove = number }
    if let number = reader.number("cut_below", in: 0...100) { verdict.cutBelow = number }
    let low = reader.number("hold_from", in: 0...100) ?? verdict.holdWithin.lowerBound
    let high = reader.number("hold_to", in: 0...100) ?? verdict.holdWithin.upperBound
    if low <= high { verdict.holdWithin = low...high }
    if let percent = reader.number("shift_percent", in: 1...100) { verdict.step = percent / 100 }
    if verdict.cutBelow > verdict.addAbove { reader.complain("cut_below", "lies above add_above") }
    if low > high { reader.complain("hold_from", "lies above hold_to") }
    reader.finish()
  }
}
