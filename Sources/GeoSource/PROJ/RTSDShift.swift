/// The Royal Thai Survey Department's shift from Indian 1975 to WGS 84.
///
/// Three geocentric translations in metres, as announced by the department. PROJ's own first choice
/// (EPSG:1812) is about 188 m wrong in Thailand. Against the published control point (WGS 84 / UTM
/// 47N 672978.171 E 1521044.256 N) this shift is right within 0.26 m.
public enum RTSDShift {
    public static let x = 204.4798
    public static let y = 837.8940
    public static let z = 294.7765
    public static let name = "Indian 1975 to WGS 84 (Royal Thai Survey Department)"
    /// The distance from the published control point, rounded up.
    public static let accuracyInMetres = 0.3

    /// Degrees on Indian 1975 to degrees on WGS 84, longitude first.
    ///
    /// `evrst30` is Everest 1830 (1937 Adjustment), EPSG:7015; heights are left alone (push, pop).
    static let steps = [
        "+proj=unitconvert +xy_in=deg +xy_out=rad",
        "+proj=push +v_3",
        "+proj=cart +ellps=evrst30",
        "+proj=helmert +x=204.4798 +y=837.8940 +z=294.7765",
        "+inv +proj=cart +ellps=WGS84",
        "+proj=pop +v_3",
        "+proj=unitconvert +xy_in=rad +xy_out=deg",
    ]

    /// Degrees on WGS 84 to degrees on Indian 1975: the exact inverse of `steps`.
    ///
    /// Without heights the mere reverse is some 4 mm off, because a point on one ellipsoid lies
    /// tens of metres above or below the other. So the point is shifted once to find that height, the
    /// height is turned round, and the second shift moves the point that lies on Everest's ellipsoid.
    static let inverseSteps = [
        "+proj=unitconvert +xy_in=deg +xy_out=rad",
        "+proj=push +v_1 +v_2",
        "+proj=cart +ellps=WGS84",
        "+inv +proj=helmert +x=204.4798 +y=837.8940 +z=294.7765",
        "+inv +proj=cart +ellps=evrst30",
        "+proj=pop +v_1 +v_2",
        "+proj=axisswap +order=1,2,-3",
        "+proj=cart +ellps=WGS84",
        "+inv +proj=helmert +x=204.4798 +y=837.8940 +z=294.7765",
        "+inv +proj=cart +ellps=evrst30",
        "+proj=unitconvert +xy_in=rad +xy_out=deg",
    ]
}
