import Estimation
import Facts
import Measures
import Reporting

/// What went along with one more contact in thirty days, in the same customers' own months
/// (METHOD §4.4, evidence C: observed, not caused).
///
/// A customer's months with k contacts are held against the same customer's months with k − 1,
/// each less what the same days brought to all customers who were ever contacted. Effects of the
/// days and of contacts are found in turns, until both stand (least squares with an effect for
/// every customer and every window). Neither the season nor who is contacted at all counts then;
/// who is contacted when is still not chance. Customers who were never contacted are left out:
/// their months go another way.
struct ContactResponse {
  /// Windows of thirty days that are looked at.
  static let windows = 12
  /// Customers who must have months with both numbers of contacts before a step is estimated.
  static let fewestCustomers = 30
  /// Turns between the effects of days and of contacts; ten settle them.
  private static let turns = 20

  /// By number of contacts: 0, 1, 2 … and the open class at the end.
  let doses: [ContactDose]
  /// Change of net sales in units of money from k − 1 to k contacts, first step first.
  let steps: [NormalEstimate]
  /// Covariance of those changes: the same customers stand behind several steps.
  let covariance: [[Double]]
  /// By step: customers of the latest window who had at least that many contacts.
  let reached: [Int]

  /// The response of the material; `nil` where not even a first contact can be judged.
  init?(_ material: Material) {
    let periods = material.facts.contactPeriods(
      days: Material.pressureWindowDays, count: ContactResponse.windows)
    let unit = Double(material.currency.minorUnitsPerUnit)
    let people = ContactResponse.people(periods, unit: unit)
    let top = ContactResponse.top(people)
    guard top > 0 else { return nil }
    doses = ContactDose.all(periods, top: top)
    var steps = [NormalEstimate](
      repeating: NormalEstimate(value: 0, standardError: 0), count: top)
    var changes: [[Double?]] = []
    for _ in 0..<ContactResponse.turns {
      let usual = ContactResponse.usual(people, steps)
      changes = people.map { ContactResponse.changes($0, usual, top: top) }
      steps = (0..<top).map { step in ContactResponse.mean(changes.compactMap { $0[step] }) }
    }
    self.steps = steps
    covariance = ContactResponse.covariance(changes, steps)
    let latest = periods.filter { $0.window == 0 }
    reached = (1...top).map { step in latest.count { $0.contacts >= step } }
  }

  /// Net sales, in units of money, that went along with the contacts of the latest window above
  /// `cap`: Σ over steps above it of customers × change, with the error of the sum.
  func salesAbove(_ cap: Int) -> NormalEstimate {
    let weights = steps.indices.map { $0 >= cap ? Double(reached[$0]) : 0 }
    var value = 0.0
    var variance = 0.0
    for row in steps.indices {
      value += weights[row] * steps[row].value
      for column in steps.indices {
        variance += weights[row] * weights[column] * covariance[row][column]
      }
    }
    return NormalEstimate(value: value, standardError: max(0, variance).squareRoot())
  }

  // MARK: - Customers

  /// One window of a customer.
  private struct Month {
    var window: Int
    var contacts: Int
    var sales: Double
  }

  /// The months of every customer who was ever contacted.
  private static func people(_ periods: [ContactPeriod], unit: Double) -> [[Month]] {
    var people: [[Month]] = []
    var last: ContactPeriod?
    for period in periods {
      if last?.person != period.person { people.append([]) }
      last = period
      people[people.count - 1].append(
        Month(
          window: period.window, contacts: period.contacts, sales: Double(period.sales) / unit))
    }
    return people.filter { own in own.contains { $0.contacts > 0 } }
  }

  /// The largest number of contacts that enough customers had, beside one less.
  private static func top(_ people: [[Month]]) -> Int {
    var top = 0
    while people.count(where: { own in
      own.contains { $0.contacts == top } && own.contains { $0.contacts > top }
    }) >= fewestCustomers {
      top += 1
    }
    return top
  }

  /// What each window brought to a customer beside contacts.
  private static func usual(_ people: [[Month]], _ steps: [NormalEstimate]) -> [Double] {
    var sums = [(count: Int, sales: Double)](repeating: (0, 0), count: windows)
    for own in people {
      for month in own {
        let effect = steps.prefix(month.contacts).reduce(0) { $0 + $1.value }
        sums[month.window].count += 1
        sums[month.window].sales += month.sales - effect
      }
    }
    return sums.map { $0.count > 0 ? $0.sales / Double($0.count) : 0 }
  }

  /// The change of each step of one customer; `nil` where the customer lacks one of its sides.
  private static func changes(_ own: [Month], _ usual: [Double], top: Int) -> [Double?] {
    var sums = [(count: Int, excess: Double)](repeating: (0, 0), count: top + 1)
    for month in own {
      let place = min(month.contacts, top)
      sums[place].count += 1
      sums[place].excess += month.sales - usual[month.window]
    }
    return (1...top).map { step in
      guard sums[step].count > 0, sums[step - 1].count > 0 else { return nil }
      return sums[step].excess / Double(sums[step].count)
        - sums[step - 1].excess / Double(sums[step - 1].count)
    }
  }

  private static func mean(_ values: [Double]) -> NormalEstimate {
    guard values.count > 1 else {
      return NormalEstimate(value: values.first ?? 0, standardError: 0)
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return NormalEstimate(
      value: mean,
      standardError: (squares / Double(values.count - 1) / Double(values.count)).squareRoot())
  }

  /// Cov(Δ_a, Δ_b) = Σ (d_a − Δ_a)(d_b − Δ_b)/(n_a n_b) over customers behind both.
  private static func covariance(_ changes: [[Double?]], _ steps: [NormalEstimate]) -> [[Double]] {
    let counts = steps.indices.map { step in changes.count { $0[step] != nil } }
    return steps.indices.map { row in
      steps.indices.map { column in
        if row == column { return steps[row].standardError * steps[row].standardError }
        var sum = 0.0
        for own in changes {
          guard let left = own[row], let right = own[column] else { continue }
          sum += (left - steps[row].value) * (right - steps[column].value)
        }
        return sum / Double(max(1, counts[row])) / Double(max(1, counts[column]))
      }
    }
  }
}
