import Facts
import Measures

extension LedgerRules {
  /// The owner's rules for the books.
  init(_ configuration: Configuration) {
    let margin = configuration.margin
    let currency = configuration.business.currency
    self.init(
      currency: currency, vatBasisPoints: configuration.vat.basisPoints,
      vatBasisPointsByCategory: configuration.vat.basisPointsByCategory,
      margin: margin.share?.value, marginByCategory: margin.shareByCategory.mapValues(\.value),
      marginByStore: margin.shareByStore.mapValues(\.value),
      fulfilmentShare: margin.fulfilment?.value ?? 0,
      // Millionths of a unit of money to ten-thousandths of a minor unit.
      fulfilmentPerReceipt: (margin.fulfilmentPerReceiptMicros ?? 0)
        * currency.minorUnitsPerUnit / 100,
      returnWindowDays: configuration.business.returnWindowDays,
      dayStartsSeconds: configuration.business.dayStartsMinutes * 60)
  }
}
