import Measures
import TOMLKit

/// A TOML file: its values without meaning, and where each of them stands.
struct SettingDocument: Sendable {
  /// The file as the operator named it.
  let file: String
  /// The top table.
  let root: SettingValue
  /// Where each key stands.
  let positions: SettingPositions

  /// Larger files are no configuration (OPERATIONS §9.2).
  static let mostBytes = 1 << 20
  /// Deeper tables are no configuration.
  static let mostLevels = 32

  /// The document in `bytes`; throws a refusal that names the place of the first syntax error.
  init(bytes: [UInt8], file: String) throws(Refusal) {
    self.file = file
    try SettingDocument.checkBytes(bytes, file: file)
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    positions = SettingPositions(scanning: content)
    if let trap = positions.trap {
      let place = trap.position
      throw SettingDocument.refusal(
        file, place.line, place.column, "not valid TOML: \(trap.reason)")
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: String(decoding: content, as: UTF8.self))
    } catch let error as TOMLParseError {
      throw SettingDocument.refusal(
        file, Int(error.source.begin.line), Int(error.source.begin.column),
        "not valid TOML: \(error.description)")
    } catch {
      throw SettingDocument.refusal(file, nil, nil, "not valid TOML")
    }
    guard let root = SettingDocument.setting(table.tomlValue, levels: SettingDocument.mostLevels)
    else {
      throw SettingDocument.refusal(
        file, nil, nil, "tables are nested deeper than \(SettingDocument.mostLevels) levels")
    }
    self.root = root
  }

  private static func checkBytes(_ bytes: [UInt8], file: String) throws(Refusal) {
    guard bytes.count <= mostBytes else {
      throw refusal(file, nil, nil, "larger than \(mostBytes) bytes")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw refusal(file, nil, nil, "empty file") }
    var line = 1
    for byte in bytes {
      guard byte != 0 else { throw refusal(file, line, nil, "a NUL byte: not a text file") }
      if byte == 0x0A { line += 1 }
    }
    // TOMLKit hands strings over as C strings: an escaped NUL would cut a value short silently.
    if let line = lineOfEscapedNUL(bytes) {
      throw refusal(file, line, nil, "the escape \\u0000 is not allowed")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw refusal(file, nil, nil, "not UTF-8")
    }
  }

  private static func lineOfEscapedNUL(_ bytes: [UInt8]) -> Int? {
    let escapes = ["\\u0000", "\\U00000000"].map { Array($0.utf8) }
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\\") else { continue }
      if escapes.contains(where: { bytes[index...].starts(with: $0) }) { return line }
    }
    return nil
  }

  private static func refusal(_ file: String, _ line: Int?, _ column: Int?, _ sentence: String)
    -> Refusal
  {
    let place = Complaint.Place(file: file, line: line, column: column)
    return Refusal([Complaint(status: .configuration, place: place, sentence: sentence)])
  }

  /// The value as a plain enum; `nil` if it is nested too deeply.
  private static func setting(_ value: TOMLValue, levels: Int) -> SettingValue? {
    guard levels > 0 else { return nil }
    if let text = value.string { return .text(text) }
    if let number = value.int { return .integer(number) }
    if let number = value.double { return .decimal(number) }
    if let flag = value.bool { return .flag(flag) }
    if let date = value.date {
      return Day(year: date.year, month: date.month, day: date.day).map { .day($0) }
    }
    if let array = value.array { return list(array, levels: levels) }
    guard let table = value.table else { return .time }
    var entries: [String: SettingValue] = [:]
    for key in table.keys {
      guard let entry = table[key] else { continue }
      guard let setting = setting(entry.tomlValue, levels: levels - 1) else { return nil }
      entries[key] = setting
    }
    return .table(entries)
  }

  private static func list(_ array: TOMLArray, levels: Int) -> SettingValue? {
    var elements: [SettingValue] = []
    for index in 0..<array.count {
      guard let element = setting(array[index].tomlValue, levels: levels - 1) else { return nil }
      elements.append(element)
    }
    return .list(elements)
  }
}
