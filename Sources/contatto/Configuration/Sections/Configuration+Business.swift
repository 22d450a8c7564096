import Measures

extension Configuration {
  /// `[business]`: who reports, in which zone and money.
  struct Business: Equatable, Sendable {
    /// As printed on the report.
    let name: String
    /// IANA zone name; whether it exists is known when its table is built.
    let timezone: String
    /// The one currency of the report.
    let currency: Currency
    /// ISO 3166 code of two capital letters, if stated.
    let country: String?
    /// Minutes after midnight at which a business day begins, 0 to 360.
    let dayStartsMinutes: Int
    /// Days in which goods may come back.
    let returnWindowDays: Int

    init(_ reader: SectionReader, exists: Bool) {
      var reader = reader
      name = reader.text("name") ?? reader.missing("name", "")
      timezone =
        reader.text("timezone")
        ?? reader.missing("timezone", "", hint: "an IANA name such as Europe/Rome")
      currency = Business.currency(&reader)
      country = Business.country(&reader)
      dayStartsMinutes = Business.dayStarts(&reader)
      returnWindowDays = reader.integer("return_window_days", in: 0...365) ?? 30
      reader.finish()
    }

    private static func currency(_ reader: inout SectionReader) -> Currency {
      guard let text = reader.text("currency") else { return reader.missing("currency", .euro) }
      guard let currency = Currency(code: text), currency.code == text else {
        reader.complain("currency", "must be three capital letters of ISO 4217, such as EUR")
        return .euro
      }
      return currency
    }

    private static func country(_ reader: inout SectionReader) -> String? {
      guard let text = reader.text("country") else { return nil }
      guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        reader.complain("country", "must be two capital letters of ISO 3166, such as IT")
        return nil
      }
      return text
    }

    private static func dayStarts(_ reader: inout SectionReader) -> Int {
      guard let text = reader.text("day_starts") else { return 0 }
      let digits = Array(text.utf8)
      let isClock = digits.count == 5 && digits[2] == UInt8(ascii: ":")
      if isClock, let hour = Int(String(decoding: digits[0..<2], as: UTF8.self)),
        let minute = Int(String(decoding: digits[3..<5], as: UTF8.self)), hour >= 0,
        (0..<60).contains(minute), hour * 60 + minute <= 360
      {
        return hour * 60 + minute
      }
      reader.complain("day_starts", "must be a time from \"00:00\" to \"06:00\"")
      return 0
    }
  }
}
