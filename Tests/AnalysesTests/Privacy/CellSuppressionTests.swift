import Measures
import Reporting
import Testing

@testable import Analyses

struct CellSuppressionTests {
  /// Every hidden cell with the smallest and largest value it can have, given what is published:
  /// an attacker who knows that counts are whole and not negative, by propagation of bounds.
  private static func isDetermined(_ suppression: CellSuppression) -> Bool {
    var low = suppression.counts.indices.map {
      suppression.isHidden[$0] ? 0 : suppression.counts[$0]
    }
    let most = suppression.counts.reduce(0, +)
    var high = suppression.counts.indices.map {
      suppression.isHidden[$0] ? most : suppression.counts[$0]
    }
    for _ in 0..<200 {
      for line in suppression.lines {
        let (least, greatest) = (
          line.parts.reduce(0) { $0 + low[$1] }, line.parts.reduce(0) { $0 + high[$1] }
        )
        low[line.total] = max(low[line.total], least)
        high[line.total] = min(high[line.total], greatest)
        for part in line.parts {
          low[part] = max(low[part], low[line.total] - (greatest - high[part]))
          high[part] = min(high[part], high[line.total] - (least - low[part]))
        }
      }
    }
    return suppression.counts.indices.contains { suppression.isHidden[$0] && low[$0] == high[$0] }
  }

  @Test func `a small cell is hidden with a second one in its row and column`() {
    let suppression = CellSuppression(
      rows: [[3, 40, 50], [30, 20, 60], [70, 80, 90]], minimum: 10)
    let hidden = suppression.isHidden.prefix(9)
    #expect(hidden[0])
    #expect(hidden.count { $0 } == 4)
    #expect(LineEquations(suppression).determined == [])
    // "Fewer than ten" is said of the small cell alone; the others are large, and hidden.
    let shown = hidden.indices.filter { hidden[$0] }.map(suppression.shown)
    #expect(shown == [.suppressed(below: 10), .withheld, .withheld, .withheld])
  }

  @Test func `a count that is printed nowhere protects a small one before others are hidden`() {
    // Twenty areas of 300 customers, three of each without a contact: the rest is not printed.
    var system = CountSystem()
    let everyone = system.cell(6000)
    let never = system.cell(60)
    let rest = system.cell(5940, isUnprinted: true)
    system.sum(everyone, [never, rest])
    let areas = (0..<20).map { _ in system.split(3, of: 300) }
    system.sum(everyone, areas.map(\.whole))
    system.sum(never, areas.map(\.part))
    system.sum(rest, areas.map(\.rest))
    let suppression = system.suppression(minimum: 10)
    #expect(areas.allSatisfy { suppression.shown($0.whole) == .count(300) })
    #expect(areas.allSatisfy { suppression.shown($0.part) == .suppressed(below: 10) })
    #expect(suppression.shown(never) == .count(60))
    let small = LineEquations(suppression).determined.filter {
      (1..<10).contains(suppression.counts[$0])
    }
    #expect(small == [])
  }

  @Test func `contacts that a cap saves are hidden before the customers who got them`() {
    // 4,101 customers without a contact, 1,572 with one, 280 with two, 40 with three, 5 with four;
    // caps of one and of two.
    let counts = [4101, 1572, 280, 40, 5, 5998, 280 + 2 * 40 + 3 * 5, 40 + 2 * 5]
    let suppression = CellSuppression(
      counts: counts,
      lines: [
        .init(total: 5, parts: Array(0..<5)),
        .init(total: 6, parts: [2, 3, 4], weights: [1, 2, 3], mayHideTotal: true),
        .init(total: 7, parts: [3, 4], weights: [1, 2], mayHideTotal: true),
      ], minimum: 10)
    let hidden = counts.indices.filter { suppression.isHidden[$0] }
    #expect(hidden == [3, 4, 6, 7])
    #expect(LineEquations(suppression).determined == [])
  }

