/// What grows in a file of measurements, and how its charts call it.
struct Growth {
  /// The first column of the file.
  let column: String
  /// Beginning of the names of both charts.
  let id: String
  /// Title of the horizontal axis.
  let axis: String
  /// How many of them are one on the axis.
  let unit: Double
  /// What else grows with it, for the subtitle.
  let beside: String
  /// Titles of the charts of time and of memory.
  let titles: (time: String, memory: String)
  /// The target that measures.
  let target: String

  static let all = [
    Growth(
      column: "contacts", id: "linking", axis: "contacts in millions", unit: 1e6,
      beside: "three lines for five contacts",
      titles: ("Time grows with the rows", "Memory ends where it is told to"),
      target: "make bench-linking-growth"),
    Growth(
      column: "stores", id: "report-stores", axis: "shops", unit: 1,
      beside: "25 channels, 36 months; customers and contacts grow with the shops",
      titles: ("Time grows with the shops", "Memory grows with the shops"),
      target: "make bench-report-growth"),
    Growth(
      column: "channels", id: "report-channels", axis: "channels", unit: 1,
      beside: "40 shops, 36 months",
      titles: ("Time grows with the channels", "Memory grows with the channels"),
      target: "make bench-report-growth"),
  ]
}
