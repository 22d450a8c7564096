/// A pattern for file names, campaign names and coupon codes: `*` stands for any text, `?` for one
/// character, everything else for itself. Upper and lower case differ.
///
/// By hand and without backtracking over more than the last `*`, so that no pattern can take more
/// than length × length steps (OPERATIONS §9.2, hostile profiles).
struct FilePattern: Hashable, Sendable {
  /// The pattern as written.
  let text: String
  private let scalars: [Unicode.Scalar]

  /// Longer patterns are refused by the configuration.
  static let mostBytes = 256

  /// The pattern `text`.
  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// True if the whole of `name` fits.
  func matches(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    var (position, index) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while index < name.count {
      if position < scalars.count, scalars[position] == "*" {
        star = (position, index)
        position += 1
      } else if position < scalars.count, fits(scalars[position], name[index]) {
        position += 1
        index += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        position = last.pattern + 1
        index = last.name + 1
      } else {
        return false
      }
    }
    return scalars[position...].allSatisfy { $0 == "*" }
  }

  private func fits(_ pattern: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    pattern == "?" || pattern == scalar
  }
}
