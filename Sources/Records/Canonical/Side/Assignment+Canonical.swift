extension Assignment: CanonicalRecord {
  static var recordKind: RecordKind { .assignment }
  static var list: WritableKeyPath<RecordBatch, [Assignment]> { \.assignments }

  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter) {
    guard let test = writer.symbol(draft, .test), let unit = writer.person(draft, .unit),
      let word = writer.symbol(draft, .arm)
    else { return nil }
    let arm: Arm =
      switch writer.batch.symbols.text(word) {
      case "control": .control
      case "treated": .treated
      default: .dose(word)
      }
    self.init(place: place, test: test, unit: unit, arm: arm)
  }

  mutating func renumber(_ map: inout HandleMap) {
    map.renumber(&test)
    map.renumber(&unit)
    if case .dose(var word) = arm {
      map.renumber(&word)
      arm = .dose(word)
    }
  }

  func write(_ fields: RecordJSON, _ json: inout JSONText) {
    fields.text("test", test, &json)
    json.member("unit", fields.batch.persons[unit].description)
    switch arm {
    case .control: json.member("arm", "control")
    case .treated: json.member("arm", "treated")
    case .dose(let word): fields.text("arm", word, &json)
    }
    fields.quality(Quality(time: nil), &json)
  }
}
