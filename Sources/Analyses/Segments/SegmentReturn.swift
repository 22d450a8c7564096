import Estimation
import Facts
import Measures
import Records

/// What the randomised tests of a channel brought in one group of customers (METHOD §3.1.7).
struct SegmentReturn {
  /// The group beside the others of its grouping.
  enum Reading: String {
    /// The interval covers what all groups together show.
    case none
    /// Above what all groups together show.
    case more
    /// Below it.
    case less
    /// Fewer customers in an arm than a verdict needs.
    case small
  }

  /// Index into the register's channels.
  let channel: Int
  let grouping: Grouping.Kind
  /// The value of the group, `Grouping.others` for small ones together.
  let group: String
  /// Margin of a treated customer over that of a held-back one in units of money, pulled towards
  /// the other groups; `nil` if the group is too small.
  let difference: NormalEstimate?
  let reading: Reading

  /// The groups of every channel with a test whose gates are passed, where at least two groups of
  /// a grouping are large enough to be compared.
  ///
  /// New and returning customers are no groups here: a test may itself make a customer new.
  static func all(_ material: Material) -> [SegmentReturn] {
    let channels = Set(material.holdOuts.map(\.channel)).sorted()
    let names = material.groupings.filter { $0.kind != .history }.map { grouping in
      (grouping.kind, Set(grouping.groups.compactMap(\.value)))
    }
    return channels.flatMap { channel -> [SegmentReturn] in
      let tests = material.holdOuts.filter { test in
        guard test.channel == channel, case .measured = TestOutcome(test, material.setting) else {
          return false
        }
        return true
      }
      guard !tests.isEmpty else { return [] }
      return names.flatMap { kind, groups in
        SegmentReturn.groups(tests, kind, groups, material)
      }
    }
  }

  private static func groups(
    _ tests: [HoldOutFacts], _ kind: Grouping.Kind, _ names: Set<String>, _ material: Material
  ) -> [SegmentReturn] {
    let values = material.groupValues[kind] ?? [:]
    let groups = Set(tests.flatMap { $0.treated + $0.controls }.compactMap { values[$0.person] })
      .map { names.contains($0) ? $0 : Grouping.others }
    let ordered = Set(groups).sorted(by: Ordering.precedes)
    let found = ordered.map { group -> NormalEstimate? in
      let estimates = tests.compactMap { test in
        difference(test, material) { unit in
          guard let value = values[unit.person] else { return false }
          return names.contains(value) ? value == group : group == Grouping.others
        }
      }
      return RandomEffects(estimates)?.random
    }
    guard let effects = RandomEffects(found.compactMap(\.self)), effects.shrunk.count > 1 else {
      return []
    }
    var shrunk = effects.shrunk[...]
    return zip(ordered, found).map { group, estimate in
      let difference = estimate == nil ? nil : shrunk.popFirst()
      return SegmentReturn(
        channel: tests[0].channel, grouping: kind, group: group, difference: difference,
        reading: reading(difference, beside: effects.random.value))
    }
  }

  /// Treated against held back among some units; `nil` if an arm is too small for a verdict.
  private static func difference(
    _ test: HoldOutFacts, _ material: Material, _ belongs: (HoldOutFacts.Unit) -> Bool
  ) -> NormalEstimate? {
    var part = test
    part.treated = test.treated.filter(belongs)
    part.controls = test.controls.filter(belongs)
    guard case .measured(let reading) = TestOutcome(part, material.setting),
      reading.hasArmsForVerdict, let figure = reading.figure
    else { return nil }
    return figure.difference.adjusted
  }

  private static func reading(_ difference: NormalEstimate?, beside common: Double) -> Reading {
    guard let interval = difference?.interval else { return .small }
    if interval.low > common { return .more }
    return interval.high < common ? .less : .none
  }
}
