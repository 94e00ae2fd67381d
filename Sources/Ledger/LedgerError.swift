/// Why the ledger could not do what was asked. The description is one line that names the file, says what is the
/// matter and how to mend it.
///
/// Whatever was being written when an error was thrown has been taken back as a whole.
public struct LedgerError: Error, Hashable, Sendable {
  /// What is the matter.
  public enum Problem: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// There is no folder to put the file into.
    case folderMissing
    /// It is a folder.
    case directory
    /// It is no ledger of this program: another program's database, or no database.
    case foreign
    /// There is nothing in the file.
    case empty
    /// It cannot be read: the right to is missing.
    case unreadable
    /// An earlier version of this program wrote it, and it cannot be written to, so that its tables cannot be brought up to
    /// date.
    case outdated
    /// A later version of this program has changed its tables.
    case newer
    /// It cannot be read as what it was written as; with what SQLite says.
    case damaged(String)
    /// What was to be written contradicts itself: a claim that refers to a quantity that is not there. A mistake in
    /// the program that writes, not in the ledger; with what SQLite says.
    case inconsistent(String)
    /// Another program is writing to it and did not finish in time.
    case locked
    /// It, or its folder, cannot be written to.
    case readOnly
    /// The disk is full.
    case diskFull
    /// It cannot be opened, read or written; with what the system says.
    case unusable(String)
    /// Another text has that version number already.
    case versionTaken(outlet: String, number: Int)
    /// A version number that is not from 1 to 999,999.
    case versionNumber(Int)
    /// No finding has that id.
    case unknownFinding(String)
    /// A finding is about a file that the story does not have.
    case unknownPath(String)
    /// There is no such story.
    case unknownStory(String)
    /// Editors decided on what is to be taken out, so often.
    case decided(Int)
    /// A file is in the way of what is to be written.
    case exists
  }

  /// The path of the ledger.
  public let file: String
  /// What is the matter.
  public let problem: Problem

  /// Makes an error about the ledger at `file`.
  public init(file: String, problem: Problem) {
    self.file = file
    self.problem = problem
  }
}

extension LedgerError: CustomStringConvertible {
  /// One line: the file, what is the matter, and the mend.
  public var description: String {
    let line = "\(file): \(problem.line)"
    // Names of stories and outlets come from files: none of them may break the line.
    return String(
      String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

extension LedgerError.Problem {
  fileprivate var line: String {
    switch self {
    case .missing: "there is no ledger here; make one with `stet add`"
    case .folderMissing: "its folder does not exist; make it, or go to the right workspace"
    case .directory: "this is a folder, not a ledger; move it away or name another file"
    case .foreign:
      "this is not a ledger of Stet, and was left as it is; name another file, or put back a backup if it was one"
    case .empty:
      "the ledger is empty: whoever made it was stopped, or it was cut short; put back a backup, or fill it with `stet add`"
    case .unreadable: "the ledger cannot be read; give yourself the right to read the file"
    case .outdated:
      "this ledger was written by an older version of Stet and cannot be written to; open it once where it can be"
    case .newer: "this ledger was written by a newer version of Stet; update the program"
    case .damaged(let detail):
      "the ledger is damaged (\(detail)); put back a backup, or move it away and make it anew with `stet add`"
    case .inconsistent(let detail):
      "what was to be written does not fit together (\(detail)), and nothing was changed; report this as a mistake"
    case .locked: "another program is using the ledger and did not finish in time; try again when it has"
    case .readOnly: "the ledger cannot be written to; give yourself the right to write the file and its folder"
    case .diskFull: "the disk is full, and nothing was changed; make room and try again"
    case .unusable(let detail): "the ledger cannot be used (\(detail)); look at the file's rights and its disk"
    case .versionTaken(let outlet, let number):
      "version \(number) of \(outlet) has other bytes already, and was left as it is; give the new text another number"
    case .versionNumber(let number): "\(number) is no version number; give one from 1 to 999999"
    case .unknownFinding(let id): "no finding has the id \(id); `stet check` lists them"
    case .unknownPath(let path): "\(path) is not in the story; add it with `stet add`"
    case .unknownStory(let name): "there is no story \(name); add its articles with `stet add`"
    case .decided(let count):
      "editors decided \(count) times on findings in it, and nothing was removed; give --with-decisions to remove those too"
    case .exists: "a file with that name exists already, and was left as it is; name another"
    }
  }
}
