package import GRDB

/// The steps that lead from an empty file to the tables of today.
///
/// A step that has landed is never edited: ledgers out there have taken it. What changes is a new step at the end.
/// Steps are written in SQL alone and know no type of the program, so that they mean the same for ever.
package enum Migrations {
  /// All steps, in the order in which they are taken.
  package static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("Keep stories, articles and their versions") { database in
      try database.execute(sql: VersionTables.sql)
    }
    migrator.registerMigration("Keep quotations and who said them") { database in
      try database.execute(sql: QuotationTables.sql)
    }
    migrator.registerMigration("Keep quantities, times and claims") { database in
      try database.execute(sql: ClaimTables.sql)
    }
    migrator.registerMigration("Keep runs, findings and decisions") { database in
      try database.execute(sql: FindingTables.sql)
    }
    migrator.registerMigration("Find quotations by their words") { database in
      try database.execute(sql: SearchTables.sql)
    }
    migrator.registerMigration("Show every stored passage in one view") { database in
      try database.execute(sql: PassageView.sql)
    }
    migrator.registerMigration("Let decisions be taken back") { database in
      try database.execute(sql: WithdrawalTables.sql)
    }
    migrator.registerMigration("Find quotations by their wordings, each wording once") { database in
      try database.execute(sql: WordingTables.sql)
    }
    migrator.registerMigration("Keep what is said in sources, sentence by sentence") { database in
      try database.execute(sql: SentenceTables.sql)
      try database.execute(sql: PassageView.withSentences)
    }
    return migrator
  }()
}
