import Glibc

@testable import contatto

/// Files of the repository, found from the place of this source file.
enum Repository {
  /// The top folder of the checkout.
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The bytes of a file, by its path inside the repository.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = unsafe fopen("\(root)/\(path)", "rb") else { throw Missing(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&block, 1, block.count, file)
      guard count > 0 else { return bytes }
      bytes += block[0..<count]
    }
  }

  /// A file that the repository lacks.
  struct Missing: Error {
    let path: String
  }
}
