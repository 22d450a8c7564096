import Links
import Measures
import Records
import Testing

/// The last contact at most so many days before a line has its revenue.
@Suite struct LinkStoreTests {
  static let touchHeader = "touch_date,touch_time,touchpoint,touch_kind,customer\n"
  static let receiptHeader = "receipt_date,receipt_time,receipt_number,store,gross,net,customer\n"

  /// The sums as `channel lines receipts revenue`.
  private func lines(_ result: LinkResult) -> [String] {
    result.sums.filter { $0.lines > 0 }.map { sum in
      let name =
        switch sum.group {
        case .channel(let name): name
        case .noContact: "-"
        case .notIdentified: "?"
        case .till: "till"
        }
      return "\(name) \(sum.lines) \(sum.receipts) \(sum.revenue)"
    }
  }

  private func linked(
    _ touches: String, _ receipts: String, _ change: (inout Linking) -> Void = { _ in }
  ) throws -> [String] {
    var found: [[String]] = []
    for isStreamed in [true, false] {
      var linking = Linking()
      linking.isStreamed = isStreamed
      change(&linking)
      let result = try linking.result(
        touches: [Self.touchHeader + touches], receipts: [Self.receiptHeader + receipts])
      found.append(lines(try #require(result)))
    }
    #expect(found[0] == found[1], "in blocks and in full")
    return found[0]
  }

  @Test func `the last contact before a receipt has its revenue, and the rest adds up to the till`()
    throws
  {
    let found = try linked(
      """
      2026-01-01,10:00,letter,sent,K1
      2026-01-05,10:00,email,sent,K1
      2026-01-20,10:00,letter,sent,K2
      """,
      """
      2026-01-04,12:00,1,Bari,10.00,8.00,K1
      2026-01-06,12:00,2,Bari,20.00,16.00,K1
      2026-01-06,12:00,2,Bari,0.50,0.40,K1
      2026-01-19,12:00,3,Bari,40.00,32.00,K2
      2026-01-21,12:00,4,Bari,-5.00,-4.00,K2
      2026-01-21,12:00,5,Bari,80.00,64.00,
      2026-01-21,12:00,6,Bari,160.00,128.00,K3
      """)
    #expect(found == ["email 2 1 2050", "letter 2 2 500", "- 2 2 20000", "? 1 1 8000"])
  }

  @Test func `a contact counts up to the window to the second`() throws {
    let touches = "2026-01-01,10:00:00,email,sent,K1\n2026-01-01,10:00:01,email,sent,K2\n"
    let receipts =
      "2026-01-31,10:00,1,Bari,1.00,,K1\n2026-01-31,10:00,2,Bari,2.00,,K2\n"
      + "2026-01-31,10:01,3,Bari,4.00,,K1\n2026-01-31,10:01,4,Bari,8.00,,K2\n"
    #expect(try linked(touches, receipts) == ["email 2 2 300", "- 2 2 1200"])
    #expect(try linked(touches, receipts) { $0.windowDays = 31 } == ["email 4 4 1500"])
    #expect(try linked(touches, receipts) { $0.windowDays = 29 } == ["- 4 4 1500"])
  }

  @Test func `in one second the contact comes first, and of contacts the name that is last`() throws
  {
    let found = try linked(
      """
      2026-01-05,10:00:00,b-mail,sent,K1
      2026-01-05,10:00:00,c-mail,sent,K1
      2026-01-05,10:00:00,a-mail,sent,K1
      2026-01-05,10:00:01,d-mail,sent,K1
      """, "2026-01-05,10:00,1,Bari,1.00,,K1\n")
    #expect(found == ["c-mail 1 1 100"])
  }

  @Test func `a contact without a time begins its day, a receipt without one ends it`() throws {
    let found = try linked(
      "2026-01-05,,letter,sent,K1\n2026-01-05,23:59,email,sent,K2\n2026-01-06,,letter,sent,K2\n",
      "2026-01-05,00:00,1,Bari,1.00,,K1\n2026-01-05,,2,Bari,2.00,,K2\n")
    #expect(found == ["email 1 1 200", "letter 1 1 100"])
  }

  @Test func `answers, hold-outs and counted contacts are no contacts`() throws {
    let found = try linked(
      """
      2026-01-01,10:00,email,sent,K1
      2026-01-02,10:00,web,clicked,K1
      2026-01-02,11:00,web,opened,K1
      2026-01-02,12:00,letter,withheld,K1
      2026-01-02,12:00,letter,sent,
      """, "2026-01-04,12:00,1,Bari,10.00,,K1\n")
    #expect(found == ["email 1 1 1000"])
  }

  @Test func `what arrived is a contact only where nobody says what was sent`() throws {
    let receipts = "2026-01-04,12:00,1,Bari,10.00,,K1\n"
    let one = "2026-01-01,10:00,email,delivered,K1\n"
    #expect(try linked(one, receipts) == ["email 1 1 1000"])
    #expect(try linked(one + "2026-02-01,10:00,email,sent,K9\n", receipts) == ["- 1 1 1000"])
  }

  @Test func `an address is one in capitals and small letters, and no customer number`() throws {
    let found = try linked(
      """
      2026-01-01,10:00,email,sent,Anna.ROSSI@Example.com
      2026-01-01,10:00,letter,sent,"K,1"
      2026-01-01,10:00,sms,sent,ÅSA@example.com
      2026-01-01,10:00,sms,sent,k2
      """,
      """
      2026-01-04,12:00,1,Bari,1.00,,anna.rossi@EXAMPLE.com
      2026-01-04,12:00,2,Bari,2.00,,"K,1"
      2026-01-04,12:00,3,Bari,4.00,, åsa@Example.com
      2026-01-04,12:00,4,Bari,8.00,,K2
      """)
    #expect(found == ["email 1 1 100", "letter 1 1 200", "sms 1 1 400", "- 1 1 800"])
  }

  @Test func `the net amount counts where it is asked for`() throws {
    let found = try linked(
      "", "2026-01-04,12:00,1,Bari,1.00,0.80,K1\n2026-01-04,,2,Bari,2.00,,K1\n"
    ) {
      $0.amount = .net
    }
    #expect(found == ["- 1 1 80"])
  }

  @Test func `currencies are kept apart, receipts of one number in two shops and days too`() throws
  {
    let header = "receipt_date,receipt_number,store,gross,customer,currency\n"
    let text =
      header + "2026-01-04,1,Bari,1.00,,EUR\n2026-01-04,1,Bari,2.00,,EUR\n"
      + "2026-01-04,1,Lecce,4.00,,EUR\n2026-01-05,1,Bari,8.00,,EUR\n2026-01-05,1,Bari,16.00,,PLN\n"
    for isStreamed in [true, false] {
      var linking = Linking()
      linking.isStreamed = isStreamed
      let found = try #require(try linking.result(touches: [], receipts: [text]))
      #expect(lines(found) == ["? 4 3 1500", "? 1 1 1600"])
      #expect(found.till.map(\.currency.code) == ["EUR", "PLN"])
      #expect(found.till.map(\.revenue) == [1500, 1600])
    }
  }

  @Test func `a refund of a refund file is taken off at its own time`() throws {
    let refunds = "refund_date,refund_number,gross,customer\n2026-01-09,7,3.00,K1\n"
    var linking = Linking()
    linking.isStreamed = false
    let found = try #require(
      try linking.result(
        touches: [Self.touchHeader + "2026-01-05,10:00,email,sent,K1\n"],
        receipts: [Self.receiptHeader + "2026-01-04,12:00,1,Bari,10.00,,K1\n", refunds]))
    #expect(lines(found) == ["email 1 0 -300", "- 1 1 1000"])
    #expect(found.till.first?.revenue == 700)
  }

  @Test func `who wants to be nobody is nobody`() throws {
    let found = try linked(
      "2026-01-01,10:00,email,sent,K1\n", "2026-01-04,12:00,1,Bari,1.00,,K1\n"
    ) {
      $0.isStreamed = false
      $0.change = { settings in
        let code = HMAC(key: settings.key).code(Array("id:shop:K1".utf8))
        settings.forgotten = [Pseudonym(digest: code)]
      }
    }
    #expect(found == ["? 1 1 100"])
  }
}
