package import Measures

/// Why a run could not do what it was there for; whatever was published stays as it was.
package enum Setback: Error, Equatable, Sendable {
  /// Another process is at work.
  case busy(String)
  /// A folder cannot be made.
  case cannotCreate(String, FileError)
  /// The site folder holds something that Contatto did not write.
  case foreign(String, entry: String)
  /// Reading, writing, flushing or moving failed.
  case failed(String, FileError)
  /// The disk has not enough room for the release.
  case noRoom(String, needed: Int, free: Int)
  /// A line of the ledger cannot be read.
  case badLedger(String, line: Int)
  /// A later program has written the ledger.
  case newerLedger(String, version: Int)
  /// A published release is not what its manifest says.
  case brokenRelease(String)
  /// The site holds months of which the ledger knows nothing, so nobody knows what was mailed.
  case lostLedger(String)
  /// A required source has not arrived.
  case late(Month, [LateSource])
  /// A command of the operator's failed.
  case hook(HookEvent, ChildEnd, output: String)
  /// A message did not go out to a recipient.
  case mail(group: String, recipient: Int, MailClass, code: Int)
  /// A month is to be mailed that is not published.
  case unpublished(Month)
  /// A month is to be mailed for which no message was written.
  case nothingToMail(Month)
}
