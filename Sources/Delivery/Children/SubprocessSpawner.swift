import Glibc
import Subprocess
import SystemPackage

/// Starts programs through swift-subprocess: a session of their own, no inherited descriptor, files
/// instead of pipes, so that a grandchild which keeps one open holds up nobody.
package struct SubprocessSpawner: Spawner {
  /// How much of what a program printed is kept.
  private static let keptOutput = 4096

  /// After the end of its time a program may take this long to end by itself.
  private static let graceSeconds = 5

  /// Starts programs of this machine.
  package init() {}

  /// Ends the whole session of a program that takes too long: first politely, then not.
  package func run(_ command: ChildCommand) async -> ChildRun {
    guard let input = SubprocessSpawner.temporaryFile(holding: command.input ?? []),
      let output = SubprocessSpawner.temporaryFile(holding: [])
    else { return ChildRun(end: .notStarted, output: [], hasReadAll: false) }
    defer {
      close(input)
      close(output)
    }
    let end = await end(of: command, input: input, output: output)
    let isRead = lseek(input, 0, SEEK_CUR) >= (command.input?.count ?? 0)
    return ChildRun(end: end, output: SubprocessSpawner.tail(of: output), hasReadAll: isRead)
  }

  private func end(of command: ChildCommand, input: Int32, output: Int32) async -> ChildEnd {
    await withTaskGroup(of: ChildEnd?.self) { group in
      group.addTask { await SubprocessSpawner.run(command, input: input, output: output) }
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

  private static func run(_ command: ChildCommand, input: Int32, output: Int32) async -> ChildEnd {
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
    let printed = FileDescriptor(rawValue: output)
    do {
      let result = try await Subprocess.run(
        .path(FilePath(command.arguments[0])),
        arguments: Arguments(Array(command.arguments.dropFirst())),
        environment: .custom(environment), workingDirectory: "/", platformOptions: options,
        input: .fileDescriptor(
          FileDescriptor(rawValue: input), closeAfterSpawningProcess: false),
        output: .fileDescriptor(printed, closeAfterSpawningProcess: false),
        error: .fileDescriptor(printed, closeAfterSpawningProcess: false))
      return switch result.terminationStatus {
      case .exited(let code): .exited(code)
      case .signaled(let number): .signalled(number)
      }
    } catch {
      return .notStarted
    }
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

  private static func tail(of descriptor: Int32) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: min(max(0, size), keptOutput))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, size - buffer.count)
    }
    return Array(bytes.prefix(max(0, count)))
  }
}
