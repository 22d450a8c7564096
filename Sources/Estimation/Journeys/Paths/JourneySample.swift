/// All journeys of an analysis in columns, ready to be counted many times.
///
/// Columns, because a million journeys with arrays of their own take longer to make and to let go
/// than to credit.
package struct JourneySample: Sendable {
  /// Number of channels; touches name them 0 … `channels` − 1.
  package let channels: Int
  /// Touched channels, journey after journey, each in order of time.
  let steps: [Int32]
  /// Days from each touch to the end of its journey.
  let ages: [Double]
  /// Where the touches of each journey begin, one entry more than journeys.
  let starts: [Int]
  /// What was bought at the end of each journey, in units of money; `nil` if nothing was.
  let values: [Double?]
  /// The number of the customer of each journey, as it was given.
  private let customerNumbers: [Int]
  /// For each journey the position of its customer among all customers.
  let customerIndex: [Int]
  /// Number of customers.
  let customers: Int

  /// Journeys of `channels` channels.
  package init(_ journeys: [Journey], channels: Int) {
    var starts = [0]
    starts.reserveCapacity(journeys.count + 1)
    for journey in journeys { starts.append(starts[starts.count - 1] + journey.channels.count) }
    self.init(
      channels: channels, steps: journeys.flatMap { $0.channels.lazy.map(Int32.init) },
      ages: journeys.flatMap(\.ageDays), starts: starts, values: journeys.map(\.value),
      customers: journeys.map(\.customer))
  }

  /// Journeys whose touches stand one after the other, from columns as those above.
  package init(
    channels: Int, steps: [Int32], ages: [Double], starts: [Int], values: [Double?],
    customers numbers: [Int]
  ) {
    precondition(
      steps.allSatisfy { $0 >= 0 && $0 < channels },
      "A journey names a channel that does not exist.")
    precondition(
      steps.count == ages.count && starts.last == steps.count && starts.count == values.count + 1
        && numbers.count == values.count, "Each touch has its age, each journey its customer.")
    self.channels = channels
    self.steps = steps
    self.ages = ages
    self.starts = starts
    self.values = values
    customerNumbers = numbers
    (customerIndex, customers) = JourneySample.positions(of: numbers)
  }

  /// The position of each number among the different ones, in the order in which they come.
  private static func positions(of numbers: [Int]) -> (positions: [Int], count: Int) {
    var known: [Int: Int] = [:]
    // Where numbers rise, as they do when customers follow each other, nothing need be looked up.
    let isRising = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    var positions: [Int] = []
    positions.reserveCapacity(numbers.count)
    var count = 0
    for (index, number) in numbers.enumerated() {
      if index > 0, number == numbers[index - 1] {
        positions.append(positions[index - 1])
      } else if !isRising, let position = known[number] {
        positions.append(position)
      } else {
        if !isRising { known[number] = count }
        positions.append(count)
        count += 1
      }
    }
    return (positions, count)
  }

  /// Number of journeys.
  package var count: Int { values.count }

  /// The places of the touches of a journey in the columns.
  func touches(of journey: Int) -> Range<Int> { starts[journey]..<starts[journey + 1] }

  /// A journey by itself.
  package subscript(journey: Int) -> Journey {
    Journey(
      customer: customerNumbers[journey], channels: steps[touches(of: journey)].map(Int.init),
      ageDays: Array(ages[touches(of: journey)]), value: values[journey])
  }

  /// Purchases with at least one touch.
  package var conversions: Int { values.count { $0 != nil } }

  /// Every journey once.
  var equalWeights: [Double] { [Double](repeating: 1, count: count) }

  /// For each channel the purchases whose path it touched; a channel with few of them has no rank.
  package var touchedConversions: [Int] { touched(values.indices) { $0 } }

  /// For each channel the different customers behind those purchases.
  package var touchedBuyers: [Int] {
    touched(values.indices.sorted { customerIndex[$0] < customerIndex[$1] }) { customerIndex[$0] }
  }

  /// Different customers with a purchase.
  package var buyers: Int {
    var hasBought = [Bool](repeating: false, count: customers)
    for journey in values.indices where values[journey] != nil {
      hasBought[customerIndex[journey]] = true
    }
    return hasBought.count { $0 }
  }

  /// For each channel the different units whose purchases it touched; the journeys of a unit follow
  /// each other in `journeys`.
  private func touched(_ journeys: some Sequence<Int>, _ unit: (Int) -> Int) -> [Int] {
    var counts = [Int](repeating: 0, count: channels)
    var last = [Int](repeating: -1, count: channels)
    for journey in journeys where values[journey] != nil {
      let unit = unit(journey)
      for place in touches(of: journey) where last[Int(steps[place])] != unit {
        last[Int(steps[place])] = unit
        counts[Int(steps[place])] += 1
      }
    }
    return counts
  }

  /// Number of touches of each channel.
  package var touches: [Int] {
    var counts = [Int](repeating: 0, count: channels)
    for channel in steps { counts[Int(channel)] += 1 }
    return counts
  }

  /// The journeys with channels renumbered by `folding`.
  package func folded(by folding: ChannelFolding) -> JourneySample {
    JourneySample(
      channels: folding.channels, steps: steps.map { Int32(folding.target[Int($0)]) }, ages: ages,
      starts: starts, values: values, customers: customerNumbers)
  }
}
