/// Why a packed file is not read.
enum UnpackingError: Error, Equatable, Sendable {
  /// Broken, cut off, or its checksum does not fit.
  case damaged
  /// A password.
  case encrypted
  /// More than this many members.
  case tooManyMembers(Int)
  /// More than this many bytes when unpacked.
  case tooLarge(Int)
  /// More than this many times its packed size.
  case bomb(Int)
  /// A member is a link, a device, an archive, or has a path that leaves the archive.
  case unsafeMember
  /// This many files inside where one table is wanted.
  case several(Int)
  /// There is not one data file inside.
  case empty

  /// The words for the operator.
  var sentence: String {
    switch self {
    case .damaged: "is damaged: it cannot be unpacked, or its checksum does not fit"
    case .encrypted: "is encrypted"
    case .tooManyMembers(let count): "holds more than \(count) files"
    case .tooLarge(let bytes): "is larger than \(bytes) bytes when unpacked"
    case .bomb(let ratio): "unpacks to more than \(ratio) times its size"
    case .unsafeMember: "holds a link, a device, an archive or a path that leads out of it"
    case .several(let count): "holds \(count) files: unpack it and name one of them"
    case .empty: "holds no file"
    }
  }
}
