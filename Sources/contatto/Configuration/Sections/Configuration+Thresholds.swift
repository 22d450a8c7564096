import Measures

extension Configuration {
  /// `[thresholds]`: when a verdict is given (METHOD §4.1, §4.6). `v` is the margin gained per
  /// further euro.
  struct Thresholds: Equatable, Sendable {
    /// How probable a direction must be before it is named.
    let probability: Ratio
    /// "add" when v is above.
    let addAbove: Double
    /// "cut" when v is below.
    let cutBelow: Double
    /// "hold" when v lies between these two.
    let hold: ClosedRange<Double>
    /// The shift of money whose risk is printed.
    let shift: Ratio

    init(_ reader: SectionReader) {
      var reader = reader
      probability = Ratio(reader.number("probability", in: 0.5...0.999) ?? 0.8)
      let add = reader.number("add_above", in: 0...100) ?? 1.1
      let cut = reader.number("cut_below", in: 0...100) ?? 0.9
      let low = reader.number("hold_from", in: 0...100) ?? 0.8
      let high = reader.number("hold_to", in: 0...100) ?? 1.25
      addAbove = add
      cutBelow = cut
      if cut > add { reader.complain("cut_below", "lies above add_above") }
      if low > high { reader.complain("hold_from", "lies above hold_to") }
      hold = min(low, high)...max(low, high)
      shift = Ratio((reader.number("shift_percent", in: 1...100) ?? 20) / 100)
      reader.finish()
    }
  }

  /// `[limits]`: what a file may cost before it is refused (OPERATIONS §9.2).
  struct Limits: Equatable, Sendable {
    /// Bytes on the disk.
    let fileBytes: Int
    /// Bytes after unpacking.
    let expandedBytes: Int
    /// Unpacked bytes per packed byte, after the first 10 MiB.
    let expansionRatio: Int
    /// Files in one archive.
    let archiveMembers: Int
    /// Bytes of one cell.
    let fieldBytes: Int
    /// Bytes of one row.
    let recordBytes: Int
    /// Cells of one row.
    let columns: Int

    init(_ reader: SectionReader) {
      var reader = reader
      fileBytes = reader.integer("file_bytes", in: 1...(1 << 40)) ?? 64 << 30
      expandedBytes = reader.integer("expanded_bytes", in: 1...(1 << 40)) ?? 64 << 30
      expansionRatio = reader.integer("expansion_ratio", in: 1...100_000) ?? 200
      archiveMembers = reader.integer("archive_members", in: 1...100_000) ?? 1000
      fieldBytes = reader.integer("field_bytes", in: 1...(1 << 24)) ?? 64 << 10
      recordBytes = reader.integer("record_bytes", in: 1...(1 << 28)) ?? 1 << 20
      columns = reader.integer("columns", in: 1...100_000) ?? 512
      reader.finish()
    }
  }
}
