/// A page around a rendered document: complete in itself, without scripts, for screen (light and dark) and paper.
struct HTMLPage: Sendable {
  let title: String
  /// The BCP 47 tag of the language that the page is written in.
  var language = "en"
  /// The document, in HTML that ``MarkupDocument`` made.
  let body: String

  /// The page.
  var text: String { head + body + foot }

  /// What stands before the body.
  var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(Self.escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="Stet">
    <title>\(Self.escaped(VisibleText.line(title)))</title>
    <style>
    \(Self.styleSheet)
    </style>
    </head>
    <body>
    <main>

    """
  }

  /// What stands behind the body.
  var foot: String { "</main>\n</body>\n</html>\n" }

  /// Text that can stand between tags and between the quotation marks of an attribute.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Nothing is fetched: the fonts are the reader's own. Words that differ are `blockquote strong`.
  private static let styleSheet = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --ink: #24221f; --quiet: #6b665e; --rule: #ddd7cc; --accent: #8a2f1d; --mark: #fbe7b2;
      --passage: #f5f2ec;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #1b1a18; --ink: #e6e2da; --quiet: #a09a8f; --rule: #3b3833; --accent: #e79a82; --mark: #5c4a17;
        --passage: #24221f;
      }
    }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 17px/1.55 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", serif;
    }
    main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; overflow-wrap: break-word; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.25rem; font-weight: 600; }
    h2 {
      font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 .75rem; padding-top: .75rem; font-weight: 600;
      border-top: 2px solid var(--ink);
    }
    h3 { font-size: 1.08rem; line-height: 1.35; margin: 2rem 0 .4rem; font-weight: 600; color: var(--accent); }
    p { margin: 0 0 .6rem; }
    a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .18em; }
    a:hover { text-decoration-color: currentColor; }
    code { font: .82em/1 ui-monospace, "SF Mono", Menlo, "Liberation Mono", monospace; color: var(--quiet); }
    ul, ol { margin: 0 0 .75rem; padding-left: 1.6rem; }
    li { margin: .2rem 0; }
    ol > li { margin: 1.25rem 0 1.75rem; padding-left: .2rem; }
    ol > li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
    blockquote {
      margin: .15rem 0 .8rem; padding: .5rem .9rem; background: var(--passage); border-left: 3px solid var(--rule);
    }
    blockquote p { margin: 0; }
    blockquote strong { background: var(--mark); padding: .05em .18em; border-radius: 2px; font-weight: 600; }
    p:has(+ blockquote) { margin: .8rem 0 .25rem; font-size: .86rem; color: var(--quiet); }
    ul ul { font-size: .9rem; color: var(--quiet); margin-bottom: .35rem; }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #000; --passage: #fff; --mark: #eee; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      h2, h3 { break-after: avoid; }
      li, blockquote { break-inside: avoid; }
      ol > li { break-inside: auto; }
    }
    """
}
