import Measures
import Records

/// The days on which anything was sold, as far as the report may know.
enum ReceiptDays {
  /// Throws where the month has no receipt: its report would be a page of zeros.
  static func check(_ reading: FolderReading, month: Month, asOf: Day) throws(Refusal) {
    var first: Day?
    var last: Day?
    for line in reading.records.receiptLines {
      let day = line.at.day
      if day.month == month, day <= asOf { return }
      first = min(first ?? day, day)
      last = max(last ?? day, day)
    }
    guard let first, let last else {
      throw Refusal(
        .badData, "there are no receipts", hint: "contatto check says what each file is")
    }
    throw Refusal(
      .badData, "there are no receipts in \(month)",
      hint: "the files hold receipts from \(first) to \(last)")
  }
}
