import Measures
import Records

/// What holds for the reading of any bytes.
enum ReadingCheck {
  /// A shop that answers nothing.
  static var settings: ReadingSettings {
    ReadingSettings(currency: .euro, zone: .utc, key: [1, 2, 3], zones: { _ in nil })
  }

  /// What is wrong with the reading of some bytes; `nil` if nothing is.
  static func failure(_ bytes: [UInt8], _ reader: FolderReader) -> String? {
    let input = InputFile(name: "x.csv", bytes: bytes)
    guard let (reading, records) = reader.read(input.name, among: [input]) else {
      return "the file got lost"
    }
    let counted = reading.rowsUsed + reading.skipped.count + reading.refused.count
    guard reading.rowsRead == counted else { return "\(reading.rowsRead) rows, \(counted) told" }
    guard reading.status == .read || records.order.isEmpty else { return "records of a refusal" }
    guard reading.status != .read || reading.reason == nil else { return "read with a reason" }
    let text = CanonicalJSON.text(reading, records)
    let folder = reader.read([input, InputFile(name: "y.csv", bytes: bytes)])
    guard folder.files.count == 2 else { return "a folder of two has \(folder.files.count)" }
    guard let (_, again) = reader.read(input.name, among: [input]),
      CanonicalJSON.text(reading, again) == text
    else { return "read again it differs" }
    return nil
  }
}
