/// How characters became bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8Marked = "utf-8-bom"
  case utf16Little = "utf-16le"
  case utf16LittleMarked = "utf-16le-bom"
  case utf16Big = "utf-16be"
  case utf16BigMarked = "utf-16be-bom"
  case windows1250 = "windows-1250"
  case windows1252 = "windows-1252"
}
