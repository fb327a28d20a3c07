extension TileDefinition {
    /// The definition for those who give none, as `tiles/district.yaml` has it.
    ///
    /// In the program, because it is installed without the repository.
    public static let shippedText = #"""
        # The tiles that schoolmap makes where no other definition is given. tiles/README.md has the format.
        name: district
        title: เขตและโรงเรียน
        minzoom: 4
        maxzoom: 12
        tolerance: 4

        layers:
          - layer: province
            fields: [code, name]
            style: {line: "#7A868C", width: 1.6}

          - layer: area
            fields: [code, name]
            style: {line: "#5B4A78", width: 1.8}

          - layer: amphoe
            minzoom: 5
            fields: [code, name, {parent_code: 8}]
            style: {line: "#8E9A9F", width: 1.2}

          - layer: tambon
            minzoom: 6
            fields: [code, {name: 8}, {parent_code: 9}, {parent_name: 10}]
            style: {fill: "#FBF9F3", line: "#B9C1C5", width: 0.6}

          - layer: catchments
            minzoom: 8
            fields: [school, {name: 9}, {pupils: 9}, {area_km2: 9}, {shares: 10}]
            style: {line: "#3F8574", width: 0.8}

          - layer: network
            minzoom: 6
            fields: [code, name]
            style: {line: "#B0703A", width: 1.2}

          - layer: schools
            # Where there is no room for all, the larger schools are shown first.
            importance: pupils
            spacing: 10
            fields:
              - code
              - size_class
              - {name: 8}
              - {pupils: 8}
              - {level: 10}
              - {network: 10}
              - {tambon: 11}
              - {amphoe: 11}
              - {rooms: 11}
              - {teachers: 11}
              - {position_quality: 11}
            style:
              circle: "#7F8B91"
              radius: 4
              by: size_class
              colors: {small: "#F8CB4D", medium: "#E5803C", large: "#B03A63", extra-large: "#45205B"}

        """#

    /// What problems with it are said of.
    static let shippedName = "district.yaml"
}
