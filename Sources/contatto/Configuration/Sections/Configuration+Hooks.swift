import Delivery

extension Configuration {
  /// `[hooks]`: programs of the operator's that a run starts, as lists of arguments without a
  /// shell.
  struct HookSettings: Equatable, Sendable {
    /// Program and arguments by event.
    let commands: [HookEvent: [String]]
    /// After how long a program is ended.
    let limitSeconds: Int

    init(_ reader: SectionReader) {
      var reader = reader
      var commands: [HookEvent: [String]] = [:]
      for event in HookEvent.allCases {
        let key = "on_\(event.rawValue)"
        guard let arguments = reader.texts(key) else { continue }
        if arguments.first?.utf8.first != UInt8(ascii: "/") {
          reader.complain(
            key, "must begin with the absolute path of a program",
            hint: "for example [\"/usr/bin/curl\", \"-fsS\", \"https://…\"]")
        }
        commands[event] = arguments
      }
      self.commands = commands
      limitSeconds = reader.integer("timeout_seconds", in: 1...3600) ?? 60
      reader.finish()
    }
  }
}
