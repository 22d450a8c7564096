import Records
import TOMLKit

extension ProfileSource {
  /// The profile in a TOML file, each value with its line; keys in the order of the file.
  init(toml bytes: [UInt8], file: String) throws(ProfileError) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // TOMLKit hands strings over as C strings: a NUL would cut the file, or a value, short.
    guard let text = String(validating: content, as: UTF8.self), !ProfileSource.namesNUL(content)
    else { throw ProfileError(file: file, line: 1, problem: .syntax("not a text file in UTF-8")) }
    let positions = SettingPositions(scanning: content)
    if let trap = positions.trap {
      throw ProfileError(file: file, line: trap.position.line, problem: .syntax(trap.reason))
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ProfileError(
        file: file, line: Int(error.source.begin.line), problem: .syntax(error.description))
    } catch {
      throw ProfileError(file: file, line: 1, problem: .syntax("not valid TOML"))
    }
    self = ProfileSource.source(table.tomlValue, at: SettingPath(), positions)
  }

  /// True if there is a NUL, or an escape of one; sought in bytes, because `String.contains` walks
  /// through Unicode and took an eighth of the start of the program.
  private static func namesNUL(_ content: [UInt8]) -> Bool {
    let escapes = ["\\u0000", "\\U00000000"].map { Array($0.utf8) }
    return content.indices.contains { index in
      switch content[index] {
      case 0: true
      case UInt8(ascii: "\\"): escapes.contains { content[index...].starts(with: $0) }
      default: false
      }
    }
  }

  private static func source(
    _ value: TOMLValue, at path: SettingPath, _ positions: SettingPositions
  ) -> ProfileSource {
    let line = positions.position(of: path).line
    if let text = value.string { return ProfileSource(.text(text), line: line) }
    if let flag = value.bool { return ProfileSource(.flag(flag), line: line) }
    if let number = value.int { return ProfileSource(.number(number), line: line) }
    if let array = value.array {
      let items = (0..<array.count).map { index in
        source(array[index].tomlValue, at: path.index(index), positions)
      }
      return ProfileSource(.list(items), line: line)
    }
    guard let table = value.table else {
      // A date or a fraction: no key of a profile takes one, so its type alone is wrong.
      return ProfileSource(.list([]), line: line)
    }
    let places = table.keys.map { key in (key, positions.position(of: path.key(key))) }
    let keys = places.sorted { left, right in
      (left.1.line, left.1.column, left.0) < (right.1.line, right.1.column, right.0)
    }
    let members = keys.compactMap { key, _ in
      table[key].map {
        Member(key: key, value: source($0.tomlValue, at: path.key(key), positions))
      }
    }
    return ProfileSource(.table(members), line: line)
  }
}
