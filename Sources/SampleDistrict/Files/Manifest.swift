/// schoolmap.yaml: what the files of the sample are, who sent them and when.
let manifest = """
    # อำเภอและโรงเรียนตัวอย่าง ไม่มีอยู่จริง / A made-up district, see README.md.
    office: {code: "\(PlaceNames.officeCode)", name: \(PlaceNames.office)}
    # ข้อมูล ณ วันที่ และวันที่ต้องส่ง / The day of each round, and the day it was due.
    rounds:
    \(rounds)
    # เขตบริการของแต่ละโรงเรียน ตามเส้นตรง / Catchments of the schools, by straight lines.
    catchments: line
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
      # หมู่บ้าน / Villages, WGS 84 UTM 47N.
      - places: places.shp
      # ถนน / Roads, WGS 84 UTM 47N.
      - roads: roads.shp
      # ทะเบียนโรงเรียนปัจจุบัน และของปี 2560 / The register: now, and as of 2560.
      - schools: schools.csv
      - schools: schools-2560.csv
        year: 2560
      # ประวัติโรงเรียน / What happened to schools.
      - history: history.csv
      # นักเรียน สองปี ปีละสามรอบ / Pupils: two years, three rounds each.
    \(pupilSources)
      # ส่งช้าหนึ่งโรงเรียน / One school was late.
      - students: \(PupilSupplement.lateFile)
        year: 2566
        round: 1
        received: 2566-07-03
      # แก้ไขข้อมูลที่ส่งแล้ว / A correction of what had been sent.
      - students: \(PupilSupplement.correctionFile)
        year: 2566
        round: 2
        received: 2566-12-08
        replaces: \(PupilSupplement.corrected.fileName)
        reason: สองโรงเรียนนับนักเรียนที่ย้ายออกแล้วรวมไว้ด้วย
      # ครู อาคาร ครุภัณฑ์ ปีละครั้ง / Staff, buildings, equipment: once a year.
      - staff: staff.csv
        year: 2566
        owner: กลุ่มบริหารงานบุคคล
      - buildings: buildings.csv
        year: 2566
        owner: กลุ่มบริหารงานการเงินและสินทรัพย์
      - equipment: equipment.csv
        year: 2566
        owner: กลุ่มบริหารงานการเงินและสินทรัพย์
      # ตัวชี้วัด แผนงาน งบประมาณ ลิงก์ / Indicators, plan, budget, links.
      - indicators: indicators.csv
      - projects: projects.csv
      - cost_centres: cost-centres.csv
      - budgets: budget.csv
        owner: กลุ่มบริหารงานการเงินและสินทรัพย์
      - links: links.csv

    """

private let rounds = Round.all
    .map { "  - {year: \($0.year), round: \($0.number), as_of: \($0.date), due: \($0.dueDate)}" }
    .joined(separator: "\n")

private let pupilSources = Round.all.enumerated()
    .map { index, round in
        """
          - students: \(round.fileName)
            year: \(round.year)
            round: \(round.number)
            owner: กลุ่มนโยบายและแผน
            order: \(index % 3 + 1)/\(round.year)
            received: \(round.receivedDate)
        """
    }
    .joined(separator: "\n")

extension Round {
    /// The day by which schools had to send their numbers.
    fileprivate var dueDate: String {
        switch number {
        case 1: "20 มิถุนายน \(year)"
        case 2: "20 พฤศจิกายน \(year)"
        default: "30 เมษายน \(year + 1)"
        }
    }

    /// The day on which the file came to the office.
    fileprivate var receivedDate: String {
        switch number {
        case 1: "\(year)-06-16"
        case 2: "\(year)-11-17"
        default: "\(year + 1)-04-21"
        }
    }
}
