/// The way from the top of a TOML file to one value, such as `channel[2].phases`.
struct SettingPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down: into a table or into a list.
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The steps from the top.
  var steps: [Step] = []

  /// The path one table level further down.
  func key(_ name: String) -> SettingPath { SettingPath(steps: steps + [.key(name)]) }
  /// The path to an element of the list.
  func index(_ number: Int) -> SettingPath { SettingPath(steps: steps + [.index(number)]) }
  /// The path one step up; the top is above itself.
  var parent: SettingPath { SettingPath(steps: Array(steps.dropLast())) }

  /// The path as an operator would say it; list elements count from 1.
  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let name):
        text += text.isEmpty ? "" : "."
        text += SettingPath.isBare(name) ? name : "\"\(name)\""
      case .index(let number): text += "[\(number + 1)]"
      }
    }
    return text
  }

  private static func isBare(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
  }
}
