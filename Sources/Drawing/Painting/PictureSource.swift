import CCairo

/// The bytes of a picture while cairo reads them.
final class PictureSource {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next `count` bytes in `target`; false if there are not so many.
  func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
    guard bytes.count - next >= count else { return false }
    for index in 0..<count { unsafe target[index] = bytes[next + index] }
    next += count
    return true
  }
}

/// Cairo's stream callback: takes the bytes from the source behind `closure`.
let readPicture: cairo_read_func_t = { closure, data, length in
  guard let closure = unsafe closure, let data = unsafe data else {
    return CAIRO_STATUS_READ_ERROR
  }
  let source = unsafe Unmanaged<PictureSource>.fromOpaque(closure).takeUnretainedValue()
  return unsafe source.read(Int(length), into: data)
    ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
}
