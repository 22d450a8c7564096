import Facts

/// Counts of customers of the map and of the check-list.
struct TrailCells {
  /// By cell of the map: customers met in the month.
  private(set) var reached: [ContactCoverage.Place: Int] = [:]
  /// By touchpoint: customers met long enough ago, those who went on.
  private(set) var steps: [CountSystem.Split] = []

  /// Nobody was met.
  init() {}

  /// The cells of the material; `flows` are those of its channels.
  init(
    _ material: Material, _ known: KnownCustomers, flows: [CountSystem.Split],
    _ system: inout CountSystem
  ) {
    let register = material.facts.register
    let trails = material.trails
    var met: [ContactCoverage.Place: Set<FactTable.Customer>] = [:]
    var order: [ContactCoverage.Place] = []
    for (index, touchpoint) in register.touchpoints.enumerated() {
      let place = ContactCoverage.Place(
        channel: register.channelOfTouchpoint[index], phase: touchpoint.phase)
      if met[place] == nil { order.append(place) }
      met[place, default: []].formUnion(trails.reached[index])
    }
    for place in order { reached[place] = known.cell(of: met[place] ?? [], &system) }
    steps = register.touchpoints.indices.map { index in
      let channel = register.channelOfTouchpoint[index]
      // The only touchpoint of a channel was met by those whom the channel met.
      let isAlone = register.channelOfTouchpoint.count { $0 == channel } == 1
      let whole = flows[channel].whole
      let isSame = isAlone && system.counts[whole] == trails.met[index]
      return system.split(
        trails.wentOn[index], of: trails.met[index], cell: isSame ? whole : nil)
    }
  }
}
