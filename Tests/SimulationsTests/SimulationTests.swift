import Foundation
import Measures
import Testing

@testable import Simulations

/// A quarter of a small chain, made once for all tests.
private let small = Scenario(
  name: "aurora", first: Month(index: 2026 * 12 + 7), months: 3, volume: 0.1)
private let trade = Trade(small, seed: 3)
private let exports = Simulation(scenario: small, seed: 3).exports()

@Suite struct SimulationTests {
  @Test func `the same seed gives the same bytes and another seed does not`() {
    let again = Simulation(scenario: small, seed: 3).exports()
    #expect(again.map(\.path) == exports.map(\.path))
    #expect(again.map { Checksum.crc32($0.text) } == exports.map { Checksum.crc32($0.text) })
    let other = Simulation(scenario: small, seed: 4).exports()
    #expect(other.map { Checksum.crc32($0.text) } != exports.map { Checksum.crc32($0.text) })
  }

  @Test func `no two files share a path`() {
    #expect(Set(exports.map(\.path)).count == exports.count)
  }

  @Test func `the truth adds up to the receipts less the refunds`() {
    let truth = Truth(trade)
    let told = Cause.allCases.reduce(Int64(0)) { $0 + truth.total($1).netSales }
    let sold = trade.receipts.reduce(Int64(0)) { $0 + $1.net }
    let returned = trade.refunds.reduce(Int64(0)) { sum, refund in
      let receipt = trade.receipts[refund.receipt]
      return sum + (refund.line.map { receipt.lines[$0].net } ?? receipt.net)
    }
    #expect(returned > 0)
    #expect(told == sold - returned)
    #expect(Cause.allCases.reduce(0) { $0 + truth.total($1).receipts } == trade.receipts.count)
  }

  @Test func `a coupon never moves margin between causes without a trace`() {
    let truth = Truth(trade)
    let told = Cause.allCases.reduce(Int64(0)) { $0 + truth.total($1).margin }
    let earned = trade.receipts.reduce(Int64(0)) { $0 + $1.margin }
    let returned = trade.refunds.reduce(Int64(0)) { sum, refund in
      var part = trade.receipts[refund.receipt]
      if let line = refund.line { part.lines = [part.lines[line]] }
      return sum + part.margin
    }
    #expect(told == earned - returned)
  }

  @Test func `tax is exact for each receipt and rate`() {
    for receipt in trade.receipts.prefix(500) {
      for rate in [Int64(10), 22] {
        let lines = receipt.lines.filter { $0.article.category.vatPercent == rate }
        let gross = lines.reduce(Int64(0)) { $0 + $1.gross }
        let net = lines.reduce(Int64(0)) { $0 + $1.net }
        #expect(net == Apportionment.scaled(gross, by: 100, over: 100 + rate))
      }
    }
  }

  @Test func `who is withheld gets nothing and answers nothing`() {
    let start = trade.calendar.index(MailPlan.holdOutStart)
    let mailings = trade.mailings.filter { $0.channel == .mail && $0.day >= start }
    let withheld = mailings.flatMap(\.events).filter(\.isWithheld)
    #expect(!withheld.isEmpty)
    #expect(withheld.allSatisfy { $0.opened == nil && $0.clickedLinks == 0 })
    let people = Set(withheld.map(\.customer))
    let bought = trade.receipts.filter { $0.cause == .mail }.compactMap(\.customer)
    #expect(bought.allSatisfy { !people.contains($0) })
  }

  @Test func `receipt numbers are not used twice in one till`() {
    var seen: Set<String> = []
    for receipt in trade.receipts {
      let isOld = Chain.outlets[receipt.outlet].system == .oldTill
      let key = "\(receipt.outlet)/\(isOld ? "\(receipt.day)/" : "")\(receipt.number)"
      #expect(seen.insert(key).inserted)
    }
  }

  @Test func `spending more brings more, and each further euro brings less`() {
    for drive in trade.media.drives where drive.spending.contains(where: { $0 > 0 }) {
      let sums = [0, 0.5, 1, 2].map { drive.sales(scale: $0).reduce(0, +) }
      #expect(sums[0] == 0)
      #expect(sums[1] < sums[2] && sums[2] < sums[3])
      #expect(sums[2] - sums[1] < sums[1])
      #expect(sums[3] - sums[2] < 2 * (sums[2] - sums[1]))
    }
  }
}
