/// A zip or a spreadsheet under the name of a table.
enum Archive {
  /// Why such a file cannot be read as a table; `nil` if it is none (FORMATS §6.1).
  static func refusal(_ bytes: [UInt8]) -> ProblemCode? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .spreadsheet }
    guard
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    else { return nil }
    return names(bytes).contains { $0.starts(with: "xl/".utf8) } ? .spreadsheet : .archive
  }

  /// Names of the members, from the central directory, or from the local headers of a cut file.
  private static func names(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    members(bytes, mark: [0x50, 0x4B, 0x01, 0x02], lengthAt: 28, nameAt: 46)
      + members(bytes, mark: [0x50, 0x4B, 0x03, 0x04], lengthAt: 26, nameAt: 30)
  }

  private static func members(_ bytes: [UInt8], mark: [UInt8], lengthAt: Int, nameAt: Int)
    -> [ArraySlice<UInt8>]
  {
    var found: [ArraySlice<UInt8>] = []
    var index = 0
    while index + nameAt <= bytes.count {
      guard bytes[index] == 0x50, bytes[index..<index + 4].elementsEqual(mark) else {
        index += 1
        continue
      }
      let length = Int(bytes[index + lengthAt]) | Int(bytes[index + lengthAt + 1]) << 8
      found.append(bytes[index + nameAt..<min(bytes.count, index + nameAt + length)])
      index += nameAt
    }
    return found
  }
}
