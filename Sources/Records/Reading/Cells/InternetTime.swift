/// RFC 3339 times, `2026-09-11T10:00:00.123Z`; fractions are cut.
enum InternetTime {
  static func read(_ cell: ArraySlice<UInt8>) -> DateReading? {
    var reader = DateReader(cell)
    reader.year = reader.number(4...4)
    guard reader.year != nil, reader.literal(0x2D) else { return nil }
    reader.month = reader.number(2...2)
    guard reader.month != nil, reader.literal(0x2D) else { return nil }
    reader.day = reader.number(2...2)
    guard reader.day != nil, reader.literal(0x54) || reader.literal(0x74) || reader.blank()
    else { return nil }
    reader.hour = reader.number(2...2)
    guard reader.hour != nil, reader.literal(Byte.colon) else { return nil }
    reader.minute = reader.number(2...2)
    guard reader.minute != nil, reader.literal(Byte.colon) else { return nil }
    reader.second = reader.number(2...2)
    guard reader.second != nil, reader.fraction(), reader.zone() else { return nil }
    return reader.result()
  }
}
