import CCairo

/// A private set of fonts: only the files of the given directories, whatever the machine has.
///
/// Built in code, without environment variables and without a fallback to the system's fonts, so
/// that the same files give the same pages everywhere (RENDERING §4).
@safe final class FontSet {
  /// Pango's font map over the private set; faces are shared by all layouts of one engine.
  let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer

  /// The fonts below `directories`; fontconfig's cache is read from the system's and kept in
  /// `cacheDirectory` where there is one.
  init(directories: [String], cacheDirectory: String?, family: String) throws(DrawingError) {
    guard let configuration = unsafe FcConfigCreate(), let map = unsafe pango_cairo_font_map_new()
    else { throw .cairo(step: "fonts", message: "out of memory") }
    unsafe self.configuration = configuration
    unsafe self.map = map
    let xml = FontSet.configurationXML(directories: directories, cacheDirectory: cacheDirectory)
    _ = unsafe FcConfigParseAndLoadFromMemory(configuration, xml, 1)
    _ = unsafe FcConfigBuildFonts(configuration)
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

  /// The configuration as fontconfig reads it; the package's own cache keeps cron mails quiet.
  static func configurationXML(directories: [String], cacheDirectory: String?) -> [UInt8] {
    var xml = Array("<fontconfig>".utf8)
    for directory in directories {
      xml += Array("<dir>".utf8) + Markup.escaped(directory) + Array("</dir>".utf8)
    }
    for cache in ["/var/cache/fontconfig"] + (cacheDirectory.map { [$0] } ?? []) {
      xml += Array("<cachedir>".utf8) + Markup.escaped(cache) + Array("</cachedir>".utf8)
    }
    return xml + Array("</fontconfig>".utf8) + [0]
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
