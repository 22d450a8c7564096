/// A drawing in fewer bytes that looks the same: numbers with two decimals instead of six, because
/// a hundredth of a point cannot be seen, and no spaces that only a reader of the text would miss.
/// The outlines of letters are most of the file.
enum ShortDrawing {
  /// What cairo writes although it says nothing: values that SVG assumes anyway, and long names.
  private static let idle: [(long: [UInt8], short: [UInt8])] = [
    (" style=\"stroke:none;\"", ""), ("fill-opacity:1;", ""), ("stroke-opacity:1;", ""),
    ("stroke-linecap:butt;", ""), ("stroke-linejoin:miter;", ""), ("\"glyph", "\"g"),
    ("#glyph", "#g"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Decimals that stay.
  private static let decimals = 2

  /// The file with every decimal number in an attribute rounded, half away from zero, without the
  /// white between elements and around the letters of a path.
  static func file(_ bytes: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(bytes.count)
    var index = 0
    var isValue = false
    var isPath = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        isValue.toggle()
        isPath = isValue && short.suffix(3).elementsEqual(" d=".utf8)
      }
      if let word = word(bytes[index...]) {
        short += word.short
        index += word.long.count
        continue
      }
      guard isValue, isDigit(byte) else {
        if !isIdle(bytes, index, isValue: isValue, isPath: isPath) { short.append(byte) }
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

  /// The idle word at the start of some bytes.
  private static func word(_ bytes: ArraySlice<UInt8>) -> (long: [UInt8], short: [UInt8])? {
    switch bytes.first {
    case UInt8(ascii: " "), UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      idle.first { bytes.starts(with: $0.long) }
    default: nil
    }
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

  /// True for white that means nothing at its place: between two elements, or in a path beside a
  /// letter or at the end.
  private static func isIdle(
    _ bytes: [UInt8], _ index: Int, isValue: Bool, isPath: Bool
  ) -> Bool {
    guard isWhite(bytes[index]), index > 0, index + 1 < bytes.count else { return false }
    if isPath {
      return isLetter(bytes[index - 1]) || isLetter(bytes[index + 1])
        || bytes[index + 1] == UInt8(ascii: "\"")
    }
    guard !isValue else { return false }
    let before = bytes[..<index].last { !isWhite($0) }
    let after = bytes[index...].first { !isWhite($0) }
    return before == UInt8(ascii: ">") && after == UInt8(ascii: "<")
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
