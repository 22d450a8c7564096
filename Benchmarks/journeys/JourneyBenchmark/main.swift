import Estimation
import Glibc

// Credits the purchases of a file of journeys by the rules of the report: JourneyBenchmark FILE.
// The file is what `journeys.py` writes; a line goes out for each rule and channel.

/// All bytes of a file.
func bytes(_ path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { unsafe fclose(file) }
  unsafe fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: max(0, unsafe ftell(file)))
  unsafe rewind(file)
  let count = unsafe fread(&bytes, 1, bytes.count, file)
  return Array(bytes[..<count])
}

/// The lines of a file (path, days, conversions, value, none), read in one go.
struct JourneyFile {
  /// The channels in the order of their names, as ties need it.
  let names: [String]
  let journeys: [Journey]

  init(_ bytes: [UInt8]) {
    var cells = CellCursor(bytes)
    cells.skipLine()
    var numbers: [UInt128: Int] = [:]
    var keys: [UInt128] = []
    var channels: [Int] = []
    var ages: [Double] = []
    var ends: [(contacts: Int, value: Double?)] = []
    while !cells.isAtEnd {
      repeat {
        let key = cells.name()
        let number = numbers[key] ?? keys.count
        if number == keys.count {
          numbers[key] = number
          keys.append(key)
        }
        channels.append(number)
      } while cells.continues()
      repeat { ages.append(Double(cells.digits())) } while cells.continues()
      let hasBought = cells.digits() == 1
      _ = cells.continues()
      let cents = cells.digits()
      ends.append((channels.count, hasBought ? Double(cents) / 100 : nil))
      cells.skipLine()
    }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var places = [Int](repeating: 0, count: keys.count)
    for (place, number) in order.enumerated() { places[number] = place }
    names = order.map { CellCursor.text(keys[$0]) }
    var start = 0
    journeys = ends.enumerated().map { customer, end in
      defer { start = end.contacts }
      return Journey(
        customer: customer, channels: channels[start..<end.contacts].map { places[$0] },
        ageDays: Array(ages[start..<end.contacts]), value: end.value)
    }
  }
}

guard CommandLine.arguments.count == 2 else { exit(64) }
let file = JourneyFile(bytes(CommandLine.arguments[1]))
let sample = JourneySample(file.journeys, channels: file.names.count)
let models: [(name: String, model: CreditModel)] = [
  ("first", .rule(.first)), ("last", .rule(.last)), ("linear", .rule(.linear)),
  ("position", .rule(.position)), ("decay", .rule(.decay(halfLifeDays: 7))),
  ("removal", .removal), ("shapley", .shapley(limit: 16)),
]
for (name, model) in models {
  guard let credit = model.credit(of: sample) else { exit(1) }
  for (channel, title) in file.names.enumerated() {
    print("\(name)\t\(title)\t\(credit.conversions[channel])\t\(credit.value[channel])")
  }
}
