/// Widths of a chart of rows: which arrangement fits and where plot and columns lie.
struct RowPlan {
  /// Where the parts of a row lie.
  let arrangement: RowArrangement
  /// Width for names.
  let nameWidth: Double
  /// Left edge of the plot.
  let plotLeft: Double
  /// Right edge of the plot.
  let plotRight: Double
  /// Right edge of each column of figures.
  let columnRights: [Double]
  /// Width of each column of figures.
  let columnWidths: [Double]

  /// The plan for rows under headings; `plotLeast` is the least useful width of the plot.
  init(rows: [RowContent], headings: [String], plotLeast: Double, sketch: Sketch) {
    let gap = 12 * sketch.step
    let widths = RowPlan.columnWidths(rows: rows, headings: headings, sketch: sketch)
    let figures = widths.reduce(0) { $0 + $1 + gap }
    let natural =
      rows.map {
        max(sketch.width($0.name, sketch.label), sketch.width($0.remark, sketch.small))
      }.max() ?? 0
    let names = min(natural, max(sketch.width * 0.3, 70 * sketch.step)) + gap
    let total = sketch.width
    // Names that would break inside a word, or stand in more than three lines, get their own line.
    let isCalm = rows.allSatisfy { row in
      sketch.longestWord(row.name, sketch.label) <= names - gap + 0.01
        && sketch.lines(row.name, style: sketch.label, limit: names - gap + 0.01).count <= 3
    }
    columnWidths = widths
    if isCalm, total - names - figures >= plotLeast {
      arrangement = .beside
      nameWidth = names - gap
      plotLeft = names
      plotRight = total - figures
    } else {
      nameWidth = total
      plotLeft = 0
      let isRightFree = total - figures >= plotLeast
      plotRight = isRightFree ? total - figures : total
      arrangement = isRightFree ? .above : figures - gap <= total ? .stacked : .listed
    }
    columnRights = RowPlan.rights(
      widths: widths, gap: gap, total: total, isSpread: arrangement == .stacked)
  }

  /// Columns hold their figures unbroken and the longest word of their heading.
  private static func columnWidths(
    rows: [RowContent], headings: [String], sketch: Sketch
  ) -> [Double] {
    headings.indices.map { index in
      let cells = rows.map { row in
        index < row.figures.count ? sketch.width(row.figures[index], sketch.label) : 0
      }
      // A heading may take two lines before it widens its column.
      return max(cells.max() ?? 0, sketch.widthOfTwoLines(headings[index], sketch.small))
    }
  }

  private static func rights(
    widths: [Double], gap: Double, total: Double, isSpread: Bool
  ) -> [Double] {
    if isSpread {
      // From edge to edge, the free room shared between the columns.
      let share = (total - widths.reduce(0, +)) / Double(max(1, widths.count - 1))
      var left = 0.0
      return widths.map { width in
        left += width + share
        return left - share
      }
    }
    var right = total
    var rights: [Double] = []
    for width in widths.reversed() {
      rights.append(right)
      right -= width + gap
    }
    return rights.reversed()
  }
}
