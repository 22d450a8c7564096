import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@testable import Analyses

@Suite struct ContactResponseTests {
  private static let windows = 6

  /// Sixty customers over six windows of thirty days; `isContacted` says who gets a mail when,
  /// `euros` what each buys in the window, net.
  private static func material(
    isContacted: (_ customer: Int, _ window: Int) -> Bool,
    euros: (_ customer: Int, _ window: Int, _ isContacted: Bool) -> Int
  ) -> Material {
    var shop = Shop()
    shop.plan.channels = [Shop.channel("mail")]
    shop.asOf = Shop.day("2026-10-31")
    for customer in 0..<60 {
      for window in 0..<windows {
        let last = shop.asOf - 30 * window
        let contacted = isContacted(customer, window)
        if contacted {
          shop.touch(.sent, (last - 20).description, channel: "mail", person: UInt8(customer))
        }
        let amount = Int64(euros(customer, window, contacted)) * 100
        shop.line("\(customer)-\(window)", (last - 5).description) { line, _ in
          line.net = amount
          line.customer = Person(index: UInt32(customer))
        }
      }
    }
    return Material(
      facts: shop.facts(),
      setting: .tested(shop.asOf.month.last.description))
  }

  @Test func `what goes along with a contact is found beside season and habits`() throws {
    // Customers of very different size, windows of very different trade, five euros with a contact.
    let material = Self.material { customer, window in
      (customer + window) % 2 == 0
    } euros: { customer, window, isContacted in
      10 + customer + 7 * window + (isContacted ? 5 : 0)
    }
    let response = try #require(ContactResponse(material))
    #expect(response.steps.count == 1)
    #expect(abs(response.steps[0].value - 5) < 1e-6)
    #expect(response.reached == [30])
    #expect(abs(response.salesAbove(0).value - 150) < 1e-4)
  }

  @Test func `contacts in the busy season and to large customers bring nothing by themselves`()
    throws
  {
    // Large customers are mailed in the large windows; nothing follows from it.
    let material = Self.material { customer, window in
      customer >= 20 && (window % 3 == 0 || customer % 3 == window % 3)
    } euros: { customer, window, _ in
      10 + 2 * customer + (window % 3 == 0 ? 40 : 0)
    }
    let response = try #require(ContactResponse(material))
    #expect(abs(response.steps[0].value) < 1e-6)
  }

  @Test func `months of a share are summed by customer before their error is taken`() {
    let material = Self.material { customer, window in
      (customer + window) % 2 == 0
    } euros: { customer, _, _ in
      customer + 10
    }
    let periods = material.facts.contactPeriods(days: 30, count: 12)
    let doses = ContactDose.all(periods, top: 1)
    #expect(doses.map(\.months) == [180, 180])
    #expect(doses.map(\.customers) == [60, 60])
    #expect(!doses[0].saw(.optedOut))
    #expect(doses[0].share(.bought).high > 0.99)
  }
}
