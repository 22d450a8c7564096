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
    var changes = [Double](repeating: .nan, count: people.count * top)
    for _ in 0..<ContactResponse.turns {
      let usual = ContactResponse.usual(people, steps)
      ContactResponse.fill(&changes, people, usual, top: top)
      steps = (0..<top).map { ContactResponse.mean(changes, step: $0, top: top) }
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
    // The effect of so many contacts, 0 first.
    let effects = steps.reduce(into: [0.0]) { sums, step in
      sums.append(sums[sums.count - 1] + step.value)
    }
    for own in people {
      for month in own {
        let effect = effects[min(month.contacts, steps.count)]
        sums[month.window].count += 1
        sums[month.window].sales += month.sales - effect
      }
    }
    return sums.map { $0.count > 0 ? $0.sales / Double($0.count) : 0 }
  }

  /// Fills in the change of each step of each customer, customer after customer; not a number where
  /// the customer lacks one of its sides. Twenty turns over everybody: nothing is made anew.
  private static func fill(
    _ changes: inout [Double], _ people: [[Month]], _ usual: [Double], top: Int
  ) {
    let none = (count: 0.0, excess: 0.0)
    var sums = [(count: Double, excess: Double)](repeating: none, count: top + 1)
    for (person, own) in people.enumerated() {
      for place in sums.indices { sums[place] = none }
      for month in own {
        let place = min(month.contacts, top)
        sums[place].count += 1
        sums[place].excess += month.sales - usual[month.window]
      }
      for step in 1...top {
        let (with, without) = (sums[step], sums[step - 1])
        changes[person * top + step - 1] =
          with.count > 0 && without.count > 0
          ? with.excess / with.count - without.excess / without.count : .nan
      }
    }
  }

  /// The mean change of a step over the customers who tell of it.
  private static func mean(_ changes: [Double], step: Int, top: Int) -> NormalEstimate {
    let places = stride(from: step, to: changes.count, by: top)
    var (count, sum) = (0, 0.0)
    for place in places where !changes[place].isNaN {
      count += 1
      sum += changes[place]
    }
    guard count > 1 else { return NormalEstimate(value: sum, standardError: 0) }
    let mean = sum / Double(count)
    var squares = 0.0
    for place in places where !changes[place].isNaN {
      squares += (changes[place] - mean) * (changes[place] - mean)
    }
    return NormalEstimate(
      value: mean, standardError: (squares / Double(count - 1) / Double(count)).squareRoot())
  }

  /// Cov(Δ_a, Δ_b) = Σ (d_a − Δ_a)(d_b − Δ_b)/(n_a n_b) over customers behind both.
  private static func covariance(_ changes: [Double], _ steps: [NormalEstimate]) -> [[Double]] {
    let top = steps.count
    let counts = steps.indices.map { step in
      stride(from: step, to: changes.count, by: top).count { !changes[$0].isNaN }
    }
    return steps.indices.map { row in
      steps.indices.map { column in
        if row == column { return steps[row].standardError * steps[row].standardError }
        var sum = 0.0
        for person in stride(from: 0, to: changes.count, by: top) {
          let (left, right) = (changes[person + row], changes[person + column])
          guard !left.isNaN, !right.isNaN else { continue }
          sum += (left - steps[row].value) * (right - steps[column].value)
        }
        return sum / Double(max(1, counts[row])) / Double(max(1, counts[column]))
      }
    }
  }
}
