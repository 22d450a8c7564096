import Charting
import Drawing
import Glibc
import Measures
import Publishing
import Reporting

// Draws how time and memory grow with the charts of the report: GrowthChart FILE... FOLDER. The
// files are what the benchmarks of growth write; out come ID-time.svg and ID-memory.svg of each.

/// A line of a file.
struct Size {
  let count: Double
  let cpuSeconds: Double
  let peakMegabytes: Double
}

/// What grows in a file, and its lines.
func measured(_ path: String) -> (growth: Growth, sizes: [Size])? {
  guard let file = unsafe fopen(path, "r") else { return nil }
  defer { unsafe fclose(file) }
  var buffer = [CChar](repeating: 0, count: 1 << 16)
  let count = unsafe fread(&buffer, 1, buffer.count, file)
  let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let lines = text.split(separator: "\n").map { $0.split(separator: ",") }
  guard let head = lines.first, let cpu = head.firstIndex(of: "cpu_s"),
    let peak = head.firstIndex(of: "peak_mb"),
    let growth = Growth.all.first(where: { $0.column == head[0] })
  else { return nil }
  let sizes = lines.dropFirst().compactMap { cells -> Size? in
    guard cells.count == head.count, let count = Double(cells[0]), let seconds = Double(cells[cpu]),
      let megabytes = Double(cells[peak])
    else { return nil }
    return Size(count: count, cpuSeconds: seconds, peakMegabytes: megabytes)
  }
  return (growth, sizes)
}

/// A size as people say it.
func named(_ count: Double) -> String {
  if count < 1e3 { return "\(Int(count))" }
  return count < 1e6 ? "\(Int(count / 1e3)) thousand" : "\(Int(count / 1e6)) million"
}

/// Sizes across, a figure up.
func chart(
  _ growth: Growth, _ sizes: [Size], _ figure: (id: String, title: String, name: String),
  _ decimals: Int, _ value: (Size) -> Double
) -> Chart {
  let largest = sizes.last.map { "\(named($0.count)) \(growth.column)" } ?? ""
  return Chart(
    id: "\(growth.id)-\(figure.id)", title: .verbatim(figure.title),
    subtitle: .verbatim("\(figure.name) by \(growth.axis); \(growth.beside)"),
    source: .verbatim("Source: \(growth.target), docs/benchmarks.md"),
    alternative: .verbatim("\(figure.title). \(figure.name) for up to \(largest)."),
    content: .funnel(
      FunnelPlot(
        sizeMeasure: .count, measure: .number(decimals: decimals),
        sizeTitle: .verbatim(growth.axis.prefix(1).uppercased() + growth.axis.dropFirst()),
        title: .verbatim(figure.name),
        points: sizes.map { size in
          FunnelPlot.Point(
            name: .verbatim(named(size.count)), size: size.count / growth.unit, value: value(size),
            standing: .hold)
        }, limits: [])))
}

/// Writes bytes to a file.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = unsafe fopen(path, "w") else { return }
  _ = unsafe fwrite(bytes, 1, bytes.count, file)
  _ = unsafe fclose(file)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let folder = arguments.last else { exit(64) }
let wording = Wording(language: .en)
let engine = try TextEngine(
  fontDirectories: TextEngine.debianDirectories, family: "Inter", language: "en")
for path in arguments.dropLast() {
  guard let (growth, sizes) = measured(path) else { exit(65) }
  for chart in [
    chart(growth, sizes, ("time", growth.titles.time, "Seconds of processor time"), 1) {
      $0.cpuSeconds
    },
    chart(growth, sizes, ("memory", growth.titles.memory, "Peak megabytes"), 0) {
      $0.peakMegabytes
    },
  ] {
    let scene = ChartPlate.scene(chart, width: 493, wording: wording, engine: engine)
    write(try Plate.svg(scene, theme: .light, engine: engine), to: "\(folder)/\(chart.id).svg")
  }
}
