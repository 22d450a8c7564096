import Testing

@testable import Records

struct FrameFinderTests {
  static let body = "North;12;1,5\nSouth;14;2,5\nEast;16;3,5\nWest;18;4,5\n"

  @Test(arguments: [
    ("Report of the year;;\n\nArea;Shops;Share\n", 1, 1),
    ("Report of the year\nmade in Roma\nArea;Shops;Share\n", 2, 1),
    ("Area;Shops;Share\n", 0, 1), ("", 0, 0), ("Area;Shops;Share\n;;%\n", 0, 2),
    (";Shops;\nArea;number;Share\n", 0, 2), ("\n\nArea;Shops;Share\n\n", 0, 1),
    ("Area;2021;2022\n", 0, 1),
  ])
  func `what stands above the data is preamble or header`(
    head: String, preamble: Int, header: Int
  ) throws {
    let table = try AnyTable(head + Self.body)
    #expect(table.form.preambleRows == preamble)
    #expect(table.form.headerRows == header)
    #expect(table.rows.suffix(4).first == ["North", "12", "1,5"])
    #expect(table.rows.count == 4 + min(1, header))
  }

  @Test func `header rows are joined column by column`() throws {
    let table = try AnyTable(";Shops;\nArea;number;Share\n" + Self.body)
    #expect(table.rows[0] == ["Area", "Shops number", "Share"])
  }

  @Test func `a short first row is data, not a header`() throws {
    let table = try AnyTable("n,name,kind,sum\n1,a,x\n2,b,y,5.5\n3,c,x,6.5\n4,d,y,7.5\n5,e,x,8\n")
    #expect(table.rows[0] == ["n", "name", "kind", "sum"])
    #expect(table.rows[1] == ["1", "a", "x", ""])
  }

  @Test func `keys with values are no table with a header of two rows`() throws {
    let table = try AnyTable("Title,Report\nDate,2020-01-01\nRows,5\n")
    #expect(table.rows == [["Title", "Report"], ["Date", "2020-01-01"], ["Rows", "5"]])
  }

  @Test func `a page header in the middle is left out and noted`() throws {
    let table = try AnyTable(
      "Area;Shops;Share\n" + Self.body + "Area;Shops;Share\nIsles;3;0,5\nHills;4;0,7\n")
    #expect(table.rows.count == 7)
    #expect(table.reading.repairs.first == [RowNote(line: 6, repair: .header, leftOut: 0)])
  }

  @Test(arguments: [
    ([0x43, 0x69, 0x74, 0x74, 0xE0], "Città"),
    ([0xC5, 0x81, 0xC3, 0xB3, 0x64, 0xC5, 0xBA], "Łódź"),
    (Array("ŁódźżółćąęŚŻ".utf8) + [0xFF], "ŁódźżółćąęŚŻ\u{FFFD}"), ([0x61, 0x81], "a\u{81}"),
  ])
  func `a name in any encoding is read`(bytes: [UInt8], name: String) throws {
    let table = try AnyTable(bytes + Array(";Shops\nNorth;12\nSouth;14\n".utf8))
    #expect(table.rows[0] == [name, "Shops"])
  }
}
