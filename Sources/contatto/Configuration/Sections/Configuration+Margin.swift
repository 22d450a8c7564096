import Measures

extension Configuration {
  /// `[margin]`: what is left of a euro of net sales. There is no built-in margin (METHOD §2.1).
  struct Margin: Equatable, Sendable {
    /// Of the whole business; `nil` = not stated, then no return on cost is printed without a unit
    /// cost.
    let share: Ratio?
    /// Per product category, by the words of the till; goes before `share`.
    let shareByCategory: [String: Ratio]
    /// Per store id; goes before `share`, behind the category.
    let shareByStore: [String: Ratio]
    /// Payment fee, packing and delivery as a share of net sales; `nil` = not stated.
    let fulfilment: Ratio?
    /// The same per receipt, in millionths of a currency unit; `nil` = not stated.
    let fulfilmentPerReceiptMicros: Int64?

    init(_ reader: SectionReader) {
      var reader = reader
      share = Margin.share("percent", &reader)
      shareByCategory = Margin.shares("category", &reader)
      shareByStore = Margin.shares("store", &reader)
      fulfilment = reader.number("fulfilment_percent", in: 0...100).map { Ratio($0 / 100) }
      fulfilmentPerReceiptMicros = reader.micros("fulfilment_per_receipt")
      reader.finish()
    }

    private static func shares(_ key: String, _ reader: inout SectionReader) -> [String: Ratio] {
      var table = reader.section(key)
      var shares: [String: Ratio] = [:]
      for name in table.names { shares[name] = share(name, &table) }
      return shares
    }

    private static func share(_ key: String, _ reader: inout SectionReader) -> Ratio? {
      guard let percent = reader.number(key, in: -100...100) else { return nil }
      if percent > 0, percent < 1 {
        reader.complain(key, "is below 1 percent", hint: "write 42 for 42 %, not 0.42")
      }
      return Ratio(percent / 100)
    }
  }
}
