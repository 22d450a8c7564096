import Records

extension Messages {
  /// What was done to a table while it was read; empty where nothing was.
  static func sentences(_ form: TableForm, _ reading: TableReading) -> [String] {
    var sentences: [String] = []
    if form.isDamaged { sentences.append("bytes without a meaning replaced") }
    if reading.repairs.count > 0 { sentences.append("\(rows(reading.repairs.count)) repaired") }
    let rest = reading.rejected.first.reduce(0) { $0 + $1.leftOut }
    let kept = reading.rejected.count - reading.rejected.first.count { $0.leftOut > 0 }
    if kept > 0 { sentences.append("\(rows(kept)) fit the table in no way and are kept") }
    if rest > 0 { sentences.append("\(rows(rest)) of another table left out") }
    return sentences
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}
