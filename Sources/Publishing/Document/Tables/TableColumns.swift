/// Widths of columns from what stands in them; numbers never wrap, too many columns are split.
struct TableColumns {
  /// What a column needs.
  struct Need {
    /// Least width: the longest word, or the widest number.
    var least: Double
    /// Width below which short texts would wrap; given up before a table is split.
    var preferred: Double
    /// Width without any wrapping.
    var natural: Double
    /// Space to the column before it.
    var gap: Double
  }

  /// A column with its width and the space before it.
  typealias Place = (column: Int, gap: Double, width: Double)
  /// Columns that stand beside each other; each part starts with column 0.
  typealias Part = [Place]

  private let needs: [Need]
  private let available: Double

  /// The columns in as few parts as `available` points allow, about equally full.
  static func parts(_ needs: [Need], available: Double) -> [Part] {
    let full = TableColumns(needs: needs, available: available)
    // Less white between the columns is better than words that wrap.
    let close = full.closer
    let wide =
      full.preferring.split(limit: available).count == 1 ? full.preferring : close.preferring
    let isOne = close.split(limit: available).count == 1
    let columns = isOne && wide.split(limit: available).count > 1 ? close : wide
    let greedy = columns.split(limit: available)
    guard greedy.count > 1 else { return greedy.map(columns.fitted) }
    // The same number of parts, but with as little as possible in the fullest.
    for percent in stride(from: 50.0, to: 100, by: 5) {
      let even = columns.split(limit: available * percent / 100)
      if even.count == greedy.count { return even.map(columns.fitted) }
    }
    return greedy.map(columns.fitted)
  }

  /// The same columns where short texts do not wrap.
  private var preferring: TableColumns {
    let wider = needs.map { need in
      Need(
        least: need.preferred, preferred: need.preferred, natural: need.natural, gap: need.gap)
    }
    return TableColumns(needs: wider, available: available)
  }

  /// The same columns with less space between them.
  private var closer: TableColumns {
    TableColumns(
      needs: needs.map { need in
        var need = need
        need.gap *= 0.65
        return need
      }, available: available)
  }

  /// Lists of columns whose least widths stay within `limit`.
  private func split(limit: Double) -> [[Int]] {
    var parts: [[Int]] = []
    var columns = [0]
    for column in needs.indices.dropFirst() {
      if least(columns + [column]) > limit, columns.count > 1 {
        parts.append(columns)
        columns = [0]
      }
      columns.append(column)
    }
    return parts + [columns]
  }

  private func least(_ columns: [Int]) -> Double {
    columns.reduce(0) { $0 + needs[$1].least + (($1 == 0) ? 0 : needs[$1].gap) }
  }

  /// Widths between least and natural, short texts before long heads; what is left over goes evenly
  /// to all columns.
  private func fitted(_ columns: [Int]) -> Part {
    let gaps = columns.reduce(0) { $0 + ($1 == 0 ? 0 : needs[$1].gap) }
    let room = available - gaps
    func sum(_ width: (Need) -> Double) -> Double {
      columns.reduce(0) { $0 + width(needs[$1]) }
    }
    func share(_ low: Double, _ high: Double) -> Double {
      high > low ? min(1, max(0, room - low) / (high - low)) : 0
    }
    let least = sum(\.least)
    let preferred = sum(\.preferred)
    let natural = sum(\.natural)
    let first = share(least, preferred)
    let second = first < 1 && preferred > least ? 0 : share(preferred, natural)
    let extra = max(0, room - natural) / Double(columns.count)
    return columns.map { column in
      let need = needs[column]
      let width =
        need.least + (need.preferred - need.least) * first
        + (need.natural - need.preferred) * second + extra
      return (column, column == 0 ? 0 : need.gap, width)
    }
  }
}
