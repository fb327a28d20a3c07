/// A vector tile read back, by the specification (Mapbox Vector Tile 2.1) and not by our encoder.
public struct DecodedTile {
    public struct Point: Hashable {
        public let x: Int
        public let y: Int
    }

    public enum Value: Hashable {
        case text(String)
        case number(Int)
        case measure(Double)
        case truth(Bool)
    }

    public struct Feature {
        public var id: UInt64 = 0
        /// 1 a point, 2 a line, 3 a polygon.
        public var type = 0
        public var attributes: [String: Value] = [:]
        /// Points as paths of one; rings without their first point again.
        public var paths: [[Point]] = []
    }

    public struct Layer {
        public var name = ""
        public var version = 0
        public var extent = 0
        public var keys: [String] = []
        public var values: [Value] = []
        public var features: [Feature] = []
    }

    public struct Damage: Error {
        public let what: String
    }

    public private(set) var layers: [Layer] = []

    public init(_ bytes: [UInt8]) throws {
        for field in try Message(bytes).fields {
            guard field.number == 3 else { throw Damage(what: "field \(field.number) of a tile") }
            layers.append(try Layer(try field.bytes))
        }
    }

    public func layer(_ name: String) -> Layer? { layers.first { $0.name == name } }
}

extension DecodedTile.Layer {
    init(_ bytes: [UInt8]) throws {
        var raw: [[UInt8]] = []
        for field in try Message(bytes).fields {
            switch field.number {
            case 1: name = try field.text
            case 2: raw.append(try field.bytes)
            case 3: keys.append(try field.text)
            case 4: values.append(try DecodedTile.Value(try field.bytes))
            case 5: extent = Int(try field.number64)
            case 15: version = Int(try field.number64)
            default: throw DecodedTile.Damage(what: "field \(field.number) of a layer")
            }
        }
        features = try raw.map { try DecodedTile.Feature($0, keys, values) }
    }
}

extension DecodedTile.Value {
    init(_ bytes: [UInt8]) throws {
        let fields = try Message(bytes).fields
        guard fields.count == 1 else { throw DecodedTile.Damage(what: "a value of several") }
        switch fields[0].number {
        case 1: self = .text(try fields[0].text)
        case 3: self = .measure(Double(bitPattern: try fields[0].number64))
        case 4, 5: self = .number(Int(truncatingIfNeeded: try fields[0].number64))
        case 6: self = .number(unzigzag(try fields[0].number64))
        case 7: self = .truth(try fields[0].number64 == 1)
        case let other: throw DecodedTile.Damage(what: "a value of kind \(other)")
        }
    }
}

extension DecodedTile.Feature {
    init(_ bytes: [UInt8], _ keys: [String], _ values: [DecodedTile.Value]) throws {
        var commands: [UInt64] = []
        for field in try Message(bytes).fields {
            switch field.number {
            case 1: id = try field.number64
            case 2:
                let tags = try Message.numbers(try field.bytes).map(Int.init)
                guard tags.count % 2 == 0 else { throw DecodedTile.Damage(what: "an odd tag") }
                for place in stride(from: 0, to: tags.count, by: 2) {
                    guard keys.indices.contains(tags[place]),
                        values.indices.contains(tags[place + 1])
                    else { throw DecodedTile.Damage(what: "a tag of nothing") }
                    attributes[keys[tags[place]]] = values[tags[place + 1]]
                }
            case 3: type = Int(try field.number64)
            case 4: commands = try Message.numbers(try field.bytes)
            default: throw DecodedTile.Damage(what: "field \(field.number) of a feature")
            }
        }
        try follow(commands)
    }

    private mutating func follow(_ commands: [UInt64]) throws {
        var place = 0
        var (x, y) = (0, 0)
        while place < commands.count {
            let (command, count) = (commands[place] & 7, Int(commands[place] >> 3))
            place += 1
            if command == 7 { continue }
            guard command == 1 || command == 2, count > 0, place + 2 * count <= commands.count
            else { throw DecodedTile.Damage(what: "command \(command)") }
            for _ in 0..<count {
                x += unzigzag(commands[place])
                y += unzigzag(commands[place + 1])
                place += 2
                if command == 1 { paths.append([]) }
                guard !paths.isEmpty else { throw DecodedTile.Damage(what: "a line from nowhere") }
                paths[paths.count - 1].append(.init(x: x, y: y))
            }
        }
    }
}

extension [DecodedTile.Point] {
    /// Twice the area by the surveyor's formula: positive for exteriors, negative for holes.
    public var doubledArea: Int {
        indices.reduce(0) { sum, index in
            let (a, b) = (self[index], self[(index + 1) % count])
            return sum + a.x * b.y - b.x * a.y
        }
    }
}

private func unzigzag(_ number: UInt64) -> Int {
    Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
}

/// A protobuf message as its fields.
private struct Message {
    enum Content {
        case number(UInt64)
        case bytes([UInt8])
    }

    struct Field {
        let number: Int
        let content: Content

        var number64: UInt64 {
            get throws {
                guard case .number(let value) = content else {
                    throw DecodedTile.Damage(what: "no number in field \(number)")
                }
                return value
            }
        }

        var bytes: [UInt8] {
            get throws {
                guard case .bytes(let value) = content else {
                    throw DecodedTile.Damage(what: "no bytes in field \(number)")
                }
                return value
            }
        }

        var text: String {
            get throws {
                guard let text = String(validating: try bytes, as: UTF8.self) else {
                    throw DecodedTile.Damage(what: "no UTF-8 in field \(number)")
                }
                return text
            }
        }
    }

    private(set) var fields: [Field] = []

    init(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let tag = try Self.number(&rest)
            if tag & 7 == 0 {
                fields.append(
                    Field(number: Int(tag >> 3), content: .number(try Self.number(&rest))))
                continue
            }
            if tag & 7 == 1 {
                guard rest.count >= 8 else { throw DecodedTile.Damage(what: "a cut double") }
                let number = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                fields.append(Field(number: Int(tag >> 3), content: .number(number)))
                rest = rest.dropFirst(8)
                continue
            }
            let count = Int(try Self.number(&rest))
            guard tag & 7 == 2, count <= rest.count else {
                throw DecodedTile.Damage(what: "wire type \(tag & 7)")
            }
            fields.append(Field(number: Int(tag >> 3), content: .bytes(Array(rest.prefix(count)))))
            rest = rest.dropFirst(count)
        }
    }

    static func numbers(_ bytes: [UInt8]) throws -> [UInt64] {
        var rest = bytes[...]
        var numbers: [UInt64] = []
        while !rest.isEmpty { numbers.append(try number(&rest)) }
        return numbers
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { throw DecodedTile.Damage(what: "a cut number") }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw DecodedTile.Damage(what: "a number too long")
    }
}
