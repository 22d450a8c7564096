import Charting
import Drawing
import Glibc
import Measures
import Publishing
import Reporting

// Draws the growth of linking with the charts of the report: GrowthChart growth.csv FOLDER. The
// file is what `run.py --growth` writes; out come linking-time.svg and linking-memory.svg.

/// A line of the file.
struct Size {
  let contacts: Double
  let lines: Double
  let cpuSeconds: Double
  let peakMegabytes: Double
}

/// The lines of a file behind its header.
func sizes(_ path: String) -> [Size] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { unsafe fclose(file) }
  var buffer = [CChar](repeating: 0, count: 1 << 16)
  let count = unsafe fread(&buffer, 1, buffer.count, file)
  let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.split(separator: "\n").dropFirst().compactMap { line in
    let cells = line.split(separator: ",").map { Double($0) ?? 0 }
    guard cells.count >= 6 else { return nil }
    return Size(contacts: cells[0], lines: cells[1], cpuSeconds: cells[4], peakMegabytes: cells[5])
  }
}

/// Rows as people say them.
func named(_ contacts: Double) -> String {
  contacts < 1e6 ? "\(Int(contacts / 1e3)) thousand" : "\(Int(contacts / 1e6)) million"
}

/// Contacts across, a figure up.
func chart(
  _ id: String, _ title: String, _ figure: String, _ decimals: Int, _ sizes: [Size],
  _ value: (Size) -> Double
) -> Chart {
  let largest = sizes.last.map { "\(named($0.contacts)) contacts" } ?? ""
  return Chart(
    id: id, title: .verbatim(title),
    subtitle: .verbatim("\(figure) by contacts in millions; three lines for five contacts"),
    source: .verbatim("Source: make bench-linking-growth, docs/benchmarks.md"),
    alternative: .verbatim("\(title). \(figure) for up to \(largest)."),
    content: .funnel(
      FunnelPlot(
        sizeMeasure: .count, measure: .number(decimals: decimals),
        sizeTitle: .verbatim("Contacts in millions"), title: .verbatim(figure),
        points: sizes.map { size in
          FunnelPlot.Point(
            name: .verbatim(named(size.contacts)), size: size.contacts / 1e6, value: value(size),
            standing: size.contacts >= 1e7 ? .add : .hold)
        }, limits: [])))
}

/// Writes bytes to a file.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = unsafe fopen(path, "w") else { return }
  _ = unsafe fwrite(bytes, 1, bytes.count, file)
  _ = unsafe fclose(file)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { exit(64) }
let all = sizes(arguments[1])
let wording = Wording(language: .en)
let engine = try TextEngine(
  fontDirectories: TextEngine.debianDirectories, family: "Inter", language: "en")
for chart in [
  chart("linking-time", "Time grows with the rows", "Seconds of processor time", 1, all) {
    $0.cpuSeconds
  },
  chart("linking-memory", "Memory ends where it is told to", "Peak megabytes", 0, all) {
    $0.peakMegabytes
  },
] {
  let scene = ChartPlate.scene(chart, width: 493, wording: wording, engine: engine)
  write(
    try Plate.svg(scene, theme: .light, engine: engine), to: "\(arguments[2])/\(chart.id).svg")
}
