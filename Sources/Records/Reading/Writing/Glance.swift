/// What the beginning of a large file says, and how much there is of it.
package struct Glance: Sendable {
  /// What would become of the beginning, read as if it were the file.
  package let reading: FileReading
  /// Bytes that were read so.
  package let bytes: Int
  /// Records of the whole file, with header and preamble; `nil` where nobody could count them.
  package let records: Int?
}

extension FolderReader {
  /// How much of a large file is read.
  private static let glanceBytes = 8 << 20

  /// Looks at the beginning of a large file and counts its records, in constant memory.
  package func glance(at source: any TextSource, named name: String) -> Glance? {
    var head = RecordBlock()
    guard let isWhole = head.fill(source, from: 0, size: FolderReader.glanceBytes) else {
      return nil
    }
    let isOpen = BlockIndex.leavesQuoteOpen(head)
    if !isWhole, let length = head.wholeRecords(isOpen: isOpen) { head.keep(length) }
    let file = InputFile(name: name, bytes: Array(head.text))
    guard let reading = examine(name, among: [file]) else { return nil }
    let delimiter = reading.dialect?.delimiter ?? Byte.comma
    return Glance(reading: reading, bytes: head.count, records: records(source, delimiter))
  }

  private func records(_ source: any TextSource, _ delimiter: UInt8) -> Int? {
    let queue = BlockQueue(
      source, from: 0, blockBytes: StreamedTable.blockBytes,
      recordBytes: settings.limits.recordBytes)
    var block = RecordBlock()
    var index = BlockIndex()
    var count = 0
    while queue.next(&block) {
      index.read(block, delimiter: delimiter)
      guard index.isClean else { return nil }
      count += index.records
    }
    return queue.hasFailed ? nil : count
  }
}
