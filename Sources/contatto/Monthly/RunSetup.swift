import Delivery
import Glibc
import Measures

/// What commands about publication need: places, services and the clock of the business.
struct RunSetup {
  /// The configuration.
  let loaded: LoadedConfiguration
  /// The clock of the business.
  let zone: ZoneTable
  /// The business day of the run.
  let today: Day

  private var configuration: Configuration { loaded.configuration }

  /// The setup of a configuration, at this moment.
  init(_ option: ConfigurationOption) throws(Refusal) {
    loaded = try option.load()
    zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    today = SystemClock.businessDay(
      at: SystemClock.now, zone: zone,
      dayStartsMinutes: loaded.configuration.business.dayStartsMinutes)
    if loaded.configuration.publish.isWorldReadable { umask(0o022) }
  }

  /// The last complete month.
  var lastMonth: Month { today.month - configuration.report.monthLag }

  /// Where runs work; throws where the configuration does not say.
  func places() throws(Refusal) -> RunPlaces<DiskLayer> {
    guard let site = configuration.publish.site, let state = configuration.publish.state else {
      throw Refusal(
        .configuration, "publish.site and publish.state are not set", file: loaded.file,
        hint: "contatto report builds a report without them")
    }
    return RunPlaces(
      state: RunSetup.absolute(loaded.path(state)), site: RunSetup.absolute(loaded.path(site)),
      address: configuration.publish.address,
      layer: DiskLayer())
  }

  /// Clock, programs and mail.
  func services() throws(Refusal) -> RunServices {
    RunServices(
      clock: HostClock(), spawner: SubprocessSpawner(),
      hooks: Hooks(
        commands: configuration.hooks.commands, limitSeconds: configuration.hooks.limitSeconds),
      mail: MailRules(
        transport: try transport(), mostBytes: configuration.mail.mostBytes,
        doubt: configuration.mail.doubt, waits: configuration.mail.retrySeconds))
  }

  /// Programs of the operator's work in another folder.
  private static func absolute(_ path: String) -> String {
    guard path.utf8.first != UInt8(ascii: "/"), let here = unsafe getcwd(nil, 0) else {
      return path
    }
    defer { unsafe free(here) }
    return "\(unsafe String(cString: here))/\(path)"
  }

  private func transport() throws(Refusal) -> (any MailTransport)? {
    let mail = configuration.mail
    guard !configuration.recipients.isEmpty else { return nil }
    switch mail.transport {
    case .none: return nil
    case .file: return FileTransport()
    case .sendmail:
      return SendmailTransport(
        program: mail.program, spawner: SubprocessSpawner(),
        limitSeconds: min(60, mail.timeoutSeconds))
    case .smtp:
      let password = try mail.password.map { secret throws(Refusal) in
        try SecretFile.text(secret, of: loaded)
      }
      return SMTPTransport(
        server: .init(
          name: mail.server ?? "", port: mail.port, isWrapped: mail.security == .tls,
          isEncrypted: mail.security != .none,
          login: mail.user.flatMap { user in
            password.map { (user, $0) }
          },
          authorityFile: mail.authorityFile.map(loaded.path)),
        connectSeconds: min(10, mail.timeoutSeconds),
        totalSeconds: mail.timeoutSeconds)
    }
  }

  /// A name for this run: when it began, and something that no other run has.
  static func runName() -> String {
    "\(Instant.name(SystemClock.now))-\(String(getpid(), radix: 16))"
  }

  /// A month of a flag.
  static func month(_ text: String?) throws(Refusal) -> Month? { try ReportMonth.month(text) }
}
