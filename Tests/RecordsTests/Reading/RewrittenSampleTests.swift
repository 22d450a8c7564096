import Foundation
import Testing

@testable import Records

/// FORMATS §11, T4 to T6: the same table in other clothes.
@Suite struct RewrittenSampleTests {
  /// Samples that are tables and can be cut by what their expectation says.
  static let tables: [Sample] = Sample.all.filter { sample in
    guard let expected = try? sample.expected()["result"] else { return false }
    return expected["dialect"]?["delimiter"] != nil
  }

  private func table(_ sample: Sample) throws -> TableText {
    let dialect = try #require(try sample.expected()["result"]?["dialect"])
    let delimiter = try #require(dialect["delimiter"]?.text?.utf8.first)
    return try #require(
      TableText(
        try sample.bytes(), delimiter: delimiter, headerLine: dialect["header_line"]?.number ?? 1))
  }

  /// What must stay the same however the file is written.
  static func essence(_ result: JSONValue?) -> JSONValue? {
    guard case .object(var members)? = result else { return result }
    members["dialect"] = nil
    members["warnings"] = .list(
      (members["warnings"]?.list ?? []).filter { $0["reason"]?.text != "encoding-guessed" })
    return .object(members)
  }

  /// Expects the records of the sample from other bytes.
  private struct Comparison {
    let sample: Sample
    let expected: JSONValue
    let reader: FolderReader

    func expectSame(_ text: String, _ encoding: Encoded, _ how: String) throws {
      let result = try sample.read(encoding.bytes(text), by: reader)
      let essence = try #require(RewrittenSampleTests.essence(result))
      #expect(JSONValue.differences(expected, essence) == [], "\(sample.file) \(how)")
    }
  }

  private func comparison(_ sample: Sample) throws -> Comparison {
    let expected = try #require(Self.essence(try sample.expected()["result"]))
    return Comparison(sample: sample, expected: expected, reader: try sample.reader())
  }

  @Test(arguments: tables)
  func `encoding, line ends and delimiter do not matter`(sample: Sample) throws {
    let table = try table(sample)
    let comparison = try comparison(sample)
    for delimiter in [",", ";", "\t", "|"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        let text = table.text(delimiter: Character(delimiter), lineEnd: lineEnd)
        try comparison.expectSame(
          text, .plain, "\(delimiter.debugDescription) \(lineEnd.utf8.count)")
      }
    }
    for encoding in Encoded.allCases {
      let text = table.text(delimiter: ";", lineEnd: "\r\n")
      try comparison.expectSame(text, encoding, encoding.rawValue)
    }
  }

  @Test(arguments: tables.filter { !$0.expectation.contains("ambiguous") })
  func `amounts with the other decimal mark are the same amounts`(sample: Sample) throws {
    var table = try table(sample)
    for row in (table.header + 1)..<table.rows.count {
      for column in table.rows[row].indices {
        let cell = Array(table.rows[row][column].utf8)
        guard let token = NumberToken(Blank.trimmed(cell[...]), readsLeading: false),
          token.vote(isCount: false) != .none
        else { continue }
        let swapped = cell.map {
          $0 == Byte.comma ? Byte.point : $0 == Byte.point ? Byte.comma : $0
        }
        table.rows[row][column] = String(decoding: swapped, as: UTF8.self)
      }
    }
    try comparison(sample).expectSame(
      table.text(delimiter: ";", lineEnd: "\n"), .plain, "swapped marks")
  }

  @Test(arguments: tables.filter { !$0.file.contains("forms") && !$0.file.contains("monkey") })
  func `columns may stand in any order and others between them`(sample: Sample) throws {
    let table = try table(sample)
    let width = table.rows[table.header].count
    let reversed = [0] + (1..<width).reversed()
    let permuted = table.permuted(reversed).inserting("Something new", at: width / 2)
    try comparison(sample).expectSame(
      permuted.text(delimiter: ";", lineEnd: "\n"), .plain, "permuted")
  }

  @Test(arguments: tables)
  func `without a required column a file is never read`(sample: Sample) throws {
    let table = try table(sample)
    let expected = try #require(try sample.expected()["result"])
    let id = try #require(expected["profile"]?.text)
    let profile = try #require(try Shipped.profiles().first { $0.id == id })
    let reader = try sample.reader()
    let required = profile.match.require.map { profile.columns[$0].written.map { FoldedText($0) } }
    for column in table.rows[table.header].indices {
      let name = FoldedText(table.rows[table.header][column])
      let text = table.without(column).text(delimiter: ";", lineEnd: "\n")
      let result = try sample.read(Array(text.utf8), by: reader)
      let found = result["profile"]?.text
      #expect(found == nil || found == id, "\(sample.file) without \(name.text)")
      let others = table.rows[table.header].enumerated().filter { $0.offset != column }
      let isNeeded = required.contains { spellings in
        spellings.contains(name) && !others.contains { spellings.contains(FoldedText($0.element)) }
      }
      if isNeeded {
        #expect(result["status"]?.text != "read", "\(sample.file) without \(name.text)")
      }
    }
  }
}
