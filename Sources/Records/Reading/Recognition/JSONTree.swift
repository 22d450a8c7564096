/// A value of a JSON file; numbers keep the digits of the file.
indirect enum JSONTree: Equatable, Sendable {
  case null
  case flag(Bool)
  case number([UInt8])
  case text([UInt8])
  case list([JSONTree])
  case object([(key: [UInt8], value: JSONTree)])

  /// The member of an object; the first of that name.
  subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The value behind a dotted path; `nil` if a part is missing or null.
  func value(at path: [String]) -> JSONTree? {
    var tree = self
    for key in path {
      guard let next = tree[key], next != .null else { return nil }
      tree = next
    }
    return tree
  }

  /// The text of a plain value; empty for anything else.
  var cell: [UInt8] {
    switch self {
    case .text(let bytes), .number(let bytes): bytes
    case .flag(let flag): Array((flag ? "true" : "false").utf8)
    case .null, .list, .object: []
    }
  }

  static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.flag(let one), .flag(let other)): one == other
    case (.number(let one), .number(let other)), (.text(let one), .text(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
