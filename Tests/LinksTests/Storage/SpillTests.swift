import Links
import Measures
import Records
import Testing

/// Wherever the rows lie, and however they are spread, the answer is that of the definition.
@Suite struct SpillTests {
  private struct Contact {
    let customer: Int
    let second: Int
    let channel: Int
  }

  private struct Line {
    let customer: Int?
    let second: Int
    let receipt: Int
    let cents: Int
  }

  private struct World {
    var contacts: [Contact] = []
    var lines: [Line] = []

    /// A few customers with many contacts, in a time so short that ties are usual.
    init(seed: UInt64, contacts count: Int, lines lineCount: Int) {
      var numbers = SplitMix64(state: seed)
      func draw(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
      let customers = [1, 3, 40, 400][draw(4)]
      let seconds = [50, 5000, 90 * 86_400][draw(3)]
      for _ in 0..<count {
        contacts.append(
          Contact(customer: draw(customers), second: draw(seconds), channel: draw(4)))
      }
      for _ in 0..<lineCount {
        let customer = draw(3) == 0 ? nil : draw(customers + 2)
        lines.append(
          Line(
            customer: customer, second: draw(seconds), receipt: draw(lineCount),
            cents: draw(9000) - 900))
      }
    }

    private func stamp(_ second: Int) -> String {
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
      let day = Day(number: 20_000 + second / 86_400)
      let clock = second % 86_400
      return "\(day),\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))"
    }

    var touchText: String {
      LinkStoreTests.touchHeader
        + contacts.map { "\(stamp($0.second)),channel-\($0.channel),sent,K\($0.customer)\n" }
        .joined()
    }

    var receiptText: String {
      LinkStoreTests.receiptHeader
        + lines.map { line in
          let amount = abs(line.cents)
          let cents = "\(amount / 100).\(amount % 100 / 10)\(amount % 10)"
          let customer = line.customer.map { "K\($0)" } ?? ""
          return "\(stamp(line.second)),R\(line.receipt),,\(line.cents < 0 ? "-" : "")\(cents),,"
            + "\(customer)\n"
        }.joined()
    }

    /// Revenue and lines by channel, then without a contact, then without a customer: by the
    /// definition, each line with each contact.
    func expected(windowDays: Int) -> [[Int]] {
      var sums = [[Int]](repeating: [0, 0], count: 6)
      for line in lines {
        var place = line.customer == nil ? 5 : 4
        var best: (Int, Int)?
        for contact in contacts where contact.customer == line.customer {
          let age = line.second - contact.second
          guard age >= 0, age <= windowDays * 86_400 else { continue }
          if best.map({ $0 < (contact.second, contact.channel) }) ?? true {
            best = (contact.second, contact.channel)
          }
        }
        if let best { place = best.1 }
        sums[place][0] += line.cents
        sums[place][1] += 1
      }
      return sums
    }
  }

  private func found(_ result: LinkResult) -> [[Int]] {
    var sums = [[Int]](repeating: [0, 0], count: 6)
    for sum in result.sums {
      let place =
        switch sum.group {
        case .channel(let name): Int(name.suffix(1)) ?? 0
        case .noContact: 4
        case .notIdentified: 5
        case .till: 0
        }
      sums[place] = [Int(sum.revenue), sum.lines]
    }
    return sums
  }

  @Test(arguments: UInt64(1)...12)
  func `with and without a disk the answer is the definition`(seed: UInt64) throws {
    let world = World(seed: seed, contacts: 700, lines: 300)
    var results: [LinkResult] = []
    for (bits, bytes) in [(10, nil), (0, nil), (3, 0), (3, 2000), (5, 8000)] as [(Int, Int?)] {
      var linking = Linking()
      linking.windowDays = 14
      linking.limits.bytes = bytes
      linking.limits.partitionBits = bits
      linking.limits.chunkBytes = 48
      linking.space = bytes == nil ? nil : MemorySpace()
      let result = try #require(
        try linking.result(touches: [world.touchText], receipts: [world.receiptText]))
      #expect(found(result) == world.expected(windowDays: 14), "2^\(bits) parts, \(bytes ?? -1)")
      if let space = linking.space { #expect(space.count > 1000, "nothing was spilled") }
      results.append(result)
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test func `a full disk has no answer`() throws {
    let world = World(seed: 3, contacts: 700, lines: 300)
    var linking = Linking()
    linking.limits.bytes = 2000
    linking.limits.partitionBits = 3
    linking.limits.chunkBytes = 48
    linking.space = MemorySpace(most: 3000)
    #expect(try linking.result(touches: [world.touchText], receipts: [world.receiptText]) == nil)
  }

  @Test func `a customer with most of all contacts is linked as any other`() throws {
    var text = LinkStoreTests.touchHeader
    for second in 0..<600 {
      text += "2026-01-05,10:\(10 + second / 60):\(10 + second % 50),m\(second % 3),sent,K1\n"
    }
    let receipt = LinkStoreTests.receiptHeader + "2026-01-06,10:00,1,,1.00,,K1\n"
    let result = try #require(try Linking().result(touches: [text], receipts: [receipt]))
    #expect(result.contacts == 600)
    #expect(result.sums.filter { $0.lines == 1 }.map(\.revenue) == [100])
  }
}
