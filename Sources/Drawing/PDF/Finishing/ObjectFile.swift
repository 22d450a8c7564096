import CQPDF
import Glibc

/// A PDF opened through libqpdf's C interface, with what finishing needs of it.
///
/// Handles are entries of a table inside libqpdf; loops release theirs. Not for threads: one file
/// belongs to one task (RENDERING §6.3).
@safe package struct ObjectFile: ~Copyable {
  /// An object of the file.
  package typealias Handle = UInt32

  private var data: qpdf_data?
  private let input: UnsafeMutableBufferPointer<CChar>

  /// Reads a file without repairing it; libqpdf does not copy the bytes, so a copy is kept.
  package init(_ bytes: [UInt8]) throws(DrawingError) {
    unsafe input = .allocate(capacity: max(1, bytes.count))
    unsafe UnsafeMutableRawBufferPointer(input).copyBytes(from: bytes)
    unsafe data = qpdf_init()
    unsafe qpdf_silence_errors(data)
    unsafe qpdf_set_suppress_warnings(data, 1)
    unsafe qpdf_set_attempt_recovery(data, 0)
    _ = unsafe qpdf_read_memory(
      data, "report", input.baseAddress, UInt64(bytes.count), nil)
    try check("reading")
  }

  deinit {
    var data = unsafe data
    unsafe qpdf_cleanup(&data)
    unsafe input.deallocate()
  }

  /// Throws libqpdf's first error or warning since the last check.
  package func check(_ step: String) throws(DrawingError) {
    if unsafe qpdf_has_error(data) != 0 {
      throw unsafe .finishing(step: step, message: message(qpdf_get_error(data)))
    }
    if unsafe qpdf_more_warnings(data) != 0 {
      throw unsafe .finishing(step: step, message: message(qpdf_next_warning(data)))
    }
  }

  private func message(_ error: OpaquePointer?) -> String {
    guard let text = unsafe qpdf_get_error_full_text(data, error) else { return "unknown error" }
    return unsafe String(cString: text)
  }

  // MARK: Reading

  /// The catalog.
  package var root: Handle { unsafe qpdf_get_root(data) }
  /// The trailer.
  package var trailer: Handle { unsafe qpdf_get_trailer(data) }
  /// How many pages there are.
  package var pageCount: Int { Int(unsafe qpdf_get_num_pages(data)) }
  /// A page, from 0.
  package func page(_ index: Int) -> Handle { unsafe qpdf_get_page_n(data, index) }
  /// The value of a key, the null object where there is none.
  package func value(_ key: String, of object: Handle) -> Handle {
    unsafe qpdf_oh_get_key(data, object, key)
  }
  /// True if a dictionary has the key.
  package func has(_ key: String, _ object: Handle) -> Bool {
    unsafe qpdf_oh_has_key(data, object, key) != 0
  }
  /// The keys of a dictionary, each with its slash, in byte order.
  package func keys(of dictionary: Handle) -> [String] {
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(data, dictionary)
    while unsafe qpdf_oh_dict_more_keys(data) != 0 {
      if let key = unsafe qpdf_oh_dict_next_key(data) { keys.append(unsafe String(cString: key)) }
    }
    return keys
  }
  /// True for an array.
  package func isArray(_ object: Handle) -> Bool { unsafe qpdf_oh_is_array(data, object) != 0 }
  /// True for a dictionary.
  package func isDictionary(_ object: Handle) -> Bool {
    unsafe qpdf_oh_is_dictionary(data, object) != 0
  }
  /// True for a whole number.
  package func isInteger(_ object: Handle) -> Bool { unsafe qpdf_oh_is_integer(data, object) != 0 }
  /// True for the null object.
  package func isNull(_ object: Handle) -> Bool { unsafe qpdf_oh_is_null(data, object) != 0 }
  /// Number of items of an array.
  package func count(_ array: Handle) -> Int { Int(unsafe qpdf_oh_get_array_n_items(data, array)) }
  /// An item of an array.
  package func item(_ index: Int, of array: Handle) -> Handle {
    unsafe qpdf_oh_get_array_item(data, array, Int32(index))
  }
  /// Number of the object, 0 if it is direct.
  package func identifier(_ object: Handle) -> Int {
    Int(unsafe qpdf_oh_get_object_id(data, object))
  }
  /// A whole number.
  package func integer(_ object: Handle) -> Int { Int(unsafe qpdf_oh_get_int_value(data, object)) }
  /// A name without its slash; `nil` for other objects.
  package func name(_ object: Handle) -> String? {
    var text: UnsafePointer<CChar>?
    var length = 0
    guard unsafe qpdf_oh_get_value_as_name(data, object, &text, &length) != 0,
      let text = unsafe text
    else { return nil }
    return unsafe String(cString: text + 1)
  }
  /// A text string in UTF-8; empty for other objects.
  package func text(_ object: Handle) -> String {
    guard unsafe qpdf_oh_is_string(data, object) != 0,
      let text = unsafe qpdf_oh_get_utf8_value(data, object)
    else { return "" }
    return unsafe String(cString: text)
  }
  /// The object as it stands in a file.
  package func source(_ object: Handle) -> String {
    guard let text = unsafe qpdf_oh_unparse_resolved(data, object) else { return "" }
    return unsafe String(cString: text)
  }
  /// The decoded bytes of a stream.
  package func content(of stream: Handle) throws(DrawingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = unsafe qpdf_oh_get_stream_data(
      data, stream, qpdf_dl_generalized, nil, &buffer, &length)
    defer { unsafe free(buffer) }
    try check("reading a stream")
    return unsafe Array(UnsafeBufferPointer(start: buffer, count: length))
  }
  /// Gives the table entry of an object back.
  package func release(_ object: Handle) { unsafe qpdf_oh_release(data, object) }

  // MARK: Changing

  /// An object from its text as in a file.
  package func object(_ source: String) -> Handle { unsafe qpdf_oh_parse(data, source) }
  /// A text string.
  package func string(_ text: String) -> Handle {
    unsafe qpdf_oh_new_binary_unicode_string(data, text, text.utf8.count)
  }
  /// The dictionary of a stream.
  package func dictionary(of stream: Handle) -> Handle { unsafe qpdf_oh_get_dict(data, stream) }
  /// A new stream with those bytes.
  package func stream(_ bytes: [UInt8]) -> Handle {
    let stream = unsafe qpdf_oh_new_stream(data)
    replaceContent(of: stream, with: bytes)
    return stream
  }
  /// Sets a key and releases the value's handle, unless it is kept for another object.
  package func set(_ key: String, of object: Handle, to value: Handle, isKept: Bool = false) {
    unsafe qpdf_oh_replace_key(data, object, key, value)
    if !isKept { release(value) }
  }
  /// Takes a key out.
  package func remove(_ key: String, of object: Handle) {
    unsafe qpdf_oh_remove_key(data, object, key)
  }
  /// Puts the null object into an array.
  package func clearItem(_ index: Int, of array: Handle) {
    let null = unsafe qpdf_oh_new_null(data)
    unsafe qpdf_oh_set_array_item(data, array, Int32(index), null)
    release(null)
  }
  /// Gives a stream other bytes, not compressed yet.
  package func replaceContent(of stream: Handle, with bytes: [UInt8]) {
    let null = unsafe qpdf_oh_new_null(data)
    unsafe qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, null, null)
    release(null)
  }

  // MARK: Writing

  /// The changed file: object streams, PDF 1.7, an identifier that depends on the content only.
  package func written() throws(DrawingError) -> [UInt8] {
    _ = unsafe qpdf_init_write_memory(data)
    unsafe qpdf_set_object_stream_mode(data, qpdf_o_generate)
    unsafe qpdf_set_deterministic_ID(data, 1)
    unsafe qpdf_set_minimum_pdf_version(data, "1.7")
    _ = unsafe qpdf_write(data)
    try check("writing")
    let count = unsafe qpdf_get_buffer_length(data)
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: count))
  }
}
