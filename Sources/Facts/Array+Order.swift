extension Array {
  /// The elements in an order in which equals stay as they stand.
  func stablySorted(_ precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      if precedes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The elements in ascending order of a number; equals stay as they stand. Numbers are sorted,
  /// and not the elements, which may be large.
  func stablySorted(by number: (Element) -> Int) -> [Element] {
    var order: [(number: Int, place: Int)] = []
    order.reserveCapacity(count)
    for place in indices { order.append((number(self[place]), place)) }
    order.sort { $0.number != $1.number ? $0.number < $1.number : $0.place < $1.place }
    return order.map { self[$0.place] }
  }
}
