package import Measures

/// A declared test in time: the weeks in which a touchpoint was on and off, beside what the till
/// took week by week.
package struct SwitchTestFacts: Sendable {
  /// Index into the register's channels.
  package var channel: Int
  /// Name in the table of tests.
  package var name: String
  /// First to last day of the test.
  package var days: ClosedRange<Day>
  /// Net sales in units of money, week by week; `nil` where the data do not cover a week in full.
  package var sales: [Double?]
  /// Whether the touchpoint was on; `nil` for a week of neither.
  package var isOn: [Bool?]
  /// The weeks of the test.
  package var window: Range<Int>
  /// Open days, promotions and holidays of the same weeks.
  package var controls: [[Double]]
  /// Money spent in an average week of the test that should have been off, over that of a week
  /// that should have been on; `nil` without spend in the weeks on.
  package var leak: Double?
  /// Money paid for the channel in the test, in minor units; `nil` if no source gives any.
  package var cost: Int64?

  /// Weeks of the test in which it was on.
  package var weeksOn: Int { window.reduce(0) { $0 + (isOn[$1] == true ? 1 : 0) } }
}
