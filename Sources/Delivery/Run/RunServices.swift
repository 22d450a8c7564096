/// What a run needs of the world beside files.
package struct RunServices: Sendable {
  /// The time.
  package let clock: any WallClock
  /// Other programs.
  package let spawner: any Spawner
  /// The commands of the operator's.
  package let hooks: Hooks
  /// How messages go out.
  package let mail: MailRules

  /// The services of a run.
  package init(clock: any WallClock, spawner: any Spawner, hooks: Hooks, mail: MailRules) {
    self.clock = clock
    self.spawner = spawner
    self.hooks = hooks
    self.mail = mail
  }
}
