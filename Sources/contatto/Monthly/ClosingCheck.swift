import Delivery
import Measures
import Records

/// Whether the data of a month are complete: the closing rule of every required source, applied to
/// what was read (OPERATIONS §2.2). Times of files are never looked at.
struct ClosingCheck {
  /// The configuration.
  let configuration: Configuration
  /// What was read; records after the month count here.
  let reading: FolderReading
  /// Every name in the input folder, for files that only say that a month is complete.
  let names: [String]

  /// The required sources that do not reach far enough for `month`.
  func late(for month: Month) -> [LateSource] {
    configuration.sources.filter(\.isRequired).compactMap { source in
      isMarked(source, month) ? nil : late(source, month)
    }
  }

  /// The same, unless the deadline has passed and the owner wants what is there.
  func late(for month: Month, today: Day) -> [LateSource] {
    let closing = configuration.closing
    let deadline = (month + 1).first + (closing.deadlineDay - 1)
    guard closing.onDeadline == .wait || today < deadline else { return [] }
    return late(for: month)
  }

  private func isMarked(_ source: Configuration.Source, _ month: Month) -> Bool {
    let file = Array("complete-\(source.name)-\(month)".utf8)
    let records = reading.records
    return records.completeMonths.contains { word in
      word.month == month
        && records.text(word.source)?.utf8.elementsEqual(source.name.utf8) ?? false
    } || names.contains { $0.utf8.elementsEqual(file) }
  }

  private func late(_ source: Configuration.Source, _ month: Month) -> LateSource? {
    let files = numbers(of: source)
    switch source.closing {
    case .none: return nil
    case .marker:
      return LateSource(name: source.name, until: lastDay(files), need: month.last)
    case .lastOpenDay: return lastOpenDay(source, files, month)
    case .afterEnd:
      let until = lastDay(files)
      let isOver = until.map { $0 > month.last || statesEnd(files, month) } ?? false
      return isOver ? nil : LateSource(name: source.name, until: until, need: month.last + 1)
    case .covered: return covered(source, files, month)
    }
  }

  /// The places in the reading of the files that belong to a source.
  private func numbers(of source: Configuration.Source) -> Set<Int> {
    Set(
      reading.files.indices.filter { index in
        let file = reading.files[index]
        let data = DataFile(name: file.file, diskName: file.file, bytes: [])
        return file.status == .read && source.files.contains(where: data.fits)
      })
  }

  private func lastDay(_ files: Set<Int>) -> Day? {
    files.compactMap { reading.files[$0].lastDay }.max()
  }

  /// True for a mistyped day, which says nothing about how far a file reaches.
  private func isStray(_ day: Day, _ place: Place) -> Bool {
    reading.files[place.file].lastDay.map { day > $0 } ?? false
  }

  /// A period that a file states, such as the days of a visit count, ends with the month or later.
  private func statesEnd(_ files: Set<Int>, _ month: Month) -> Bool {
    let records = reading.records
    return records.visits.contains { files.contains($0.place.file) && $0.to >= month.last }
      || records.spends.contains { files.contains($0.place.file) && $0.to >= month.last }
  }

  // MARK: - Receipts

  /// Each store that the source tells of has a record on or after its last open day.
  private func lastOpenDay(
    _ source: Configuration.Source, _ files: Set<Int>, _ month: Month
  ) -> LateSource? {
    var last: [String: Day] = [:]
    for line in reading.records.receiptLines
    where files.contains(line.place.file) && !isStray(line.at.day, line.place) {
      let store = self.store(reading.records.text(line.store))
      last[store] = max(last[store] ?? line.at.day, line.at.day)
    }
    let shortfalls = last.keys.sorted().compactMap { id -> LateSource? in
      guard let need = lastOpenDay(of: id, month: month) else { return nil }
      let reach = last[id].map { $0 + source.toleranceDays }
      guard let reach, reach < need else { return nil }
      return LateSource(name: source.name, until: last[id], need: need)
    }
    if last.isEmpty { return LateSource(name: source.name, until: nil, need: month.last) }
    return shortfalls.min { ($0.until ?? $0.need) < ($1.until ?? $1.need) }
  }

  /// The id of a store as a file writes it.
  private func store(_ written: String?) -> String {
    guard let written else { return "" }
    return configuration.stores.first { store in
      ([store.id, store.name] + store.aliases).contains { $0.utf8.elementsEqual(written.utf8) }
    }?.id ?? written
  }

  /// The last day of the month on which a store trades; `nil` for a month without any.
  private func lastOpenDay(of id: String, month: Month) -> Day? {
    guard let store = configuration.stores.first(where: { $0.id == id }) else { return month.last }
    return (0..<month.length).map { month.last - $0 }.first { store.isOpen(on: $0) }
  }

  // MARK: - Costs

  /// Every channel that had costs in both months before has them until the end of this one.
  private func covered(
    _ source: Configuration.Source, _ files: Set<Int>, _ month: Month
  ) -> LateSource? {
    var reach: [String: Day] = [:]
    var months: [String: Set<Int>] = [:]
    for spend in reading.records.spends
    where files.contains(spend.place.file) && !isStray(spend.to, spend.place) {
      let channel = reading.records.text(spend.channel) ?? ""
      reach[channel] = max(reach[channel] ?? spend.to, spend.to)
      for index in spend.from.month.index...max(spend.from.month.index, spend.to.month.index) {
        months[channel, default: []].insert(index)
      }
    }
    let recurring = months.keys.filter {
      months[$0]?.isSuperset(of: [month.index - 1, month.index - 2]) ?? false
    }
    let shortest = recurring.compactMap { reach[$0] }.min()
    guard let shortest else {
      return reach.isEmpty ? LateSource(name: source.name, until: nil, need: month.last) : nil
    }
    guard shortest + source.toleranceDays < month.last else { return nil }
    return LateSource(name: source.name, until: shortest, need: month.last)
  }
}
