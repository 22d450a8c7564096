package import Measures

/// A declared test of shops: which shops were reached, which were left alone, and what each took
/// week by week before and meanwhile.
package struct ShopTestFacts: Sendable {
  /// Index into the register's channels.
  package var channel: Int
  /// Name in the table of tests.
  package var name: String
  /// Days on which the treated shops were reached.
  package var days: ClosedRange<Day>
  /// Indices into `FactTable.stores`, in the order of `sales`.
  package var stores: [Int]
  /// One flag for each shop.
  package var isTreated: [Bool]
  /// The share of controls that the design asked for.
  package var controlShare: Double
  /// Net sales in units of money, shop by shop, over full weeks before and in the test; weeks that
  /// the test covers in part are left out.
  package var sales: [[Double]]
  /// The first week of `sales` in the test.
  package var start: Int
  /// Weeks in the test are `start ..< end`.
  package var end: Int
  /// Days of the test over the days of its full weeks: what is measured in these weeks stands for
  /// the whole test.
  package var wholeOverMeasured: Double
  /// Controls with cost of their own for the channel during the test.
  package var reachedControls: Int
  /// Money paid for the channel in the test, in minor units; `nil` if no source gives any.
  package var cost: Int64?

  /// How many shops one side has.
  package func count(treated: Bool) -> Int { isTreated.reduce(0) { $0 + ($1 == treated ? 1 : 0) } }
}
