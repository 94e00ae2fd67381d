import ArgumentParser
import Reporting

/// The formats that a command writes. The first is the one that it writes unless told otherwise.
protocol FormatChoices: Sendable {
  static var formats: [OutputFormat] { get }
}

/// Those of commands that report findings.
enum FindingFormats: FormatChoices {
  static let formats: [OutputFormat] = [.text, .json, .ndjson, .markdown, .html, .sarif, .github]
}

/// Those of commands that show what there is in texts.
enum DocumentFormats: FormatChoices {
  static let formats: [OutputFormat] = [.text, .json, .ndjson, .markdown, .html]
}

/// Those of the editor's report.
enum ReportFormats: FormatChoices {
  static let formats: [OutputFormat] = [.markdown, .html]
}

/// Those of the list of rules.
enum ListFormats: FormatChoices {
  static let formats: [OutputFormat] = [.text, .json, .markdown]
}

/// Those of one rule's page.
enum PageFormats: FormatChoices {
  static let formats: [OutputFormat] = [.text, .markdown]
}

/// One of the formats that a command has: another is a mistake in the arguments, and help and completions list no other.
struct FormatChoice<Choices: FormatChoices>: ExpressibleByArgument, Sendable {
  let format: OutputFormat

  /// What the command writes unless told otherwise.
  init() { format = Choices.formats.first ?? .text }

  init?(argument: String) {
    guard let format = Choices.formats.first(where: { $0.rawValue == argument }) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { Choices.formats.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { format.rawValue }
}
