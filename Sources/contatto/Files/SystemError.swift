import Glibc

/// A failed call of the system, worded for an operator.
struct SystemError: Error, Equatable, Sendable {
  /// The number of the error.
  let number: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(number: errno) }

  /// The exit code it asks for: what is missing, what is not allowed, or a failing disk.
  var status: ExitReason {
    switch number {
    case ENOENT, ENOTDIR: .noInput
    case EACCES, EPERM: .noPermission
    default: .inputOutput
    }
  }

  /// Words of our own where they say more than the system's; the system's are not translated
  /// because no locale is ever set.
  var sentence: String {
    switch number {
    case ENOENT: "does not exist"
    case ENOTDIR: "is not a folder"
    case EACCES, EPERM: "may not be read: permission denied"
    case ELOOP: "is a symbolic link, which is not followed"
    default: unsafe String(cString: strerror(number))
    }
  }

  /// Why something could not be written.
  var reason: String {
    switch number {
    case ENOENT: "the folder does not exist"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file is larger than the system allows"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    default: unsafe String(cString: strerror(number))
    }
  }

  /// The complaint about `file`.
  func complaint(file: String) -> Complaint {
    Complaint(status: status, place: .init(file: file), sentence: sentence)
  }
}
