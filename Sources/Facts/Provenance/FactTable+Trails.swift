package import Measures
import Records

extension FactTable {
  /// The rows of receipts that carry a code of one channel, in some days.
  package func codedReceipts(channel: Int, in days: ClosedRange<Day>) -> RowTrail {
    var book = CodeBook(campaigns: campaigns, register: register)
    var trail = RowTrail()
    for receipt in receipts where days.contains(receipt.day) && !receipt.codes.isEmpty {
      let owners = receipt.codes.compactMap { book.campaign(code: $0, in: records) }
      if owners.contains(where: { book.key(of: $0)?.channel == channel }) {
        trail.add(receipt.place, lastLine: receipt.lastLine)
      }
    }
    return trail
  }
}
