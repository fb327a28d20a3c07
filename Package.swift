// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A door to a C library: a module map and a shim header, found through pkg-config.
func door(_ name: String, pkgConfig: String, apt: [String]) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(apt)])
}

/// A target of this package, with the settings they all share.
func part(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target, named after it.
func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "Support"] + dependencies,
        exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "SchoolMap",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "SchoolMap",
            targets: [
                "Geo", "GeoSource", "Schools", "SchoolStore", "Planning", "Maps", "Press",
                "Workspace", "Service",
            ]),
        .executable(name: "schoolmap", targets: ["schoolmap"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        door("CGDAL", pkgConfig: "gdal", apt: ["libgdal-dev"]),
        door("CPROJ", pkgConfig: "proj", apt: ["libproj-dev"]),
        door("CSpatiaLite", pkgConfig: "spatialite", apt: ["libspatialite-dev"]),
        door("CPango", pkgConfig: "pangocairo", apt: ["libpango1.0-dev"]),
        door("CRSVG", pkgConfig: "librsvg-2.0", apt: ["librsvg2-dev"]),
        // PROJ's library of geodesics is apart from its transformations: other header, other user.
        door("CGeodesic", pkgConfig: "proj", apt: ["libproj-dev"]),
        door("CGEOS", pkgConfig: "geos", apt: ["libgeos-dev"]),
        door("CCLP", pkgConfig: "clp", apt: ["coinor-libclp-dev"]),

        part("Geo"),
        part("GeoSource", ["Geo", "CGDAL", "CPROJ"]),
        part("Schools", ["Geo"]),
        part(
            "SchoolStore",
            ["Geo", "Schools", "CSpatiaLite", .product(name: "GRDB", package: "GRDB.swift")]),
        part("Planning", ["Geo", "Schools", "CGeodesic", "CGEOS", "CCLP"]),
        .target(
            name: "Maps", dependencies: ["Geo", "Schools"],
            resources: [
                .embedInCode("GeoJSON/Schema/schools-1.schema.json"),
                .embedInCode("GeoJSON/Schema/boundaries-1.schema.json"),
                .embedInCode("GeoJSON/Schema/features-1.schema.json"),
                .embedInCode("GeoJSON/Schema/catchments-1.schema.json"),
                .embedInCode("GeoJSON/Schema/problems-1.schema.json"),
            ], swiftSettings: settings),
        part("Press", ["CRSVG", "CPango"]),
        .target(
            name: "Workspace",
            dependencies: [
                "Geo", "GeoSource", "Schools", "SchoolStore", "Planning", "Maps", "Press", "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [
                .embedInCode("Site/Assets"), .embedInCode("Site/Pages/page.css"),
            ], swiftSettings: settings),
        part(
            "Service",
            [
                "Geo", "GeoSource", "Schools", "SchoolStore", "Maps", "Workspace",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        part("SampleDistrict", ["Geo", "GeoSource"]),
        .executableTarget(
            name: "schoolmap",
            dependencies: [
                "Geo", "GeoSource", "Schools", "SchoolStore", "Planning", "Maps", "Press",
                "Workspace", "Service", "SampleDistrict",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .executableTarget(
            name: "make-sample", dependencies: ["SampleDistrict"], swiftSettings: settings),

        .target(name: "Support", path: "Tests/Support", swiftSettings: settings),
        tests(of: "Geo"),
        tests(of: "GeoSource", ["Geo"]),
        tests(of: "Schools", ["Geo"]),
        tests(of: "SchoolStore", ["Geo", "Schools"]),
        tests(of: "Planning", ["Geo", "Schools"]),
        tests(of: "SampleDistrict", ["Geo"]),
        tests(of: "Maps", ["Geo", "Schools"], exclude: ["Golden"]),
        tests(of: "Press", ["Geo", "Maps", "Schools"], exclude: ["Golden"]),
        tests(
            of: "Workspace",
            [
                "Geo", "GeoSource", "Schools", "SchoolStore", "Planning", "Maps", "SampleDistrict",
                .product(name: "Crypto", package: "swift-crypto"),
            ], exclude: ["Viewer/Browser"]),
        tests(
            of: "Service",
            [
                "Geo", "Schools", "SchoolStore", "Workspace", "SampleDistrict",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(of: "schoolmap", exclude: ["Golden"]),
    ]
)
