import Glibc
import Testing

@testable import Delivery

/// Real programs, started as hooks and mail programs are.
struct SubprocessSpawnerTests {
  static func run(_ arguments: [String], input: String? = nil, limit: Int = 600) async -> ChildRun {
    await SubprocessSpawner().run(
      ChildCommand(
        arguments: arguments, environment: ["PATH": "/usr/bin:/bin", "ONLY": "this"],
        input: input.map { Array($0.utf8) }, limitSeconds: limit))
  }

  @Test func `arguments arrive as they are and nothing else of ours does`() async {
    _ = unsafe setenv("CONTATTO_CANARY", "secret", 1)
    let words = ["/usr/bin/printf", "%s|", "a b", "\"c\"", "; rm", "$HOME", "ł"]
    #expect(await Self.run(words).output == Array("a b|\"c\"|; rm|$HOME|ł|".utf8))
    let environment = await Self.run(["/usr/bin/env"])
    #expect(
      String(decoding: environment.output, as: UTF8.self).split(separator: "\n").sorted() == [
        "ONLY=this", "PATH=/usr/bin:/bin",
      ])
    let open = await Self.run(["/bin/ls", "/proc/self/fd"])
    #expect(String(decoding: open.output, as: UTF8.self) == "0\n1\n2\n3\n")
  }

  @Test func `the end of a program is told, and whether it read its input`() async {
    #expect(await Self.run(["/bin/sh", "-c", "exit 75"]).end == .exited(75))
    #expect(await Self.run(["/bin/sh", "-c", "kill -9 $$"]).end == .signalled(9))
    #expect(await Self.run(["/nowhere/program"]).end == .notStarted)
    #expect(await Self.run(["/bin/cat"], input: "letter").hasReadAll)
    #expect(await !Self.run(["/bin/true"], input: "letter").hasReadAll)
    let long = await Self.run(["/usr/bin/seq", "1", "9999"])
    #expect(long.output.count == 4096 && long.output.suffix(5).elementsEqual("9999\n".utf8))
  }

  /// The program holds its output open for an hour: who waits for it or for its child is late.
  @Test(.timeLimit(.minutes(10)))
  func `a program that takes too long is ended with its children`() async {
    let run = await Self.run(["/bin/sh", "-c", "sleep 3600 & sleep 3600"], limit: 1)
    #expect(run.end == .timedOut)
  }

  @Test func `a caretaker leaves alone what is done`() async throws {
    var template = Array("/tmp/contatto-test-XXXXXX".utf8CString)
    let folder = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
    defer { _ = unsafe rmdir(folder) }
    let end = await SubprocessSpawner().guarding(folder) { caretaker in
      #expect(caretaker != nil)
      var command = ChildCommand(
        arguments: ["/bin/sh", "-c", "exit 3"], environment: [:], input: nil, limitSeconds: 600)
      command.caretaker = caretaker
      return await SubprocessSpawner().run(command).end
    }
    #expect(end == .exited(3))
    #expect(unsafe access(folder, F_OK) == 0)
  }

  @Test func `a caretaker whose line breaks ends what it watches and removes the folder`()
    async throws
  {
    var template = Array("/tmp/contatto-test-XXXXXX".utf8CString)
    let folder = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
    // A shell in the place of this process: it says whom to watch, and dies.
    let script = """
      setsid sleep 300 & group=$!
      { sleep 0.2; echo "watch $group"; } | sh -c "$1" caretaker "$2"
      wait $group
      """
    let run = await Self.run(["/bin/sh", "-c", script, "sh", Caretaker.script, folder], limit: 20)
    #expect(run.end == .exited(128 + SIGTERM))
    #expect(unsafe access(folder, F_OK) != 0)
  }
}
