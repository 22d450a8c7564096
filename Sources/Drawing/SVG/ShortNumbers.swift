/// Numbers of a drawing with two decimals instead of six: a hundredth of a point cannot be seen,
/// and the outlines of letters are most of the file.
enum ShortNumbers {
  /// Decimals that stay.
  private static let decimals = 2

  /// The file with every decimal number in an attribute rounded, half away from zero.
  static func file(_ bytes: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(bytes.count)
    var index = 0
    var isValue = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { isValue.toggle() }
      guard isValue, isDigit(byte) else {
        short.append(byte)
        index += 1
        continue
      }
      let whole = bytes[index...].prefix(while: isDigit)
      let rest = bytes[whole.endIndex...]
      let fraction =
        rest.first == UInt8(ascii: ".") ? rest.dropFirst().prefix(while: isDigit) : rest.prefix(0)
      if fraction.count > decimals, whole.count < 12 {
        short += rounded(whole, fraction)
      } else {
        short += bytes[index..<(fraction.isEmpty ? whole.endIndex : fraction.endIndex)]
      }
      index = fraction.isEmpty ? whole.endIndex : fraction.endIndex
    }
    return short
  }

  private static func rounded(_ whole: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>) -> [UInt8]
  {
    var number = (whole + fraction.prefix(decimals)).reduce(0) { $0 * 10 + Int($1 & 0xF) }
    if fraction.dropFirst(decimals).first.map({ $0 >= UInt8(ascii: "5") }) ?? false { number += 1 }
    let (units, hundredths) = number.quotientAndRemainder(dividingBy: 100)
    guard hundredths > 0 else { return Array(String(units).utf8) }
    let digits = hundredths % 10 == 0 ? [hundredths / 10] : [hundredths / 10, hundredths % 10]
    return Array(String(units).utf8) + [UInt8(ascii: ".")] + digits.map { 0x30 + UInt8($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
