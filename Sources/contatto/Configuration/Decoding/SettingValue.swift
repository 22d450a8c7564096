import Measures

/// A value of the configuration file as TOML gives it, without any meaning yet.
indirect enum SettingValue: Equatable, Sendable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case flag(Bool)
  case day(Day)
  case list([SettingValue])
  case table([String: SettingValue])
  /// A time, or a date with a time: TOML has them, no key of ours takes one.
  case time

  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .text: "text"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .flag: "true or false"
    case .day: "a date"
    case .list: "a list"
    case .table: "a table"
    case .time: "a time"
    }
  }
}
