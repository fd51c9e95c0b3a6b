/// One step of the schema: immutable once released.
struct Migration {
  let number: Int
  private let scripts: [Dialect: [UInt8]]

  /// In the order in which they are run.
  static let all = [
    Migration(
      number: 1,
      scripts: [
        .sqlite: PackageResources._001_journal_sqlite_sql,
        .postgres: PackageResources._001_journal_postgres_sql,
      ]),
    Migration(
      number: 2,
      scripts: [
        .sqlite: PackageResources._002_access_sqlite_sql,
        .postgres: PackageResources._002_access_postgres_sql,
      ]),
    Migration(
      number: 3,
      scripts: [
        .sqlite: PackageResources._003_accounts_sqlite_sql,
        .postgres: PackageResources._003_accounts_postgres_sql,
      ]),
    Migration(
      number: 4,
      scripts: [
        .sqlite: PackageResources._004_campaigns_sqlite_sql,
        .postgres: PackageResources._004_campaigns_postgres_sql,
      ]),
    Migration(
      number: 5,
      scripts: [
        .sqlite: PackageResources._005_dialogue_sqlite_sql,
        .postgres: PackageResources._005_dialogue_postgres_sql,
      ]),
    Migration(
      number: 6,
      scripts: [
        .sqlite: PackageResources._006_audit_sqlite_sql,
        .postgres: PackageResources._006_audit_postgres_sql,
      ]),
    Migration(
      number: 7,
      scripts: [
        .sqlite: PackageResources._007_api_sqlite_sql,
        .postgres: PackageResources._007_api_postgres_sql,
      ]),
    Migration(
      number: 8,
      scripts: [
        .sqlite: PackageResources._008_openid_sqlite_sql,
        .postgres: PackageResources._008_openid_postgres_sql,
      ]),
    Migration(
      number: 9,
      scripts: [
        .sqlite: PackageResources._009_territories_sqlite_sql,
        .postgres: PackageResources._009_territories_postgres_sql,
      ]),
    Migration(
      number: 10,
      scripts: [
        .sqlite: PackageResources._010_directory_sqlite_sql,
        .postgres: PackageResources._010_directory_postgres_sql,
      ]),
    Migration(
      number: 11,
      scripts: [
        .sqlite: PackageResources._011_agenda_sqlite_sql,
        .postgres: PackageResources._011_agenda_postgres_sql,
      ]),
    Migration(
      number: 12,
      scripts: [
        .sqlite: PackageResources._012_sheets_sqlite_sql,
        .postgres: PackageResources._012_sheets_postgres_sql,
      ]),
    Migration(
      number: 13,
      scripts: [
        .sqlite: PackageResources._013_sealed_entries_sqlite_sql,
        .postgres: PackageResources._013_sealed_entries_postgres_sql,
      ]),
    Migration(
      number: 14,
      scripts: [
        .sqlite: PackageResources._014_step_due_sqlite_sql,
        .postgres: PackageResources._014_step_due_postgres_sql,
      ]),
    Migration(
      number: 15,
      scripts: [
        .sqlite: PackageResources._015_apart_titles_sqlite_sql,
        .postgres: PackageResources._015_apart_titles_postgres_sql,
      ]),
    Migration(
      number: 16,
      scripts: [
        .sqlite: PackageResources._016_page_hash_sqlite_sql,
        .postgres: PackageResources._016_page_hash_postgres_sql,
      ]),
    Migration(
      number: 17,
      scripts: [
        .sqlite: PackageResources._017_reminders_sqlite_sql,
        .postgres: PackageResources._017_reminders_postgres_sql,
      ]),
  ]

  func script(for dialect: Dialect) -> String {
    String(decoding: scripts[dialect] ?? [], as: UTF8.self)
  }

  /// Tells a script from any other: FNV-1a over its bytes, in hexadecimal.
  func checksum(for dialect: Dialect) -> String {
    let hash = (scripts[dialect] ?? []).reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
