/// Names of the members of a zip, read without unpacking.
enum ZipNames {
  /// Names from the central directory, or from the local headers of a cut file.
  static func all(in file: [UInt8]) -> [ArraySlice<UInt8>] {
    members(file, mark: [0x50, 0x4B, 0x01, 0x02], lengthAt: 28, nameAt: 46)
      + members(file, mark: [0x50, 0x4B, 0x03, 0x04], lengthAt: 26, nameAt: 30)
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
