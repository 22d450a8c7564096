package import Facts
package import Measures
import Records
package import Reporting

/// The facts with the tables that several analyses read, each made once.
package struct Material: Sendable {
  /// Days of the window in which contact pressure is counted.
  package static let pressureWindowDays = 30

  /// What happened.
  package let facts: FactTable
  /// What was asked.
  package let setting: Setting
  /// Contacts and cost by touchpoint and month.
  package let contacts: ContactTable
  /// Sales by month.
  package let sales: [SalesMonth]
  /// Sales by month of every shop, by its index.
  let salesByStore: [[SalesMonth]]
  /// Coverage by month.
  package let coverage: [MonthCoverage]
  /// Campaigns with codes, all data.
  package let coded: [CodedCampaign]
  /// Campaigns with codes, the twelve months that end with the reported one.
  package let codedInYear: [CodedCampaign]
  /// Contacts per customer; `nil` if no contact names one.
  package private(set) var load: ContactLoad?
  /// What every kind of evidence says about the channels.
  package private(set) var ladder = Ladder.empty
  /// The purchases of every known customer.
  private(set) var customerBook = CustomerBook.empty
  /// What customers write; `nil` until it has been read.
  private(set) var themes: ThemeFindings?
  /// What each known customer got and bought; empty if no contact names one.
  private(set) var persons: [PersonContacts] = []
  /// Randomised hold-outs of customers that are not older than a year.
  let holdOuts: [HoldOutFacts]
  /// The value of each known customer in every grouping; customers without one are left out.
  private(set) var groupValues: [Grouping.Kind: [Person: String]] = [:]
  /// The known customers divided by what is known of them.
  private(set) var groupings: [Grouping] = []
  /// Every published count of known customers, hidden together.
  private(set) var personCells = PersonCells.empty
  /// Paths of known customers through the channels.
  private(set) var flowBook = FlowBook.empty
  /// Days from the first contact to the purchase; `nil` if no contact names a customer.
  private(set) var firstContact: FirstContact?
  /// What the data show of every touchpoint.
  private(set) var trails = TouchpointTrails()
  /// Known customers who complained; `nil` if nobody did.
  private(set) var complaints: ComplaintReturns?
  /// What caps on contacts would save; `nil` where customers' months cannot be compared.
  private(set) var caps: ContactCaps?
  /// Places where customers are served, with their load.
  private(set) var desks: [ServiceDesk] = []
  /// Tests that would settle what is open, the most valuable first.
  private(set) var tests: [TestProposal] = []
  /// What was planned for the month beside what came.
  private(set) var planLines: [PlanLine] = []
  private let tradingDays: [Month: Int]

  /// The facts of one report.
  package init(facts: FactTable, setting: Setting) {
    self.init(tablesOf: facts, setting)
    // What is known of customers and what the channels earn do not need each other.
    let start = self
    let (earned, known) = ParallelMap.both {
      start.withEvidence
    } _: {
      start.withCustomers
    }
    self = known
    (ladder, tests, planLines) = (earned.ladder, earned.tests, earned.planLines)
  }

  /// The tables that everything else is made from.
  private init(tablesOf facts: FactTable, _ setting: Setting) {
    self.facts = facts
    self.setting = setting
    let (sold, coded) = ParallelMap.both {
      (
        contacts: ContactTable(facts: facts), sales: facts.sales(), byStore: facts.salesByStore(),
        coverage: facts.coverage(tolerance: setting.toleranceDays),
        tradingDays: Material.tradingDays(facts), holdOuts: facts.holdOuts()
      )
    } _: {
      (
        ever: facts.codedCampaigns(since: nil),
        inYear: facts.codedCampaigns(since: (setting.month - 11).first)
      )
    }
    (contacts, sales, salesByStore) = (sold.contacts, sold.sales, sold.byStore)
    (coverage, tradingDays) = (sold.coverage, sold.tradingDays)
    (self.coded, codedInYear) = (coded.ever, coded.inYear)
    holdOuts = sold.holdOuts.filter { $0.to > setting.asOf - 365 }
  }

  /// The same with everything that is known of customers.
  private var withCustomers: Material {
    var material = self
    material.persons =
      facts.personContacts(
        window: Material.pressureWindowDays, neverWindow: setting.neverContactedDays) ?? []
    if !material.persons.isEmpty {
      material.load = ContactLoad(
        material.persons, asOf: facts.asOf, window: Material.pressureWindowDays,
        neverWindow: setting.neverContactedDays)
      material.groupValues = Grouping.values(facts)
    }
    material.flowBook = FlowBook(facts)
    material.customerBook = CustomerBook(material)
    material.themes = ThemeFindings(material)
    material.desks = ServiceDesk.all(material)
    if let load = material.load {
      material.groupings = Grouping.all(material.persons, material)
      material.caps = ContactCaps(material, load: load)
    }
    material.firstContact = FirstContact(material)
    material.trails = TouchpointTrails(material)
    material.complaints = ComplaintReturns(material)
    material.personCells = PersonCells(material)
    return material
  }

  /// The same with what the channels earn, from tests, codes and the response model.
  private var withEvidence: Material {
    var material = self
    material.ladder = Ladder(material)
    material.tests = TestProposal.all(material)
    material.planLines = PlanLine.all(material)
    return material
  }

  /// The reporting currency.
  package var currency: Currency { facts.rules.currency }

  /// Channels (indices) that reached any known customer in the longer window.
  var reachingChannels: [Int] {
    var isReaching = [Bool](repeating: false, count: facts.register.channels.count)
    for person in persons {
      for channel in person.channels { isReaching[channel] = true }
    }
    return isReaching.indices.filter { isReaching[$0] }
  }

  /// Sales of a month; `nil` outside the data.
  package func sales(in month: Month) -> SalesMonth? { sales.first { $0.month == month } }

  /// Why a month must not be compared; empty if it may.
  package func gaps(in month: Month) -> [MonthCoverage.Gap] {
    coverage.first { $0.month == month }?.gaps ?? []
  }

  /// True if a month must not be compared with a full one.
  package func isPartial(_ month: Month) -> Bool { !gaps(in: month).isEmpty }

  /// Partial, provisional while refunds and late purchases are possible, or final (METHOD §2.3).
  package func state(in month: Month) -> MonthState {
    if isPartial(month) { return .partial }
    let lookbacks = facts.register.channels.map(\.lookbackDays)
    let longest = max(facts.rules.returnWindowDays, lookbacks.max() ?? 0)
    return setting.asOf - month.last < longest ? .provisional : .final
  }

  /// An amount of minor units of the reporting currency.
  package func money(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: currency)
  }

  /// A number of known persons: suppressed below the privacy minimum, but zero is zero.
  package func persons(_ count: Int) -> Quantity {
    let minimum = setting.minimumGroup
    return count > 0 && count < minimum ? .suppressed(below: minimum) : .count(count)
  }

  /// Channel contacts and cost of one month; `nil` outside the table.
  package func channel(_ index: Int, in month: Month) -> ChannelMonth? {
    guard let position = contacts.months.firstIndex(of: month) else { return nil }
    return contacts.channel(index)[position]
  }

  /// Cost of a channel (index) accrued on the twelve months that end with the reported one; `nil`
  /// where no source gives any.
  package func costInYear(channel: Int) -> Int64? {
    let year = setting.month - 11
    let costs = zip(contacts.months, contacts.channel(channel)).filter {
      $0.0 >= year && $0.0 <= setting.month
    }.compactMap(\.1.cost)
    return costs.isEmpty ? nil : costs.reduce(0, +)
  }

  /// True if a channel (index) had contacts in the twelve months that end with the reported one.
  package func hasContactsInYear(channel: Int) -> Bool {
    zip(contacts.months, contacts.channel(channel)).contains {
      $0.0 > setting.month - 12 && $0.0 <= setting.month && $0.1.contacts > 0
    }
  }

  /// Margin per unit of net sales of the twelve months that end with the reported one, of sales
  /// whose margin is known; `nil` where none is.
  package var marginShare: Double? {
    let year = sales.filter { $0.month > setting.month - 12 && $0.month <= setting.month }
    let net = year.reduce(Int64(0)) {
      $0 + $1.soldWithMargin - $1.refundsOfSales - $1.refundsUnmatched
    }
    let margin = year.reduce(0.0) { $0 + Double($1.marginTenThousandths) / 10_000 }
    return net > 0 && margin > 0 ? margin / Double(net) : nil
  }

  /// Returns of channels.
  var returns: [ChannelReturn] { ladder.returns }

  /// Contacts of all channels in a month; `nil` where no source tells of any channel's.
  package func contacts(in month: Month) -> Int64? {
    guard let position = contacts.months.firstIndex(of: month) else { return nil }
    let told = contacts.cells.map { $0[position] }.filter {
      $0.state != .noData && $0.state != .spendWithoutContacts
    }
    return told.isEmpty ? nil : told.reduce(0) { $0 + $1.contacts }
  }

  /// Cost of all channels accrued on a month; `nil` where no source gives any.
  package func cost(in month: Month) -> Int64? {
    guard let position = contacts.months.firstIndex(of: month) else { return nil }
    let costs = contacts.cells.compactMap { $0[position].cost }
    return costs.isEmpty ? nil : costs.reduce(0, +)
  }
}

extension Material {
  /// Days of a month on which anything was sold.
  package func tradingDays(in month: Month) -> Int { tradingDays[month] ?? 0 }

  static func tradingDays(_ facts: FactTable) -> [Month: Int] {
    var last: Day?
    var days: [Month: Int] = [:]
    for receipt in facts.receipts where receipt.day != last {
      days[receipt.day.month, default: 0] += 1
      last = receipt.day
    }
    return days
  }
}
