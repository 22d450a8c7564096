/// Where each key of a TOML file stands.
///
/// By hand, because TOMLKit 0.6 keeps the source positions of toml++ to itself except for syntax
/// errors. It is a scanner, not a parser: its positions mean something only in text that TOMLKit
/// has accepted, and a path that it does not find takes the position of the table around it.
struct SettingPositions: Sendable {
  /// Line and column in bytes, both from 1.
  struct Position: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  private let positions: [SettingPath: Position]
  /// The first place where TOMLKit 0.6 would end the program, by an assertion of toml++: such a
  /// text must not reach it.
  let trap: Trap?

  /// A place that is no TOML, and why.
  struct Trap: Hashable, Sendable {
    let position: Position
    let reason: String
  }

  /// The positions of all keys in a TOML text.
  init(scanning bytes: [UInt8]) {
    var scanner = SettingScanner(bytes: bytes)
    positions = scanner.scan()
    trap = scanner.trap
  }

  /// Where `path` stands, or the innermost table around it that is written down.
  func position(of path: SettingPath) -> Position {
    var path = path
    while !path.steps.isEmpty {
      if let found = positions[path] { return found }
      path = path.parent
    }
    return Position(line: 1, column: 1)
  }
}
