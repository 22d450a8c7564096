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

  /// What cairo calls a surface, before a number that counts all surfaces of the process.
  private static let surface = Array("surface".utf8)

  /// The file with every decimal number in an attribute rounded, half away from zero, without the
  /// white between elements and around the letters of a path.
  ///
  /// Surfaces are numbered by their place in the file: cairo's numbers tell what else was drawn
  /// before, on any thread, and the same chart must give the same bytes.
  static func file(_ bytes: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(bytes.count)
    var index = 0
    var isValue = false
    var isPath = false
    var surfaces: [ArraySlice<UInt8>] = []
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
      if isValue, let number = surfaceNumber(bytes[index...]) {
        if !surfaces.contains(number) { surfaces.append(number) }
        short += surface + Array(String((surfaces.firstIndex(of: number) ?? 0) + 1).utf8)
        index = number.endIndex
        continue
      }
      guard isValue, isDigit(byte) else {
        if !isIdle(bytes, index, isValue: isValue, isPath: isPath) { short.append(byte) }
        index += 1
        continue
      }
      let decimal = decimal(bytes[index...])
      short += decimal.short
      index = decimal.end
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

  /// The number of the surface whose name is at the start of some bytes.
  private static func surfaceNumber(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.first == surface[0], bytes.starts(with: surface) else { return nil }
    let number = bytes.dropFirst(surface.count).prefix(while: isDigit)
    return number.isEmpty ? nil : number
  }

  /// The number at the start of some bytes with two decimals, and where it ends.
  private static func decimal(_ bytes: ArraySlice<UInt8>) -> (short: [UInt8], end: Int) {
    let whole = bytes.prefix(while: isDigit)
    let rest = bytes[whole.endIndex...]
    let fraction =
      rest.first == UInt8(ascii: ".") ? rest.dropFirst().prefix(while: isDigit) : rest.prefix(0)
    let end = fraction.isEmpty ? whole.endIndex : fraction.endIndex
    guard fraction.count > decimals, whole.count < 12 else {
      return (Array(bytes[..<end]), end)
    }
    return (rounded(whole, fraction), end)
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
