import Glibc

/// Somebody outside this process who cleans up after it, should it die: a shell that waits at the
/// other end of a pipe. However this process ends, the kernel closes its end of the pipe.
///
/// No signal need be caught for that, and nothing need be done in a dying process. `prctl` with
/// `PR_SET_PDEATHSIG` would reach one process only, and not what that has started.
package struct Caretaker: Equatable, Sendable {
  /// Where it is told what to look after.
  private let line: Int32

  /// A caretaker that reads from the other end of `line`.
  init(line: Int32) { self.line = line }

  /// Ends the group of processes that it was told of, politely at first, and removes the folder
  /// `$1`. It survives the signals with which a whole service is stopped.
  static let script = """
    trap '' HUP INT TERM
    group=
    while read -r word number; do
      case $word in
        watch) group=$number ;;
        forget) group= ;;
        done) exit 0 ;;
      esac
    done
    if [ -n "$group" ] && kill -s TERM -- "-$group"; then
      tenths=\(SubprocessSpawner.graceSeconds * 10)
      while [ $tenths -gt 0 ] && kill -s 0 -- "-$group"; do
        sleep 0.1
        tenths=$((tenths - 1))
      done
      kill -s KILL -- "-$group"
    fi
    rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
    """

  /// From now on it ends this group of processes too.
  func watch(group: Int32) { say("watch \(group)\n") }

  /// The group has ended; its number may soon belong to others.
  func forget() { say("forget\n") }

  /// There is nothing left to look after.
  func dismiss() {
    say("done\n")
    close(line)
  }

  /// A short line goes out whole; without a caretaker nobody hears it.
  private func say(_ words: String) {
    let bytes = Array(words.utf8)
    _ = unsafe write(line, bytes, bytes.count)
  }
}
