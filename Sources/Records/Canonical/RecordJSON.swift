import Measures

/// Writes single records with the names of FORMATS §3.
struct RecordJSON {
  let batch: RecordBatch

  init(_ batch: RecordBatch) { self.batch = batch }

  func write(_ reference: RecordReference, _ json: inout JSONText) {
    let record = batch.record(reference)
    json.object { json in
      json.member("record", type(of: record).recordKind.rawValue)
      json.member("line", record.place.line)
      record.write(self, &json)
    }
  }

  // MARK: - Fields

  func text(_ name: String, _ symbol: Symbol?, _ json: inout JSONText) {
    guard let symbol else { return }
    json.key(name)
    json.text(batch.symbols.bytes(symbol))
  }

  func person(_ person: Person?, _ json: inout JSONText) {
    json.member("customer", person.map { batch.persons[$0].description })
  }

  func amount(_ name: String, _ minor: Int64?, _ currency: Currency?, _ json: inout JSONText) {
    guard let minor, let currency else { return }
    json.member(name, Money(minorUnits: minor, currency: currency).plain)
  }

  func number(_ name: String, _ number: PlainNumber?, _ json: inout JSONText) {
    json.member(name, number?.description)
  }

  func count(_ name: String, _ count: Int64?, _ json: inout JSONText) {
    json.member(name, count.map { Int($0) })
  }

  func stamp(_ name: String, _ stamp: Stamp?, _ json: inout JSONText) {
    guard let stamp else { return }
    json.member(name, RecordJSON.text(stamp))
  }

  func quality(_ quality: Quality, _ json: inout JSONText) {
    json.key("quality")
    json.object { json in
      json.member("time", quality.time?.rawValue)
      json.member("currency", quality.currency?.rawValue)
      if let isMachine = quality.isMachine {
        json.key("machine")
        json.flag(isMachine)
      }
    }
  }

  private static func text(_ stamp: Stamp) -> String {
    guard let second = stamp.secondOfDay else { return stamp.day.description }
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    return "\(stamp.day)T\(clock)"
  }
}
