import Measures
import Testing

@testable import Records

/// Sums that stream by are those of the full reading.
@Suite struct SumTests {
  static let header =
    "receipt_date,receipt_time,receipt_number,store,item,category,quantity,gross,net,vat,"
    + "discount,customer,coupon"

  /// Rows of a till with commas, quotes and line ends in the names, from a seed.
  static func rows(_ count: Int, seed: UInt64, decimal: String = ".") -> [String] {
    var numbers = SplitMix64(state: seed)
    func draw(_ bound: UInt64) -> Int { Int(numbers.next() % bound) }
    let stores = ["Milano", "\"Roma, Centro\"", "Łódź", "", "Verona \"\"", "\"Bari\nPorto\""]
    return (0..<count).map { index in
      let gross = draw(30_000) - 2000
      let text =
        "\(gross < 0 ? "-" : "")\(abs(gross) / 100)\(decimal)"
        + (abs(gross) % 100 < 10 ? "0" : "") + "\(abs(gross) % 100)"
      let amount = decimal == "," ? "\"\(text)\"" : text
      let item = ["Brot", "\"Tasse, blau\"", "\"zwei\nZeilen\"", "\"5\"\" Schirm\""][draw(4)]
      let net = draw(3) == 0 ? "" : amount
      return "2026-0\(1 + draw(9))-1\(draw(9)),1\(draw(10)):0\(draw(10)),R-\(index),"
        + "\(stores[draw(6)].replacing(" \"\"", with: "")),\(item),,\(1 + draw(3)),\(amount),"
        + "\(net),,,k\(draw(50)),"
    }
  }

  private func reader() throws -> FolderReader {
    FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
  }

  private func full(_ bytes: [UInt8]) throws -> SalesSums {
    let input = InputFile(name: "x.csv", bytes: bytes)
    return try #require(
      try reader().sums(of: "x.csv", among: [input], by: [.store, .month]))
  }

  private func streamed(_ bytes: [UInt8], blockBytes: Int) throws -> SalesSums? {
    let reader = try reader()
    let table = StreamedTable(
      TextInMemory(bytes), named: "x.csv", reader.recogniser, reader.settings)
    return table?.sums(by: [.store, .month], blockBytes: blockBytes)
  }

  @Test func `two receipts in one shop and month are one sum`() throws {
    let text =
      "receipt_date,receipt_number,store,gross,net\n"
      + "2026-03-01,1,Milano,12.20,10.00\n2026-03-31,2,Milano,6.10,5.00\n"
      + "2026-04-01,3,Milano,1.00,\n2026-03-05,4,Bari,-2.44,-2.00\n"
    for sums in [
      try full(Array(text.utf8)), try streamed(Array(text.utf8), blockBytes: 40),
    ] {
      let sums = try #require(sums)
      #expect(sums.sums.map(\.store) == ["Bari", "Milano", "Milano"])
      #expect(sums.sums.map { $0.month?.description } == ["2026-03", "2026-03", "2026-04"])
      #expect(sums.sums.map(\.gross) == [-244, 1830, 100])
      #expect(sums.sums.map(\.net) == [-200, 1500, nil])
      #expect(sums.sums.map(\.records) == [1, 2, 1])
      #expect(sums.reading.rowsRead == 4)
    }
  }

  @Test func `sums of thousands of groups are those of a dictionary`() throws {
    var numbers = SplitMix64(state: 8)
    var sums = GroupSums()
    var wanted: [SumTable.Group: (records: Int, net: Int128?, gross: Int128?)] = [:]
    for _ in 0..<40_000 {
      let group = SumTable.Group(
        isRefund: numbers.next() % 2 == 0, store: UInt32(numbers.next() % 90),
        month: Month(index: Int(numbers.next() % 30) + 24_000),
        currency: UInt16(numbers.next() % 2))
      #expect(SumTable.Group(packed: group.packed) == group)
      let net = numbers.next() % 3 == 0 ? nil : Int64(numbers.next() % 9000) - 1000
      let gross = net == nil ? Int64(numbers.next() % 9000) : nil
      sums.add(group, net: net, gross: gross)
      var sum = wanted[group] ?? (0, nil, nil)
      sum.records += 1
      if let net { sum.net = (sum.net ?? 0) + Int128(net) }
      if let gross { sum.gross = (sum.gross ?? 0) + Int128(gross) }
      wanted[group] = sum
    }
    #expect(sums.groups.count == wanted.count)
    for (group, sum) in zip(sums.groups, sums.sums) {
      let known = try #require(wanted[group])
      #expect(sum.records == known.records)
      #expect((sum.hasNet ? sum.net : nil) == known.net)
      #expect((sum.hasGross ? sum.gross : nil) == known.gross)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [".", ","])
  func `blocks of any size give the sums of the full reading`(end: String, decimal: String) throws {
    let rows = [Self.header] + Self.rows(150, seed: 3, decimal: decimal)
    let bytes = Array(rows.joined(separator: end).utf8)
    let full = try full(bytes)
    #expect(full.reading.rowsUsed == 150)
    for size in [1, 7, 64, 100, 333, 1000, 5000, 1 << 20] {
      let sums = try #require(try streamed(bytes, blockBytes: size))
      #expect(sums.sums == full.sums, "blocks of \(size)")
      #expect(sums.reading.rowsRead == full.reading.rowsRead)
    }
  }

  @Test func `refused rows have the same lines and reasons`() throws {
    var rows = Self.rows(200, seed: 5)
    rows[20] = "2026-01-05,10:00,R,Milano,x,,1,abc,1.00,,,,"
    rows[60] = "2026-13-05,10:00,R,Milano,x,,1,1.00,1.00,,,,"
    rows[61] = "short,row"
    rows[90] = ",,,,,,,,,,,,"
    rows[120] = "2026-01-05,10:00,,Milano,x,,1,1.00,1.00,,,,"
    rows[130] = "2026-01-05,10:00,5.4E+12,Milano,x,,1,1.00,1.00,,,,"
    rows[140] = "2026-01-05,10:00,R,Milano,x,,two,1.00,1.00,,,,"
    rows[150] = "2026-01-05,10:00,R,Milano,x,,1,\"1,200.00\",,,,,"
    rows[160] = "2026-01-05,10:00,R,Milano,x,,1,,,,,,"
    rows[170] = " 2026-01-05 ,10:00, R ,Milano,x,,1, € 3.00,1.005,,,,"
    let bytes = Array(([Self.header] + rows).joined(separator: "\n").utf8)
    let full = try full(bytes)
    #expect(full.reading.refused.count == 7)
    for size in [50, 700, 1 << 20] {
      let sums = try #require(try streamed(bytes, blockBytes: size))
      #expect(sums.reading.refused == full.reading.refused)
      #expect(sums.reading.rowsRead == full.reading.rowsRead)
      #expect(sums.reading.rowsUsed == full.reading.rowsUsed)
      #expect(sums.sums == full.sums)
    }
  }

  @Test(arguments: [
    // A comma in a file of points; a stray quote; a quote that stays open; no UTF-8.
    "2026-01-05,10:00,R,Milano,x,,1,\"1,50\",,,,,\n",
    "2026-01-05,10:00,R,Milano,5\" x,,1,1.50,,,,,\n",
    "2026-01-05,10:00,R,Milano,\"x,,1,1.50,,,,,\n",
    "2026-01-05,10:00,R,Mil\u{E0},x,,1,1.50,,,,,\n",
  ])
  func `what would change a decision about the file is read in full`(row: String) throws {
    let rows = ([Self.header] + Self.rows(30_000, seed: 9)).joined(separator: "\n") + "\n"
    let bytes = Array(rows.utf8) + row.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try streamed(bytes, blockBytes: 1 << 20) == nil)
  }

  @Test func `a file of joins, orders or conditions is not streamed`() throws {
    for profile in try Shipped.profiles() where SumPlan.isRowwise(profile) {
      #expect(profile.joins.isEmpty && profile.tellsSales)
    }
    #expect(try Shipped.profiles().contains { SumPlan.isRowwise($0) })
  }
}
