import CCairo
import Glibc
import Synchronization

/// A private set of fonts: only the files of the given directories, whatever the machine has.
///
/// Built in code, without environment variables and without a fallback to the system's fonts, so
/// that the same files give the same pages everywhere (RENDERING §4).
@safe final class FontSet {
  /// Pango's font map over the private set; faces are shared by all layouts of one engine.
  let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer
  private static let turn = Mutex(())

  /// The fonts in `directories`.
  init(directories: [String], family: String) throws(DrawingError) {
    guard let configuration = unsafe FontSet.configuration(of: directories) else {
      throw .cairo(step: "fonts", message: "out of memory")
    }
    // Pango asks fontconfig for its default set, all fonts of the machine, unless there is one.
    // One at a time: fontconfig holds a set only after it has made it the current one.
    _ = FontSet.turn.withLock { _ in unsafe FcConfigSetCurrent(configuration) }
    guard let map = unsafe pango_cairo_font_map_new() else {
      unsafe FcConfigDestroy(configuration)
      throw .cairo(step: "fonts", message: "out of memory")
    }
    unsafe self.configuration = configuration
    unsafe self.map = map
    guard unsafe FontSet.holds(family: family, in: configuration) else {
      throw .missingFonts(family: family, directories: directories)
    }
    unsafe pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), configuration)
  }

  deinit {
    unsafe g_object_unref(map)
    unsafe FcConfigDestroy(configuration)
  }

  /// A set with the fonts of `directories`: through the system's cache where it is up to date and
  /// may be read, else from the files themselves.
  ///
  /// Never by letting fontconfig make a cache: it would be written with the rights of this run,
  /// closed to others after a run of the superuser, and where it cannot be written fontconfig says
  /// so on stderr, which cron mails.
  private static func configuration(of directories: [String]) -> OpaquePointer? {
    guard let cached = unsafe configuration(reading: directories) else { return nil }
    let isCached = directories.allSatisfy { directory in
      guard let cache = unsafe FcDirCacheLoad(directory, cached, nil) else { return false }
      unsafe FcDirCacheUnload(cache)
      return true
    }
    if isCached {
      _ = unsafe FcConfigBuildFonts(cached)
      return unsafe cached
    }
    unsafe FcConfigDestroy(cached)
    guard let plain = unsafe configuration(reading: []) else { return nil }
    _ = unsafe FcConfigBuildFonts(plain)
    for file in directories.flatMap(files) { _ = unsafe FcConfigAppFontAddFile(plain, file) }
    return unsafe plain
  }

  /// An empty set that would read `directories` through the system's cache.
  private static func configuration(reading directories: [String]) -> OpaquePointer? {
    guard let configuration = unsafe FcConfigCreate() else { return nil }
    var xml = Array("<fontconfig>".utf8)
    for directory in directories {
      xml += Array("<dir>".utf8) + Markup.escaped(directory) + Array("</dir>".utf8)
    }
    xml += Array("<cachedir>/var/cache/fontconfig</cachedir></fontconfig>".utf8) + [0]
    _ = unsafe FcConfigParseAndLoadFromMemory(configuration, xml, 1)
    return unsafe configuration
  }

  /// The paths of the fonts in a folder, sorted by bytes.
  private static func files(in directory: String) -> [String] {
    guard let stream = unsafe opendir(directory) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
          unsafe Array(buffer.prefix { $0 != 0 })
        })
    }
    let endings = [".otf", ".ttf", ".ttc"].map { Array($0.utf8) }
    return names.filter { endings.contains(Array($0.suffix(4))) }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { "\(directory)/\(String(decoding: $0, as: UTF8.self))" }
  }

  /// True if a face of exactly that family is among the fonts; fontconfig itself would substitute.
  private static func holds(family: String, in configuration: OpaquePointer) -> Bool {
    guard let pattern = unsafe FcPatternCreate() else { return false }
    defer { unsafe FcPatternDestroy(pattern) }
    guard unsafe FcPatternAddString(pattern, FC_FAMILY, family) != 0 else { return false }
    let wanted = unsafe FcObjectSetCreate()
    defer { unsafe FcObjectSetDestroy(wanted) }
    guard let found = unsafe FcFontList(configuration, pattern, wanted) else { return false }
    defer { unsafe FcFontSetDestroy(found) }
    return unsafe found.pointee.nfont > 0
  }
}
