/// Collects what a cairo stream surface writes; it must outlive the surface.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Adds a piece of the stream.
  func append(_ data: UnsafePointer<UInt8>?, count: UInt32) {
    guard let data = unsafe data else { return }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  }
}
