/// Handles that are asked for, by their number: a look at one costs nothing beside a `Set`.
struct HandleMarks {
  private var marks: [Bool] = []

  /// Marks a handle, if there is one.
  mutating func mark(_ index: UInt32?) {
    guard let index = index.map({ Int($0) }) else { return }
    if index >= marks.count { marks += Array(repeating: false, count: index + 1 - marks.count) }
    marks[index] = true
  }

  /// True if the handle is there and marked.
  func has(_ index: UInt32?) -> Bool {
    guard let index, Int(index) < marks.count else { return false }
    return marks[Int(index)]
  }
}
