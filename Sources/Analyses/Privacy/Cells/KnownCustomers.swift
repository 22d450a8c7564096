import Facts

/// All customers that are known: whoever is told apart among them leaves a rest.
struct KnownCustomers {
  /// Cell of their number; `nil` where it is not published.
  var cell: Int?
  /// Who they are.
  var persons: Set<FactTable.Customer>

  /// A new cell for some customers. Where all of them are among the known, the others follow from
  /// it, and a small rest is protected too.
  func cell(of some: Set<FactTable.Customer>, _ system: inout CountSystem) -> Int {
    guard let cell, some.isSubset(of: persons) else { return system.cell(some.count) }
    return system.split(some.count, of: persons.count, cell: cell).part
  }
}
