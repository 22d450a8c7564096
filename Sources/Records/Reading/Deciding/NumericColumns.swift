/// Which columns of a profile are read as numbers, and what their marks may say.
struct NumericColumns: Sendable {
  enum Role: Sendable {
    /// Money or any other number: it votes, and leaves `1.234` open.
    case number
    /// A whole number: `1.234` is a thousand.
    case count
    /// Only compared with a limit: it votes when it is clear.
    case limit
  }

  private(set) var roles: [Int: Role] = [:]

  /// The columns in their order.
  var list: [(column: Int, role: Role)] {
    roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The columns that the blocks and rules of a profile read as numbers.
  init(_ profile: Profile) {
    for block in profile.blocks {
      for (_, tool) in block.tools { note(tool) }
      for condition in block.conditions where condition.isNumeric { note(condition.column, .limit) }
    }
    for rule in profile.skips {
      for condition in rule.conditions where condition.isNumeric { note(condition.column, .limit) }
    }
    if let order = profile.order {
      for column in order.lines.columns + order.plus + [order.subtotal, order.tax, order.total] {
        note(column, .number)
      }
      if let less = order.less { note(less, .number) }
    }
    if let total = profile.verification.total { note(total, .limit) }
    if let total = profile.verification.receipt { note(total, .limit) }
    roles[ColumnScope.firstCell] = nil
  }

  /// The columns of a partner table that the profile behind it reads as numbers.
  init(partner: Profile, of main: Profile) {
    let read = NumericColumns(main).roles
    let names = main.joins.filter { $0.profile == partner.id }.flatMap { join in
      join.sum + join.take.filter { name in main.column(name).map { read[$0] != nil } ?? false }
    }
    for name in names {
      if let column = partner.column(name) { roles[column] = .number }
    }
  }

  private mutating func note(_ tool: ValueTool) {
    switch tool {
    case .amount(let number), .number(let number): note(number, .number)
    case .count(let number): note(number, .count)
    case .counts(let counts): for (_, number) in counts { note(number, .count) }
    case .namedCount(_, let number): note(number, .count)
    case .parts(let parts): for (_, number) in parts { note(number, .number) }
    case .machine(let column, let covers):
      note(column, .limit)
      note(covers, .limit)
    case .text, .identifier, .word, .currency, .time, .filled, .customer, .period: break
    }
  }

  private mutating func note(_ number: NumberTool, _ role: Role) {
    for column in number.columns { note(column, role) }
  }

  /// The strongest role wins: money, then counts, then limits.
  private mutating func note(_ column: Int, _ role: Role) {
    switch (roles[column], role) {
    case (nil, _), (.limit, _), (.count, .number): roles[column] = role
    default: break
    }
  }
}
