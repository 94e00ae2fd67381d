import CLibXML2
import TextModel

/// Builds an ``HTMLTree`` from the events of libxml2's parser for HTML.
///
/// The structure (which element is open, which ends are implied, what a stray tag means) is libxml2's; the
/// places of texts are proved by ``HTMLTextPlacer``.
final class HTMLTreeBuilder {
  private(set) var tree = HTMLTree()
  private(set) var isTooDeep = false
  private let source: UnsafeBufferPointer<UInt8>
  /// Where the source starts in the text: behind its byte order mark.
  private let base: Int
  private var placer: HTMLTextPlacer
  private var open: [Int] = []
  private var names = PageParts.Memory()
  private var context: htmlParserCtxtPtr?
  /// What a script of linked data says so far; `nil` outside of one.
  private var script: [UInt8]?
  /// Behind a declaration such as `<![endif]>`, which libxml2 reports as text.
  private var declarationEnd = 0

  /// Browsers stop at 512 levels. Stray end tags cost libxml2 a search through the levels that are open, so
  /// the bound also keeps hostile pages linear.
  static let maximumDepth = 2048

  /// libxml2 asks to be initialised once, before it is used on several threads.
  private static let isReady: Void = xmlInitParser()

  private init(_ source: UnsafeBufferPointer<UInt8>, base: Int) {
    self.source = source
    self.base = base
    placer = HTMLTextPlacer(source)
    // One element round all, so that every text is in one, whatever libxml2 makes of the page.
    tree.elements = [HTMLTree.Element(tag: .html, traits: [], parent: -1, firstItem: 1, endItem: 1)]
    tree.items = [.open(0)]
    open = [0]
  }

  /// Parses the bytes of `text` from `start` on, which are UTF-8 whatever they say of themselves.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(ReadingError) -> HTMLTree {
    isReady
    let source = UnsafeBufferPointer(rebasing: text[start...])
    guard source.count <= Int(Int32.max), let bytes = source.baseAddress,
      let context = htmlCreateMemoryParserCtxt(
        UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), Int32(source.count))
    else { throw ReadingError("HTML could not be parsed; is the file whole?") }
    defer { htmlFreeParserCtxt(context) }

    let builder = HTMLTreeBuilder(source, base: start)
    builder.context = context
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
    ]
    _ = htmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    context.pointee.sax.pointee = handler
    withExtendedLifetime(builder) {
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      _ = htmlParseDocument(context)
    }
    guard !builder.isTooDeep else {
      throw ReadingError(
        "HTML nested over \(maximumDepth) elements deep, which no article is; give the article's own page")
    }
    while let element = builder.open.last { builder.end(element) }
    return builder.tree
  }

  /// libxml2's position in the source.
  private var position: Int {
    guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    return Int(input.pointee.consumed) + (current - base)
  }
}

// The events, in the order of the source.
extension HTMLTreeBuilder {
  fileprivate func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    placer.skip(to: endOfTag(at: position))
    guard open.count < Self.maximumDepth else {
      isTooDeep = true
      if let context { xmlStopParser(context) }
      return
    }
    let tag = HTMLTag(name: name)
    let index = tree.elements.count
    tree.clues.take(tag, attributes, element: index)
    if tag == .script, attributes["type"]?.asciiLowercased == "application/ld+json" { script = [] }
    tree.items.append(.open(index))
    tree.elements.append(
      HTMLTree.Element(
        tag: tag, traits: attributes.traits(tag, names: &names), parent: open.last ?? -1, firstItem: tree.items.count,
        endItem: tree.items.count))
    open.append(index)
  }

  fileprivate func end() {
    placer.skip(to: position)
    if let script {
      tree.clues.linkedData.append(script)
      self.script = nil
    }
    if open.count > 1, let element = open.last { end(element) }
  }

  private func end(_ element: Int) {
    tree.elements[element].endItem = tree.items.count
    tree.items.append(.close(element))
    open.removeLast()
  }

  fileprivate func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    switch placer.place(text, at: position) {
    case .copy(let range): copy(range)
    case .replace(let range):
      guard range.lowerBound >= declarationEnd else { return }
      let start = tree.replacements.count
      tree.replacements += text
      tree.items.append(.replace(inText(range), start..<tree.replacements.count))
    }
  }

  private func copy(_ range: Range<Int>) {
    if range.count == 1, range.lowerBound >= declarationEnd, source[range.lowerBound] == UInt8(ascii: "<"),
      range.upperBound < source.count,
      [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/")].contains(source[range.upperBound])
    {
      var end = range.upperBound
      while end < source.count, source[end] != UInt8(ascii: ">") { end += 1 }
      declarationEnd = min(end + 1, source.count)
    }
    let start = max(range.lowerBound, declarationEnd)
    if start < range.upperBound { tree.items.append(.copy(inText(start..<range.upperBound))) }
  }

  /// The content of scripts and styles.
  fileprivate func data(_ bytes: UnsafeBufferPointer<UInt8>) {
    placer.skip(to: position)
    script?.append(contentsOf: bytes)
  }

  fileprivate func comment(_ text: UnsafeBufferPointer<UInt8>) {
    let end = position
    placer.skip(to: end)
    // `<!--` and `-->` stand round it.
    let range = (end - text.count - 7)..<end
    if range.lowerBound >= 0, let directive = CommentDirective.find(in: source, range) {
      tree.directives.append((inText(directive.range), directive.text))
    }
  }

  private func inText(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound + base)..<(range.upperBound + base)
  }

  /// Behind the `>` of a tag whose attributes have been read.
  private func endOfTag(at position: Int) -> Int {
    var i = position
    if i < source.count, source[i] == UInt8(ascii: "/") { i += 1 }
    if i < source.count, source[i] == UInt8(ascii: ">") { i += 1 }
    return i
  }
}

// What libxml2 calls.
extension HTMLTreeBuilder {
  fileprivate static func from(_ data: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    data.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { data, name, attributes in
      if let name { HTMLTreeBuilder.from(data)?.start(name, HTMLAttributes(attributes)) }
    }
    handler.endElement = { data, _ in HTMLTreeBuilder.from(data)?.end() }
    handler.characters = { data, bytes, count in
      HTMLTreeBuilder.from(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { data, bytes, count in
      HTMLTreeBuilder.from(data)?.data(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.comment = { data, bytes in
      guard let bytes else { return }
      var count = 0
      while bytes[count] != 0 { count += 1 }
      HTMLTreeBuilder.from(data)?.comment(UnsafeBufferPointer(start: bytes, count: count))
    }
    return handler
  }
}
