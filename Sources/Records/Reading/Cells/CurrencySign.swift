import Measures

/// A currency symbol beside an amount (FORMATS §6.9).
enum CurrencySign: Hashable, Sendable {
  case euro, pound, zloty, koruna, forint, dollar, krona, yen
  /// Three capitals.
  case code(Currency)

  private static let spellings: [(text: [UInt8], sign: CurrencySign)] = [
    (Array("€".utf8), .euro), (Array("£".utf8), .pound), (Array("zł".utf8), .zloty),
    (Array("Kč".utf8), .koruna), (Array("Ft".utf8), .forint), (Array("$".utf8), .dollar),
    (Array("kr".utf8), .krona), (Array("¥".utf8), .yen),
  ]

  /// The sign at the front of a text and its length.
  static func leading(_ text: ArraySlice<UInt8>) -> (sign: CurrencySign, length: Int)? {
    for (spelling, sign) in spellings where text.starts(with: spelling) {
      return (sign, spelling.count)
    }
    let rest = text.dropFirst(3)
    guard text.count >= 3, text.prefix(3).allSatisfy(isCapital),
      rest.first.map(Byte.isLetter) != true, let currency = currency(text.prefix(3))
    else { return nil }
    return (.code(currency), 3)
  }

  /// The sign at the end of a text and its length.
  static func trailing(_ text: ArraySlice<UInt8>) -> (sign: CurrencySign, length: Int)? {
    for (spelling, sign) in spellings where text.suffix(spelling.count).elementsEqual(spelling) {
      return (sign, spelling.count)
    }
    let rest = text.dropLast(3)
    guard text.count >= 3, text.suffix(3).allSatisfy(isCapital),
      rest.last.map(Byte.isLetter) != true, let currency = currency(text.suffix(3))
    else { return nil }
    return (.code(currency), 3)
  }

  /// The first sign anywhere in a formatted amount.
  static func first(in text: ArraySlice<UInt8>) -> CurrencySign? {
    let trimmed = Blank.trimmed(text)
    return NumberToken(trimmed, readsLeading: false)?.sign
  }

  /// The currency the sign stands for; an ambiguous one is the shop's if the shop uses it.
  func currency(shop: Currency) -> Currency? {
    switch self {
    case .code(let currency): currency
    case .dollar, .krona, .yen: isPossible(shop) ? shop : nil
    default: codes.first.flatMap { Currency(code: $0) }
    }
  }

  /// True if an amount with this sign may be in a currency.
  func isPossible(_ currency: Currency) -> Bool {
    if case .code(let own) = self { return own == currency }
    return codes.contains(currency.code)
  }

  private var codes: [String] {
    switch self {
    case .euro: ["EUR"]
    case .pound: ["GBP"]
    case .zloty: ["PLN"]
    case .koruna: ["CZK"]
    case .forint: ["HUF"]
    case .dollar: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]
    case .krona: ["DKK", "SEK", "NOK", "ISK"]
    case .yen: ["JPY", "CNY"]
    case .code(let currency): [currency.code]
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static func currency(_ bytes: ArraySlice<UInt8>) -> Currency? {
    Currency(code: String(decoding: bytes, as: UTF8.self))
  }
}
