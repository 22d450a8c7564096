import Foundation

/// JSON for comparisons: objects without order, `message` and `hint` left out.
enum JSONValue: Decodable, Equatable {
  case text(String)
  case number(Decimal)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      let members = try container.decode([String: JSONValue].self)
      self = .object(members.filter { $0.key != "message" && $0.key != "hint" })
    }
  }

  init(_ bytes: some Collection<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  subscript(_ index: Int) -> JSONValue? {
    if case .list(let items) = self, items.indices.contains(index) { items[index] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [JSONValue] { if case .list(let items) = self { items } else { [] } }
  var object: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
  var number: Int? {
    if case .number(let number) = self { NSDecimalNumber(decimal: number).intValue } else { nil }
  }

  /// The paths at which two values differ, for messages.
  static func differences(_ left: JSONValue, _ right: JSONValue, at path: String = "") -> [String] {
    switch (left, right) {
    case (.object(let one), .object(let other)):
      return Set(one.keys).union(other.keys).sorted().flatMap { key in
        guard let first = one[key], let second = other[key] else {
          return [
            "\(path).\(key): \(String(describing: one[key])) ≠ \(String(describing: other[key]))"
          ]
        }
        return differences(first, second, at: "\(path).\(key)")
      }
    case (.list(let one), .list(let other)):
      let counts = one.count == other.count ? [] : ["\(path): \(one.count) ≠ \(other.count) items"]
      return counts
        + zip(one, other).enumerated().flatMap { index, pair in
          differences(pair.0, pair.1, at: "\(path)[\(index)]")
        }
    default: return left == right ? [] : ["\(path): \(left) ≠ \(right)"]
    }
  }
}
