/// A way of meeting customers that has contacts, cost and a return of its own.
package struct Channel: Sendable {
  /// Slug, such as `email`; the key of every figure about the channel.
  package var id: String
  /// Name as printed.
  package var name: String
  /// How it reaches people.
  package var medium: Medium
  /// False for what the business cannot steer (word of mouth): no cost, no return.
  package var isManaged: Bool
  /// The moments it is meant for; the first takes what no touchpoint claims.
  package var phases: [Phase]
  /// Days between a contact and a purchase that still belongs to it.
  package var lookbackDays: Int
  /// Cost of one contact in millionths of a unit of money, if cost is not delivered as spend.
  package var unitCostMicros: Int64?
  /// True if the discount itself is the main outlay (coupons).
  package var isPriceOff: Bool
  /// True if its spend follows demand (search, retargeting): a model cannot call it good.
  package var followsDemand: Bool
  /// Other words for it in the exports: `google-ads`.
  package var aliases: [String]

  /// A channel with all its properties.
  package init(
    id: String, name: String, medium: Medium, isManaged: Bool, phases: [Phase],
    lookbackDays: Int, unitCostMicros: Int64?, isPriceOff: Bool, followsDemand: Bool,
    aliases: [String]
  ) {
    self.id = id
    self.name = name
    self.medium = medium
    self.isManaged = isManaged
    self.phases = phases
    self.lookbackDays = lookbackDays
    self.unitCostMicros = unitCostMicros
    self.isPriceOff = isPriceOff
    self.followsDemand = followsDemand
    self.aliases = aliases
  }
}
