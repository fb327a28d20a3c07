/// schoolmap.yaml: what the files of the sample are.
let manifest = """
    # อำเภอและโรงเรียนตัวอย่าง ไม่มีอยู่จริง / A made-up district, see README.md.
    office: {code: "\(PlaceNames.officeCode)", name: \(PlaceNames.office)}
    sources:
      # ขอบเขตการปกครอง / Boundaries, Indian 1975 UTM 47N, CP874.
      - boundaries: tambon.shp
        level: tambon
        code: TAM_CODE
        name: TAM_NAMT
      - boundaries: amphoe.shp
        level: amphoe
        code: AMP_CODE
        name: AMP_NAMT
      # ทะเบียนโรงเรียน / The register: codes, names, coordinates.
      - schools: schools.csv
      # นักเรียน สองปี ปีละสามรอบ / Pupils: two years, three rounds each.
    \(pupilSources)
      # ครู อาคาร ครุภัณฑ์ ปีละครั้ง / Staff, buildings, equipment: once a year.
      - staff: staff.csv
        year: 2566
      - buildings: buildings.csv
        year: 2566
      - equipment: equipment.csv
        year: 2566

    """

private let pupilSources = Round.all
    .map { "  - students: \($0.fileName)\n    year: \($0.year)\n    round: \($0.number)" }
    .joined(separator: "\n")
