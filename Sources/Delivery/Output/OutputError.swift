/// Why a report could not be put into its folder; what stood there before still does.
package enum OutputError: Error, Equatable, Sendable {
  /// The folder around the output folder is missing.
  case noParent(String)
  /// A file, a link or a device stands at the place of the output folder.
  case notAFolder(String)
  /// The folder holds something that Contatto did not write.
  case foreign(String, entry: String)
  /// Another process is writing there.
  case busy(String)
  /// The folder beside, in which the report is built, cannot be made.
  case cannotCreate(String, FileError)
  /// Writing, flushing or moving failed.
  case failed(String, FileError)
}
