/// How the answer to one more contact falls with the contacts of the last thirty days.
enum Pressure {
  /// Days over which contacts are counted.
  static let days = 30
  /// Share of the full answer to the first, second, third … contact.
  static let response = [1, 0.95, 0.80, 0.55, 0.30, 0.12, 0.04]
  /// Share of recipients who sign off at the first, second, third … contact.
  static let signOff = [0.0006, 0.0008, 0.0014, 0.0030, 0.0060, 0.0100, 0.0150]

  /// The value of `table` for the contact after `earlier` ones.
  static func value(_ table: [Double], earlier: Int) -> Double {
    table[min(earlier, table.count - 1)]
  }
}
