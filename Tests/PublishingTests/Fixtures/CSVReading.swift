/// Reads RFC 4180 for the tests, a byte at a time, knowing nothing of the writer.
enum CSVReading {
  static func records(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let isDoubled = isQuoted && index + 1 < bytes.count && bytes[index + 1] == byte
        if isDoubled { field.append(byte) } else { isQuoted.toggle() }
        index += isDoubled ? 1 : 0
      } else if isQuoted {
        field.append(byte)
      } else if byte == UInt8(ascii: ",") {
        record.append(field)
        field = []
      } else if byte == UInt8(ascii: "\n") {
        records.append(record + [field])
        record = []
        field = []
      } else {
        field.append(byte)
      }
      index += 1
    }
    return records
  }

  /// The records as strings.
  static func text(_ bytes: [UInt8]) -> [[String]] {
    records(bytes).map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}
