import Records

/// The words of a record that say to which touchpoint it belongs.
struct ContactWords: Hashable {
  /// The channel, where the record names one.
  let channel: Symbol?
  /// The touchpoint, where the record names one.
  let touchpoint: Symbol?
  /// The campaign, where the record names one.
  let campaign: Symbol?
}
