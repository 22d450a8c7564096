/// What stands at a path.
package enum FileKind: Sendable {
  /// An ordinary file.
  case file
  /// A folder.
  case folder
  /// A symbolic link.
  case link
  /// A pipe, a device, a socket.
  case other
}
