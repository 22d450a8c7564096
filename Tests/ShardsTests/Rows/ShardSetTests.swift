import Facts
import Measures
import Records
import Testing

@testable import Shards

struct ShardSetTests {
  /// Cells of a file after RFC 4180, read anew here: no reader of ours and no tolerance.
  static func cells(_ bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: 0x0A).map { line in
      var cells: [[UInt8]] = [[]]
      var isQuoted = false
      var place = line.startIndex
      while place < line.endIndex {
        let byte = line[place]
        let next = place + 1 < line.endIndex ? line[place + 1] : nil
        place += 1
        if byte == quote, isQuoted, next == quote {
          cells[cells.count - 1].append(byte)
          place += 1
        } else if byte == quote {
          isQuoted.toggle()
        } else if byte == UInt8(ascii: ","), !isQuoted {
          cells.append([])
        } else {
          cells[cells.count - 1].append(byte)
        }
      }
      return cells.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  static func table(_ kind: ShardKind, _ set: ShardSet) -> [[String]] {
    set.paths(of: kind).flatMap { cells(set.bytes(of: $0) ?? []).dropFirst() }
  }

  @Test(arguments: [1, 3, 100])
  func `the parts one after the other are what the program holds`(parts: Int) {
    let facts = Trade.facts
    let set = ShardSet(facts, parts: parts)
    let receipts = Self.table(.receipts, set)
    #expect(receipts.count == facts.receipts.count)
    for (row, receipt) in zip(receipts, facts.receipts) {
      #expect(row.count == ShardKind.receipts.columns.count)
      #expect(row[1] == receipt.day.description)
      #expect(row[6] == "\(receipt.store)")
      #expect(row[7] == (receipt.customer.map { "\($0.index)" } ?? ""))
      #expect(row[10] == "\(receipt.net)")
      #expect(row[14] == (receipt.margin.map { "\($0)" } ?? ""))
    }
    let touches = Self.table(.touches, set)
    #expect(touches.map { $0[7] } == facts.touches.map(\.kind.rawValue))
    #expect(touches.map { $0[5] } == facts.touches.map { "\($0.touchpoint)" })
    #expect(Self.table(.costs, set).map { $0[4] } == ["30000", "70001"])
  }

  @Test func `names lose their line ends and nothing else`() {
    let set = ShardSet(Trade.facts, parts: 2)
    let name = "Rome, \"Corso\"  =1+1\\ \u{301}"
    #expect(Self.table(.stores, set).map { $0[2] }.contains { Array($0.utf8) == Array(name.utf8) })
    for path in set.paths {
      let bytes = set.bytes(of: path) ?? []
      #expect(bytes.last == 0x0A)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A }, "\(path)")
    }
  }

  @Test func `totals are the money of the report`() throws {
    let facts = Trade.facts
    let set = ShardSet(facts, parts: 4)
    func sum(_ kind: ShardKind, _ column: String) throws -> Int64 {
      let total = try #require(set.totals.first { $0.kind == kind })
      return total.sums[try #require(kind.totals.firstIndex { $0.name == column })]
    }
    let sales = facts.sales()
    #expect(try sum(.receipts, "net") == sales.reduce(0) { $0 + $1.sold })
    #expect(try sum(.receipts, "refunded") == 105)
    #expect(try sum(.refunds, "net") == sales.reduce(0) { $0 + $1.refundsBooked })
    #expect(try sum(.costs, "amount") == 100_001)
    #expect(try sum(.costs, "clicks") == 33)
    #expect(set.totals.map(\.rows) == ShardKind.allCases.map { Self.table($0, set).count })
  }

  @Test func `the manifest's sums are the sums of the files`() {
    let set = ShardSet(Trade.facts, parts: 3)
    for total in set.totals {
      let rows = Self.table(total.kind, set)
      for (column, sum) in zip(total.kind.totals, total.sums) {
        let place = total.kind.columns.firstIndex(of: column) ?? 0
        #expect(rows.reduce(0) { $0 + (Int64($1[place]) ?? 0) } == sum, "\(column.name)")
      }
    }
  }
}
