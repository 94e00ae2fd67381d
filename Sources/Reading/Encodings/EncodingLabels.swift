/// The names that files give to encodings.
///
/// The labels are those of the WHATWG Encoding Standard, section 4.2, without the ones that only old mail
/// programs wrote. Like there, `iso-8859-1` and `us-ascii` mean Windows-1252: files that claim the first hold
/// the quotation marks of the second.
enum EncodingLabels {
  /// The encoding of that label, or `nil` for a label that nothing is known of.
  static func encoding(for label: String) -> TextEncoding? {
    let key = label.asciiLowercased.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return table[key]
  }

  private static let table: [String: TextEncoding] = {
    var table: [String: TextEncoding] = [:]
    for (encoding, labels) in entries {
      table[encoding.name] = encoding
      for label in labels.split(separator: " ") { table[String(label)] = encoding }
    }
    return table
  }()

  private static func single(_ name: String, _ table: String) -> TextEncoding {
    TextEncoding(name, .singleByte(table))
  }

  private static func multi(_ name: String, _ table: String) -> TextEncoding {
    TextEncoding(name, .multiByte(table))
  }

  private static let entries: [(encoding: TextEncoding, labels: String)] = [
    (.utf8, "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    (TextEncoding("utf-16le", .utf16(bigEndian: false)), "utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
    (TextEncoding("utf-16be", .utf16(bigEndian: true)), "unicodefffe"),
    (
      .windows1252,
      "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
        + "iso_8859-1:1987 l1 latin1 us-ascii x-cp1252"
    ),
    (.macintosh, "csmacintosh mac x-mac-roman"),
    (.windows1251, "cp1251 x-cp1251"),
    (.koi8, "cskoi8r koi koi8 koi8_r"),
    (single("koi8-u", "KOI8-U"), "koi8-ru"),
    (single("windows-1250", "CP1250"), "cp1250 x-cp1250"),
    (single("windows-1253", "CP1253"), "cp1253 x-cp1253"),
    (
      single("windows-1254", "CP1254"),
      "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 l5 latin5 x-cp1254"
    ),
    (single("windows-1255", "CP1255"), "cp1255 x-cp1255"),
    (single("windows-1256", "CP1256"), "cp1256 x-cp1256"),
    (single("windows-1257", "CP1257"), "cp1257 x-cp1257"),
    (single("windows-1258", "CP1258"), "cp1258 x-cp1258"),
    (single("windows-874", "CP874"), "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    (single("ibm866", "CP866"), "866 cp866 csibm866"),
    (single("iso-8859-2", "ISO-8859-2"), "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 l2 latin2"),
    (single("iso-8859-3", "ISO-8859-3"), "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 l3 latin3"),
    (single("iso-8859-4", "ISO-8859-4"), "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 l4 latin4"),
    (single("iso-8859-5", "ISO-8859-5"), "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5"),
    (single("iso-8859-6", "ISO-8859-6"), "arabic asmo-708 csisolatinarabic ecma-114 iso8859-6 iso88596 iso_8859-6"),
    (single("iso-8859-7", "ISO-8859-7"), "csisolatingreek ecma-118 elot_928 greek iso8859-7 iso88597 iso_8859-7"),
    (single("iso-8859-8", "ISO-8859-8"), "csisolatinhebrew hebrew iso8859-8 iso88598 iso_8859-8 visual"),
    (single("iso-8859-10", "ISO-8859-10"), "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    (single("iso-8859-13", "ISO-8859-13"), "iso8859-13 iso885913"),
    (single("iso-8859-14", "ISO-8859-14"), "iso8859-14 iso885914"),
    (single("iso-8859-15", "ISO-8859-15"), "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"),
    (single("iso-8859-16", "ISO-8859-16"), "iso8859-16 iso885916"),
    (
      multi("gb18030", "GB18030"),
      "gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk"
    ),
    (multi("big5", "BIG5-HKSCS"), "big5-hkscs cn-big5 csbig5 x-x-big5"),
    (multi("euc-jp", "EUC-JP"), "cseucpkdfmtjapanese x-euc-jp"),
    (multi("shift_jis", "CP932"), "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932"),
    (multi("euc-kr", "CP949"), "cseuckr csksc56011987 ks_c_5601-1987 ksc5601 ksc_5601 windows-949 cp949"),
    (TextEncoding("iso-2022-jp", .stateful("ISO-2022-JP")), "csiso2022jp"),
  ]
}
