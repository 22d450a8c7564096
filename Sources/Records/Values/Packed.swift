/// An optional field of a record in the size of its value; `nil` until it is set.
@propertyWrapper
package struct Packed<Value: Packable>: Hashable, Sendable {
  private var stored: Value

  /// The value; `nil` where it is not known.
  package var wrappedValue: Value? {
    get { stored == Value.absent ? nil : stored }
    set { stored = newValue ?? Value.absent }
  }

  /// A field that is not known.
  package init() { stored = Value.absent }
}
