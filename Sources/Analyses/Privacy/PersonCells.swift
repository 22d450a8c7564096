import Facts

/// Every published count of the known customers of one report in one system, so that no table gives
/// away what another one hides: contact pressure, and the customers of each segment.
struct PersonCells {
  /// Cells of the known customers by number of contacts; see `PressureShares`.
  let pressure: Range<Int>
  /// Cells of each grouping: a row a group; see `GroupCells`.
  let groups: [[GroupCells]]
  /// What is hidden.
  let suppression: CellSuppression

  /// Places of the cells of one group.
  struct GroupCells {
    /// All customers.
    var customers: Int
    /// Without contact in the longer window.
    var never: Int
    /// Above the limit.
    var above: Int
    /// The rest: contacted, within the limit.
    var within: Int
    /// By channel: reached in the longer window.
    var reached: [Int]
  }

  /// The system of a load of contacts and of the groupings of the same customers.
  init(load: ContactLoad, groupings: [Grouping], channels: [Int], material: Material) {
    let limit = material.setting.contactLimit
    var (counts, lines) = PressureShares.cells(load, limit: limit)
    pressure = 0..<counts.count
    let places = PressureShares.Places(load)
    let rest = counts.count
    counts.append(load.customers - load.neverContacted - (limit.map(load.above) ?? 0))
    lines.append(
      .init(
        total: places.customers, parts: [places.never, rest] + (limit == nil ? [] : [places.above]))
    )
    var all: [[GroupCells]] = []
    for grouping in groupings {
      var rows: [GroupCells] = []
      for group in grouping.groups {
        let first = counts.count
        counts += [
          group.customers, group.never, group.above, group.customers - group.never - group.above,
        ]
        lines.append(
          .init(
            total: first, parts: [first + 1, first + 3] + (limit == nil ? [] : [first + 2])))
        var reached: [Int] = []
        for channel in channels {
          // A count and its group give away those who were not reached.
          reached.append(counts.count)
          counts += [group.reached[channel], group.customers - group.reached[channel]]
          lines.append(.init(total: first, parts: [counts.count - 2, counts.count - 1]))
        }
        rows.append(
          GroupCells(
            customers: first, never: first + 1, above: first + 2, within: first + 3,
            reached: reached))
      }
      lines += [
        .init(total: places.customers, parts: rows.map(\.customers)),
        .init(total: places.never, parts: rows.map(\.never)),
        .init(total: rest, parts: rows.map(\.within)),
      ]
      if limit != nil { lines.append(.init(total: places.above, parts: rows.map(\.above))) }
      all.append(rows)
    }
    groups = all
    suppression = CellSuppression(
      counts: counts, lines: lines.filter { !$0.parts.isEmpty },
      minimum: material.setting.minimumGroup)
  }
}
