import Measures
import Reporting

extension Sketch {
  /// Seven rows of weekdays × weeks, month names above, in as many strips as the width needs.
  mutating func draw(_ map: CalendarMap) {
    guard !map.values.isEmpty,
      let ramp = HeatRamp(map.values.compactMap(\.self), measure: map.measure)
    else {
      return drawNothing()
    }
    let weekdays = (1...7).map { wording.dates.shortWeekday($0) }
    let left = widest(weekdays, small) + 5 * step
    let offset = map.first.weekday - 1
    let weeks = (offset + map.values.count + 6) / 7
    let perStrip = max(1, min(weeks, Int((width - left) / (7 * step))))
    let cell = min(14 * step, (width - left) / Double(perStrip))
    let tall = max(min(cell, 12 * step), leading(small))
    for start in stride(from: 0, to: weeks, by: perStrip) {
      let shown = min(perStrip, weeks - start)
      setMonths(map, weeks: start..<(start + shown), offset: offset, left: left, cell: cell)
      for (row, name) in weekdays.enumerated() {
        text(
          name, x: 0, baseline: height + (Double(row) + 0.5) * tall + dip(small), style: small)
      }
      for week in start..<(start + shown) {
        for row in 0..<7 {
          let box = Box(
            x: left + Double(week - start) * cell + 0.4 * step,
            y: height + Double(row) * tall + 0.4 * step, width: cell - 0.8 * step,
            height: tall - 0.8 * step)
          day(week * 7 + row - offset, of: map, in: box, ramp: ramp)
        }
      }
      height += 7 * tall + 5 * step
    }
    height -= 5 * step
    heatLegend(ramp, measure: map.measure, hasUnknown: map.values.contains { $0 == nil })
  }

  /// One day, if the calendar has it.
  private mutating func day(_ index: Int, of map: CalendarMap, in box: Box, ramp: HeatRamp) {
    guard map.values.indices.contains(index) else { return }
    add(.rect(box, radius: 0, ramp.paint(map.values[index], step: step)))
    let printed = map.values[index].map { written($0, map.measure) } ?? words("no-data")
    region(
      box, words("point", ["name": .day(map.first + index), "value": .text(printed)]))
  }

  /// The name of a month over the week that holds its first day, the year under January's and the
  /// first name; a name that would meet its neighbour is left out.
  private mutating func setMonths(
    _ map: CalendarMap, weeks: Range<Int>, offset: Int, left: Double, cell: Double
  ) {
    let baseline = height + small.size
    var free = 0.0
    var month: Month?
    for week in weeks {
      let days = (week * 7 - offset)..<(week * 7 - offset + 7)
      guard let last = days.last(where: { map.values.indices.contains($0) }) else { continue }
      let current = (map.first + last).month
      guard current != month else { continue }
      let isYearly = month == nil || current.month == 1
      month = current
      let short = wording.dates.shortMonth(current)
      let name = isYearly ? short + " " + String(current.year) : short
      let x = left + Double(week - weeks.lowerBound) * cell
      guard x >= free, x + width(name, small) <= width else { continue }
      text(name, x: x, baseline: baseline, style: small)
      free = x + width(name, small) + 4 * step
    }
    height += leading(small) + 2 * step
  }
}
