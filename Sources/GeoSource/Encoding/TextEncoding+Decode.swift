import CGDAL

extension TextEncoding {
    /// The text of the bytes, with what was wrong about them; it never fails.
    public func decode(_ bytes: some Collection<UInt8>) -> DecodedText {
        bytes.withContiguousStorageIfAvailable(decode(contiguous:))
            ?? Array(bytes).withUnsafeBufferPointer(decode(contiguous:))
    }

    func decode(contiguous bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        switch self {
        case .utf8: Self.decodeUTF8(bytes)
        case .cp874: CP874.decode(bytes)
        case .ascii: Self.decodeASCII(bytes)
        case .other("ISO-8859-1"): Self.decodeLatin1(bytes)
        case .other("UTF-16"), .other("UTF-16LE"): Self.decodeUTF16(bytes, isLittleEndian: true)
        case .other("UTF-16BE"): Self.decodeUTF16(bytes, isLittleEndian: false)
        case .other(let name): Self.recode(bytes, from: name)
        }
    }

    private static func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        // Several times as fast as asking the standard library to validate, which is generic.
        let scan = UTF8Scan(bytes)
        if scan.isValid, !scan.isCut {
            return DecodedText(String(decoding: bytes, as: UTF8.self))
        }
        let cut = UTF8Cut.length(atEndOf: bytes)
        if cut > 0 {
            let whole = UnsafeBufferPointer(rebasing: bytes.dropLast(cut))
            if let text = String(validating: whole, as: UTF8.self) {
                return DecodedText(text, isCut: true)
            }
        }
        return DecodedText(String(decoding: bytes, as: UTF8.self), isExact: false)
    }

    private static func decodeASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        let isExact = bytes.allSatisfy { $0 < 0x80 }
        return isExact
            ? DecodedText(String(decoding: bytes, as: UTF8.self))
            : DecodedText(decodeLatin1(bytes).text, isExact: false)
    }

    private static func decodeLatin1(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        DecodedText(String(String.UnicodeScalarView(bytes.lazy.map { UnicodeScalar($0) })))
    }

    private static func decodeUTF16(
        _ bytes: UnsafeBufferPointer<UInt8>, isLittleEndian: Bool
    ) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
        }
        // A byte-order mark is no part of the text.
        if units.first == 0xFEFF { units.removeFirst() }
        let isCut = bytes.count % 2 == 1
        guard let text = String(validating: units, as: UTF16.self) else {
            return DecodedText(
                String(decoding: units, as: UTF16.self), isExact: false, isCut: isCut)
        }
        return DecodedText(text, isCut: isCut)
    }

    /// Through iconv, by GDAL; what does not survive the way there and back is inexact.
    ///
    /// GDAL leaves out what iconv refuses and warns of it once per process, so only the way back
    /// tells.
    private static func recode(
        _ bytes: UnsafeBufferPointer<UInt8>, from name: String
    ) -> DecodedText {
        guard bytes.contains(where: { $0 >= 0x80 }), !bytes.contains(0) else {
            return decodeLatin1(bytes)
        }
        return withDiagnostics { _ in
            let source = Array(bytes)
            let text = String(decoding: recoded(source, name, "UTF-8"), as: UTF8.self)
            return recoded(Array(text.utf8), "UTF-8", name) == source
                ? DecodedText(text) : DecodedText(decodeLatin1(bytes).text, isExact: false)
        }
    }

    /// The bytes of a text in another encoding; neither has a NUL in it.
    private static func recoded(_ bytes: [UInt8], _ source: String, _ target: String) -> [UInt8] {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        let result = CPLRecode(terminated, source, target)
        defer { VSIFree(result) }
        return UnsafeRawBufferPointer(start: result, count: CPLStrnlen(result, .max)).map { $0 }
    }
}

/// A UTF-8 sequence that a fixed width cut off.
enum UTF8Cut {
    /// How many bytes at the end begin a sequence and do not finish it: 0 to 3.
    static func length(atEndOf bytes: UnsafeBufferPointer<UInt8>) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            guard byte & 0xC0 != 0x80 else { continue }
            return back < sequenceLength(lead: byte) ? back : 0
        }
        return 0
    }

    /// The length a lead byte announces; 0 where it leads nothing (RFC 3629, section 4).
    static func sequenceLength(lead byte: UInt8) -> Int {
        switch byte {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}
