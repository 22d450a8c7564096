import Testing

@testable import Shards

struct SparkAnswerTests {
  /// An answer with one row of sales; `change` is what goes wrong.
  static func answer(_ change: (inout [String]) -> Void = { _ in }) -> [UInt8] {
    var lines = ["spark.sql.session.timeZone\tUTC"]
    for kind in ShardKind.allCases {
      lines.append("#contatto\ttotals\t\(kind.rawValue)")
      lines.append(([kind.rawValue, "1"] + kind.totals.map { _ in "7" }).joined(separator: "\t"))
    }
    for table in EngineTable.allCases {
      lines.append("#contatto\ttable\t\(table.rawValue)")
      guard table == .contactsByChannelMonth else { continue }
      lines.append(
        (["0", "2026-10"] + [String](repeating: "5", count: 11) + ["NULL"])
          .joined(separator: "\t"))
    }
    lines.append("#contatto\tend\t\(EngineTable.allCases.count)")
    change(&lines)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test func `an answer holds totals and rows, and a null is not known`() throws {
    let answer = try SparkAnswer(Self.answer())
    #expect(answer.totals.map(\.kind) == ShardKind.allCases)
    #expect(answer.totals.allSatisfy { $0.rows == 1 && $0.sums.allSatisfy { $0 == 7 } })
    let rows = answer.tables.first { $0.table == .contactsByChannelMonth }?.rows
    #expect(rows?.first?.last == .some(nil))
    #expect(rows?.first?.first == "0")
  }

  @Test func `an answer that ends early, or holds anything else, is none`() {
    let cut = Self.answer { $0.removeLast() }
    #expect(throws: SparkAnswer.Problem.incomplete("its end")) { try SparkAnswer(cut) }
    let short = Self.answer { lines in
      lines.removeAll { $0.utf8.elementsEqual("#contatto\ttable\tarrivals".utf8) }
    }
    #expect(throws: SparkAnswer.Problem.incomplete("the table arrivals")) {
      try SparkAnswer(short)
    }
    let odd = Self.answer { $0.insert("Warning: something", at: 1) }
    #expect(throws: SparkAnswer.Problem.unexpected(line: 2)) { try SparkAnswer(odd) }
    let narrow = Self.answer { $0.insert("1", at: $0.count - 1) }
    #expect(throws: SparkAnswer.Problem.self) { try SparkAnswer(narrow) }
    #expect(throws: SparkAnswer.Problem.incomplete("its end")) { try SparkAnswer([]) }
  }

  @Test func `a total that differs is told with both figures`() throws {
    let answer = try SparkAnswer(Self.answer())
    #expect(Reconciliation(written: answer.totals, read: answer.totals).gaps.isEmpty)
    var written = answer.totals
    let place = try #require(written.firstIndex { $0.kind == .receipts })
    let sums = answer.totals[place].sums
    written[place] = .init(kind: .receipts, rows: 2, sums: sums.map { $0 == 7 ? 7 : $0 })
    let gaps = Reconciliation(written: written, read: answer.totals).gaps
    #expect(gaps == [.init(kind: .receipts, measure: "rows", written: 2, read: 1)])
  }
}
