import Facts
import Foundation
import Measures
import Testing

@testable import Shards

struct EngineQueriesTests {
  static let bounds = EngineBounds(
    Trade.facts, month: Trade.day("2026-10-31").month, windowDays: 30, periods: 2, neverDays: 90)

  @Test func `every query is portable SQL with all words filled in`() {
    let queries = EngineQueries(Self.bounds)
    for text in EngineTable.allCases.map(queries.query) + queries.views {
      #expect(!text.utf8.contains(UInt8(ascii: "{")) && !text.utf8.contains(UInt8(ascii: ";")))
      let isShort = text.split(separator: "\n").allSatisfy { $0.utf8.count <= 200 }
      #expect(isShort, "\(text)")
    }
  }

  @Test func `every table names its keys and figures in the order of the query`() {
    let queries = EngineQueries(Self.bounds)
    for table in EngineTable.allCases {
      // The columns of a query are those of its last list: after WITH parts come the answers.
      let lines = queries.query(table).split(separator: "\n")
      let start = lines.lastIndex { $0.utf8.starts(with: "SELECT".utf8) } ?? 0
      var rest = Array(lines[start...].joined(separator: "\n").utf8)[...]
      for name in table.keys + table.figures {
        let word = Array(name.utf8)
        let place = rest.indices.first { rest[$0...].starts(with: word) }
        #expect(place != nil, "\(table.rawValue): \(name)")
        rest = rest[((place ?? rest.startIndex) + word.count)...]
      }
    }
  }

  @Test func `no order of rows is left to chance where two share a second`() {
    // Receipts of one person at the same second: only the first ends the path.
    let queries = EngineQueries(Self.bounds)
    let order = "ORDER BY clock, is_purchase, channel, receipt\n"
    #expect(queries.query(.lastCredit).components(separatedBy: order).count == 3)
    // Contacts of one second: the last channel by bytes; receipts do not meet each other.
    #expect(queries.query(.lastTouch).contains("ORDER BY clock, is_purchase, byte_rank\n"))
  }

  @Test func `sales by month in SQL`() {
    #expect(
      EngineQueries(Self.bounds).query(.salesByMonth) == """
        -- Sales of the business by month.
        SELECT
          month, sum(receipts) AS receipts, sum(voided) AS voided,
          sum(known_receipts) AS known_receipts, sum(sold) AS sold, sum(known_sold) AS known_sold,
          sum(refunds_booked) AS refunds_booked, sum(refunds_of_sales) AS refunds_of_sales,
          sum(refunds_unmatched) AS refunds_unmatched, sum(other) AS other,
          sum(discounts) AS discounts, sum(margin) AS margin,
          sum(sold_with_margin) AS sold_with_margin
        FROM booked
        GROUP BY month

        """)
  }

  @Test func `Spark is told every option and every type`() {
    let script = SparkScript(folder: "/data/it's", bounds: Self.bounds).text
    let view = """
      CREATE TEMPORARY VIEW refunds (day DATE, month STRING, store BIGINT, is_matched \
      BIGINT, net BIGINT, margin BIGINT)
      USING csv OPTIONS (
        path '/data/it\\'s/refunds', header 'true',
        enforceSchema 'false', inferSchema 'false', multiLine 'false', sep ',', quote '"',
        escape '"', lineSep '\\n', encoding 'UTF-8', mode 'FAILFAST', nullValue '', emptyValue '',
        dateFormat 'yyyy-MM-dd', ignoreLeadingWhiteSpace 'false',
        ignoreTrailingWhiteSpace 'false', maxCharsPerColumn '-1');
      """
    #expect(script.contains(view))
    let total = """
      SELECT 'refunds' AS kind, count(*) AS row_count, coalesce(sum(is_matched), 0) AS is_matched, \
      coalesce(sum(net), 0) AS net, coalesce(sum(margin), 0) AS margin
      FROM refunds;
      """
    #expect(script.contains(total))
    #expect(script.utf8.starts(with: "SET spark.sql.session.timeZone=UTC;\n".utf8))
    #expect(script.contains("SELECT '#contatto', 'end', '16';\n"))
  }
}
