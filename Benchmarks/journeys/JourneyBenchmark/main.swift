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
  return count == bytes.count ? bytes : []
}

/// The lines of a file (path, days, conversions, value, none), read in one go.
struct JourneyFile {
  /// The channels in the order of their names, as ties need it.
  let names: [String]
  let sample: JourneySample

  init(_ bytes: [UInt8]) {
    var cells = CellCursor(bytes)
    cells.skipLine()
    var keys: [UInt128] = []
    var steps: [Int32] = []
    var ages: [Double] = []
    var starts = [0]
    var values: [Double?] = []
    while !cells.isAtEnd {
      repeat {
        let key = cells.name()
        // A dozen names are found sooner by comparing than by hashing.
        let number = keys.firstIndex(of: key) ?? keys.count
        if number == keys.count { keys.append(key) }
        steps.append(Int32(number))
      } while cells.continues()
      repeat { ages.append(Double(cells.digits())) } while cells.continues()
      let hasBought = cells.digits() == 1
      _ = cells.continues()
      let cents = cells.digits()
      starts.append(steps.count)
      values.append(hasBought ? Double(cents) / 100 : nil)
      cells.skipLine()
    }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    var places = [Int32](repeating: 0, count: keys.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    names = order.map { CellCursor.text(keys[$0]) }
    for index in steps.indices { steps[index] = places[Int(steps[index])] }
    sample = JourneySample(
      channels: keys.count, steps: steps, ages: ages, starts: starts, values: values,
      customers: Array(values.indices))
  }
}

guard CommandLine.arguments.count == 2 else { exit(64) }
let file = JourneyFile(bytes(CommandLine.arguments[1]))
let models: [(name: String, model: CreditModel)] = [
  ("first", .rule(.first)), ("last", .rule(.last)), ("linear", .rule(.linear)),
  ("position", .rule(.position)), ("decay", .rule(.decay(halfLifeDays: 7))),
  ("removal", .removal), ("shapley", .shapley(limit: 16)),
]
for (name, model) in models {
  guard let credit = model.credit(of: file.sample) else { exit(1) }
  for (channel, title) in file.names.enumerated() {
    print("\(name)\t\(title)\t\(credit.conversions[channel])\t\(credit.value[channel])")
  }
}
