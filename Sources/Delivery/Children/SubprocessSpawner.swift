import Glibc
import Subprocess
import SystemPackage

/// Starts programs through swift-subprocess: a session of their own, no inherited descriptor, files
/// instead of pipes, so that a grandchild which keeps one open holds up nobody.
package struct SubprocessSpawner: Spawner {
  /// How much of what a program printed is kept.
  private static let keptOutput = 4096

  /// How much of errors is kept that stand apart.
  private static let keptErrors = 1 << 20

  /// After the end of its time a program may take this long to end by itself.
  static let graceSeconds = 5

  /// Starts programs of this machine.
  package init() {}

  /// Ends the whole session of a program that takes too long: first politely, then not.
  package func run(_ command: ChildCommand) async -> ChildRun {
    guard let files = Files(command) else {
      return ChildRun(end: .notStarted, output: [], hasReadAll: false)
    }
    defer { files.close() }
    let end = await end(of: command, files)
    let isRead = lseek(files.input, 0, SEEK_CUR) >= (command.input?.count ?? 0)
    var run = ChildRun(
      end: end,
      output: command.wantedOutputBytes.map { SubprocessSpawner.head(of: files.output, $0) }
        ?? SubprocessSpawner.tail(of: files.output, SubprocessSpawner.keptOutput),
      hasReadAll: isRead)
    if command.wantedOutputBytes != nil {
      run.errors = SubprocessSpawner.tail(of: files.errors, SubprocessSpawner.keptErrors)
    }
    return run
  }

  /// The three streams of a program, as files without a name.
  private struct Files: Sendable {
    let input: Int32
    let output: Int32
    /// The same as `output` where nobody wants them apart.
    let errors: Int32

    init?(_ command: ChildCommand) {
      guard let input = SubprocessSpawner.temporaryFile(holding: command.input ?? []) else {
        return nil
      }
      guard let output = SubprocessSpawner.temporaryFile(holding: []) else {
        Glibc.close(input)
        return nil
      }
      (self.input, self.output) = (input, output)
      guard command.wantedOutputBytes != nil else {
        errors = output
        return
      }
      guard let errors = SubprocessSpawner.temporaryFile(holding: []) else {
        Glibc.close(input)
        Glibc.close(output)
        return nil
      }
      self.errors = errors
    }

    func close() {
      Glibc.close(input)
      Glibc.close(output)
      if errors != output { Glibc.close(errors) }
    }
  }

  private func end(of command: ChildCommand, _ files: Files) async -> ChildEnd {
    await withTaskGroup(of: ChildEnd?.self) { group in
      group.addTask { await SubprocessSpawner.run(command, files) }
      group.addTask {
        let isOver = (try? await Task.sleep(for: .seconds(command.limitSeconds))) != nil
        return isOver ? .timedOut : nil
      }
      let first = await group.next() ?? nil
      // Cancelling the run of a program ends it; the group waits until it is gone.
      group.cancelAll()
      return first ?? .notStarted
    }
  }

  private static func run(_ command: ChildCommand, _ files: Files) async -> ChildEnd {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(
        toProcessGroup: true, allowedDurationToNextStep: .seconds(graceSeconds))
    ]
    var environment: [Environment.Key: String] = [:]
    for (name, value) in command.environment {
      environment[Environment.Key(stringLiteral: name)] = value
    }
    let printed = FileDescriptor(rawValue: files.output)
    let complained = FileDescriptor(rawValue: files.errors)
    defer { command.caretaker?.forget() }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(command.arguments[0])),
        arguments: Arguments(Array(command.arguments.dropFirst())),
        environment: .custom(environment), workingDirectory: "/", platformOptions: options,
        input: .fileDescriptor(
          FileDescriptor(rawValue: files.input), closeAfterSpawningProcess: false),
        output: .fileDescriptor(printed, closeAfterSpawningProcess: false),
        error: .fileDescriptor(complained, closeAfterSpawningProcess: false)
      ) { execution in
        // It leads its session, so that its number is the number of its group.
        command.caretaker?.watch(group: execution.processIdentifier.value)
      }
      return switch result.terminationStatus {
      case .exited(let code): .exited(code)
      case .signaled(let number): .signalled(number)
      }
    } catch {
      return .notStarted
    }
  }

  // MARK: - After a death of this process

  /// Runs `body` beside a caretaker who ends its programs and removes `folder`, should this process
  /// die before `body` is done.
  package func guarding<Value, Failure: Error>(
    _ folder: String, _ body: (Caretaker?) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return try await body(nil) }
    let (reading, writing) = (ends[0], ends[1])
    for end in [reading, writing] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    async let end: Void = SubprocessSpawner.wait(folder, line: reading)
    let caretaker = Caretaker(line: writing)
    let result: Result<Value, Failure>
    do throws(Failure) {
      result = .success(try await body(caretaker))
    } catch {
      result = .failure(error)
    }
    caretaker.dismiss()
    await end
    return try result.get()
  }

  /// A caretaker's whole life. Where there is no shell, there is no caretaker.
  private static func wait(_ folder: String, line: Int32) async {
    var options = PlatformOptions()
    options.createSession = true
    _ = try? await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", Caretaker.script, "contatto-caretaker", folder],
      environment: .custom(["PATH": "/usr/bin:/bin"]), workingDirectory: "/",
      platformOptions: options,
      input: .fileDescriptor(FileDescriptor(rawValue: line), closeAfterSpawningProcess: true),
      output: .discarded, error: .discarded)
  }

  // MARK: - Files without a name

  private static func temporaryFile(holding bytes: [UInt8]) -> Int32? {
    var name = Array("/tmp/contatto-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unsafe unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count > 0 || errno == EINTR else {
        close(descriptor)
        return nil
      }
      rest = rest.dropFirst(max(0, count))
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func tail(of descriptor: Int32, _ most: Int) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    return bytes(of: descriptor, from: max(0, size - most), count: min(max(0, size), most))
  }

  private static func head(of descriptor: Int32, _ most: Int) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    return bytes(of: descriptor, from: 0, count: min(max(0, size), most))
  }

  private static func bytes(of descriptor: Int32, from start: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, start)
    }
    return Array(bytes.prefix(max(0, read)))
  }
}