  @Test func `what may be hidden keeps its mark on the way into the system`() {
    // The same numbers as above, added line by line.
    var system = CountSystem()
    let cells = system.cells([4101, 1572, 280, 40, 5, 5998, 280 + 2 * 40 + 3 * 5, 40 + 2 * 5])
    system.sum(cells[5], Array(cells[0..<5]))
    system.add(.init(total: 6, parts: [2, 3, 4], weights: [1, 2, 3], mayHideTotal: true))
    system.add(.init(total: 7, parts: [3, 4], weights: [1, 2], mayHideTotal: true))
    #expect(system.lines.map(\.mayHideTotal) == [false, true, true])
    #expect(system.lines.map(\.weights) == [nil, [1, 2, 3], [1, 2]])
    let suppression = system.suppression(minimum: 10)
    #expect(cells.filter { suppression.isHidden[$0] } == [3, 4, 6, 7])
  }

  @Test func `a count that everybody knows is never hidden, and another one is in its place`() {
    // Two kinds of receipts of a shop whose number of receipts stands elsewhere.
    var system = CountSystem()
    let all = system.cell(43, isPublic: true)
    let kinds = system.cells([3, 40, 0])
    system.sum(all, kinds)
    let suppression = system.suppression(minimum: 10)
    #expect(kinds.map { suppression.isHidden[$0] } == [true, true, false])
    // Three receipts in all: only an open zero can hide which kind they are.
    var small = CountSystem()
    let three = small.cell(3, isPublic: true)
    let own = small.cells([3, 0, 0])
    small.sum(three, own)
    let hidden = small.suppression(minimum: 10)
    #expect(!hidden.isHidden[three])
    #expect(own.count { hidden.isHidden[$0] } >= 2)
    #expect(LineEquations(hidden).determined == [])
  }

  @Test func `a true zero is shown and nothing is hidden without need`() {
    let suppression = CellSuppression(rows: [[0, 40], [30, 20]], minimum: 10)
    #expect(!suppression.isHidden.contains(true))
  }

  @Test func `two blocks of hidden cells do not give away the cell between them`() {
    // Rows 1–2 × columns 1–2 and rows 3–4 × columns 3–4 are hidden, and row 2 × column 3: two or
    // more in every line, yet the single one follows from the sums.
    let rows = [[4, 5, 40, 40], [6, 7, 3, 40], [40, 40, 4, 5], [40, 40, 6, 7]]
    let suppression = CellSuppression(rows: rows, minimum: 10)
    #expect(suppression.isHidden[6])
    #expect(LineEquations(suppression).determined == [])
    #expect(!Self.isDetermined(suppression))
  }

  @Test func `no attacker finds a hidden cell in random tables`() {
    var generator = SeededGenerator(path: "privacy/tables/1/0")
    for _ in 0..<100 {
      let (height, width) = (2 + generator.index(below: 5), 2 + generator.index(below: 5))
      let rows = (0..<height).map { _ in
        (0..<width).map { _ in
          generator.index(below: 3) == 0
            ? generator.index(below: 10) : generator.index(below: 60)
        }
      }
      let suppression = CellSuppression(rows: rows, minimum: 10)
      for (index, count) in suppression.counts.enumerated() where count > 0 && count < 10 {
        #expect(suppression.isHidden[index], "\(rows)")
      }
      #expect(LineEquations(suppression).determined == [], "\(rows)")
    }
  }

  @Test func `bins and sums of bins that overlap are hidden together`() {
    // Exact contacts 0…4, everyone, and everyone above two.
    let suppression = CellSuppression(
      counts: [100, 50, 20, 12, 4, 186, 16],
      lines: [
        .init(total: 5, parts: [0, 1, 2, 3, 4]), .init(total: 6, parts: [3, 4]),
      ], minimum: 10)
    #expect(suppression.isHidden[4] && suppression.isHidden[3])
    #expect(LineEquations(suppression).determined == [])
  }

  @Test func `the number of contacts does not give away who got how many`() {
    // Two hidden classes follow from customers and contacts together; three do not.
    let suppression = CellSuppression(
      counts: [50, 40, 4, 30, 7, 131, 208],
      lines: [
        .init(total: 5, parts: [0, 1, 2, 3, 4]),
        .init(total: 6, parts: [0, 1, 2, 3, 4], weights: [0, 1, 2, 3, 4]),
      ], minimum: 10)
    #expect(suppression.isHidden.prefix(5).count { $0 } >= 3)
    #expect(LineEquations(suppression).determined == [])
  }
}
