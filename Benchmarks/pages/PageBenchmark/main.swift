import Charting
import Drawing
import Glibc
import Publishing
import Reporting

// Measures the CPU of the document in process, and writes what the other programs are given: the
// same charts as SVG, and the file itself. Arguments: folder, repetitions.

/// CPU seconds of this process so far, of the program and of the system for it.
func cpuSeconds() -> Double {
  var usage = rusage()
  _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// Writes bytes to a file.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = unsafe fopen(path, "w") else { return }
  _ = unsafe fwrite(bytes, 1, bytes.count, file)
  _ = unsafe fclose(file)
}

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
let repetitions = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
let report = BenchmarkReport.report
var first = 0.0
var bytes: [UInt8] = []
let wording = Wording(language: .en)
let start = cpuSeconds()
for round in 0..<repetitions {
  let engine = try TextEngine(
    fontDirectories: TextEngine.debianDirectories, family: "Inter",
    language: "en")
  bytes = try Document(report: report, wording: wording, appearance: .plain, engine: engine).bytes()
  if round == 0 { first = cpuSeconds() - start }
}
let each = (cpuSeconds() - start) / Double(repetitions)
write(bytes, to: folder + "/contatto.pdf")
let engine = try TextEngine(
  fontDirectories: TextEngine.debianDirectories, family: "Inter",
  language: "en")
var number = 0
for section in report.sections {
  for case .chart(let chart) in section.blocks {
    let scene = ChartPlate.scene(chart, width: 493, wording: wording, engine: engine)
    write(
      try Plate.svg(scene, theme: .light, engine: engine), to: folder + "/chart\(number).svg")
    number += 1
  }
}
print("first \(first) each \(each) bytes \(bytes.count)")
