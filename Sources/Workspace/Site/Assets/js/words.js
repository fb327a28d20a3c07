"use strict";

// The page's own words in Thai and English; words about the data come with the data.
Viewer.words = (() => {
  const texts = {
    mapTitle: ["แผนที่โรงเรียน", "School map"],
    skip: ["ข้ามไปค้นหาโรงเรียน", "Skip to the search"],
    searchLabel: ["ค้นหาโรงเรียน", "Find a school"],
    searchHint: ["ชื่อโรงเรียน รหัส ตำบล…", "Name, code, tambon…"],
    searchResults: ["ผลการค้นหา", "Results"],
    found: ["พบ {n} รายการ", "{n} found"],
    foundMore: ["พบ {n} รายการ แสดง {shown} รายการแรก", "{n} found, the first {shown} are shown"],
    foundNone: ["ไม่พบ “{q}” ลองพิมพ์เพียงบางส่วนของชื่อ หรือรหัส", "Nothing found for “{q}”: try a part of the name, or a code"],
    foundFormer: ["เดิมชื่อ {name}", "formerly {name}"],
    amphoeOf: ["อำเภอ{name}", "Amphoe {name}"],
    tambonOf: ["ตำบล{name}", "Tambon {name}"],
    schoolsOf: ["{n} โรงเรียน", "{n} schools"],
    copy: ["คัดลอกลิงก์", "Copy link"],
    copied: ["คัดลอกลิงก์ของหน้านี้แล้ว", "The link to this view is copied"],
    copyFailed: ["คัดลอกไม่ได้ โปรดคัดลอกจากแถบที่อยู่", "Could not copy: take the link from the address bar"],
    print: ["พิมพ์", "Print"],
    language: ["English", "ภาษาไทย"],
    panel: ["สิ่งที่แผนที่แสดง", "What the map shows"],
    tabTheme: ["หัวข้อ", "Theme"],
    tabFilters: ["ตัวกรอง", "Filters"],
    tabFiltersOn: ["ตัวกรอง ({n})", "Filters ({n})"],
    tabList: ["รายชื่อ", "List"],
    catchments: ["เขตบริการ", "Catchments"],
    catchmentsNone: ["ไม่แสดง", "Not shown"],
    catchmentsOf: ["เขตบริการของโรงเรียน ({level})", "Catchments of schools ({level})"],
    catchment: ["เขตบริการ", "Catchment"],
    catchmentText: ["{area} ตร.กม. ({level}): {shares}", "{area} km² ({level}): {shares}"],
    theme: ["หัวข้อแผนที่", "Theme of the map"],
    themeChosen: ["แผนที่แสดง {name} {period}", "The map shows {name}, {period}"],
    period: ["ช่วงเวลา", "Time"],
    now: ["ข้อมูลล่าสุด", "Latest data"],
    periodAbsent: ["หัวข้อนี้ไม่มีข้อมูลของ {period} จึงแสดงข้อมูลล่าสุด", "This theme has nothing for {period}: the latest data are shown"],
    legend: ["คำอธิบายสัญลักษณ์", "Legend"],
    ofTotal: ["{n} จาก {total}", "{n} of {total}"],
    noData: ["ไม่มีข้อมูลในหัวข้อนี้", "No data for this theme"],
    doubtfulShort: ["ตำแหน่งน่าสงสัย", "Doubtful position"],
    unplaced: ["ไม่มีตำแหน่งบนแผนที่", "Without a position"],
    thinned: ["แสดงโรงเรียนบางส่วน ซูมเข้าเพื่อดูทั้งหมด", "Some schools are left out: zoom in to see all"],
    filterAmphoe: ["อำเภอ", "Amphoe"],
    filterTambon: ["ตำบล", "Tambon"],
    filterNetwork: ["เครือข่าย", "Network"],
    filterSize: ["ขนาด", "Size"],
    filterLevel: ["ระดับที่เปิดสอน", "Level"],
    all: ["ทั้งหมด", "All"],
    reset: ["ล้างตัวกรอง", "Clear the filters"],
    shown: ["แสดง {n} จาก {total} โรงเรียน", "{n} of {total} schools"],
    shownNone: ["ไม่มีโรงเรียนที่ตรงกับตัวกรอง", "No school fits these filters"],
    listName: ["โรงเรียน", "School"],
    listMore: ["แสดงเพิ่ม", "Show more"],
    pupils: ["นักเรียน", "Pupils"],
    pupilsOf: ["{n} คน", "{n} pupils"],
    suppressed: ["ไม่เปิดเผย เพื่อคุ้มครองนักเรียนรายคน", "Not shown, to protect single pupils"],
    suppressedShort: ["ไม่เปิดเผย", "Not shown"],
    value: ["ค่าในแผนที่นี้", "Value on this map"],
    unknown: ["ไม่ทราบ", "Unknown"],
    close: ["ปิด", "Close"],
    code: ["รหัสโรงเรียน", "School code"],
    smis: ["รหัส SMIS", "SMIS code"],
    obec: ["รหัส สพฐ.", "OBEC code"],
    former: ["ชื่อเดิม", "Former names"],
    address: ["ที่ตั้ง", "Address"],
    tambon: ["ตำบล", "Tambon"],
    amphoe: ["อำเภอ", "Amphoe"],
    network: ["เครือข่าย", "Network"],
    level: ["ระดับที่เปิดสอน", "Level"],
    size: ["ขนาด", "Size"],
    established: ["ก่อตั้ง", "Established"],
    phone: ["โทรศัพท์", "Telephone"],
    teachers: ["ครู", "Teachers"],
    rooms: ["ห้องเรียน", "Classrooms"],
    buildings: ["อาคาร", "Buildings"],
    projects: ["โครงการ", "Projects"],
    localGovernment: ["ท้องถิ่น", "Local government"],
    distance: ["ห่างจากเขตพื้นที่", "From the area office"],
    position: ["พิกัด", "Position"],
    noPosition: ["โรงเรียนนี้ยังไม่มีตำแหน่งบนแผนที่", "This school has no position on the map yet"],
    doubtful: ["ตำแหน่งนี้น่าสงสัย ควรตรวจสอบ", "This position is doubtful and needs a check"],
    trend: ["จำนวนนักเรียนตามรอบ", "Pupils by round"],
    trendSentence: ["จาก {first} คน เป็น {last} คน ({change})", "From {first} to {last} pupils ({change})"],
    trendTable: ["ดูเป็นตาราง", "Show as a table"],
    round: ["รอบ", "Round"],
    events: ["ประวัติโรงเรียน", "History"],
    links: ["ลิงก์", "Links"],
    stable: ["หน้าถาวรของโรงเรียนนี้", "This school's own page"],
    directions: ["เส้นทาง (Google Maps)", "Directions (Google Maps)"],
    problems: ["สิ่งที่ต้องตรวจสอบ", "To be checked"],
    zoomTo: ["ดูบนแผนที่", "Show on the map"],
    login: ["สำหรับเจ้าหน้าที่", "For the office"],
    officeView: ["มุมมองของสำนักงาน (ออกจากระบบ)", "The office's view (log out)"],
    report: ["แจ้งข้อมูลไม่ถูกต้อง", "This is wrong"],
    reportHow: ["พบข้อมูลไม่ถูกต้อง โปรดแจ้ง {office}", "Something wrong? Please tell {office}"],
    reportOf: ["แจ้งข้อมูลของ {name}", "About {name}"],
    kind: ["เรื่องที่แจ้ง", "What is wrong"],
    kindPosition: ["ตำแหน่งบนแผนที่", "The position on the map"],
    kindData: ["ข้อมูลของโรงเรียน", "The school's data"],
    kindOther: ["เรื่องอื่น", "Something else"],
    reportText: ["รายละเอียด", "Details"],
    reportTextHint: ["อะไรไม่ถูกต้อง และที่ถูกต้องเป็นอย่างไร", "What is wrong, and what would be right"],
    contact: ["ติดต่อกลับ (ไม่จำเป็น)", "How to reach you (optional)"],
    contactHint: ["โทรศัพท์หรืออีเมล ใช้เพื่อตอบเรื่องนี้เท่านั้น", "Telephone or e-mail, only to answer this"],
    pin: ["หมุด: ลากไปยังตำแหน่งที่ถูกต้อง หรือใช้ปุ่มลูกศร", "Pin: drag it to the right place, or use the arrow keys"],
    pinAt: ["หมุดอยู่ที่ {lat}, {lon}", "The pin is at {lat}, {lon}"],
    pinHere: ["ย้ายหมุดมากลางแผนที่", "Put the pin in the middle of the map"],
    send: ["ส่ง", "Send"],
    sending: ["กำลังส่ง…", "Sending…"],
    sent: ["ได้รับเรื่องแล้ว เลขที่ {number} ขอบคุณที่แจ้ง", "Received as number {number}. Thank you"],
    sendFailed: ["ส่งไม่สำเร็จ: {why} ข้อความของท่านยังอยู่ ลองส่งอีกครั้ง", "Not sent: {why} Your text is still here, try again"],
    tooShort: ["โปรดเขียนรายละเอียดอย่างน้อย 5 ตัวอักษร", "Please write at least 5 letters"],
    tooLong: ["ข้อความยาวเกิน {n} ตัวอักษร", "The text is longer than {n} letters"],
    tooMany: ["มีการส่งบ่อยเกินไป โปรดรอสักครู่", "Too many were sent just now: please wait a little."],
    offline: ["ไม่มีการเชื่อมต่อ", "There is no connection."],
    loading: ["กำลังเปิดข้อมูล…", "Opening the data…"],
    retry: ["ลองอีกครั้ง", "Try again"],
    errorNetwork: ["ติดต่อเครื่องแม่ข่ายไม่ได้ ตรวจสอบการเชื่อมต่อ ({path})", "The server cannot be reached: check the connection ({path})"],
    errorMissing: ["ไม่มีข้อมูลนี้ในชุดที่เผยแพร่ ({path})", "This is not among what was published ({path})"],
    errorServer: ["เครื่องแม่ข่ายตอบผิดพลาด ({path})", "The server answered with an error ({path})"],
    errorUnreadable: ["ไฟล์ข้อมูลเสียหาย เผยแพร่ใหม่อีกครั้ง ({path})", "The data file is damaged: publish it again ({path})"],
    errorFile: ["หน้านี้เปิดจากโฟลเดอร์ไม่ได้ ใช้แบบไฟล์เดียว หรือเปิดผ่านเว็บ ({path})", "This page cannot be opened from a folder: use the single file, or a web server ({path})"],
    errorUnknown: ["เกิดข้อผิดพลาด ({path})", "Something failed ({path})"],
    noSchool: ["ไม่มีโรงเรียนรหัส {code}", "There is no school {code}"],
    map: ["แผนที่", "Map"],
    mapHelp: ["แผนที่ ใช้ปุ่มลูกศรเลื่อน + และ − ย่อขยาย ค้นหาโรงเรียนได้จากช่องค้นหาหรือแท็บรายชื่อ", "Map: arrow keys move it, + and − zoom. Schools can be found by the search box and the list"],
    zoomIn: ["ขยาย", "Zoom in"],
    zoomOut: ["ย่อ", "Zoom out"],
    wholeDistrict: ["ดูทั้งเขต", "The whole district"],
    sources: ["แหล่งข้อมูล: {list}", "Sources: {list}"],
    asOf: ["ข้อมูล ณ {date}", "As of {date}"],
    placed: ["มีตำแหน่ง {placed} จาก {n} โรงเรียน", "{placed} of {n} schools have a position"],
    north: ["เหนือ", "North"],
  };

  const index = () => (Viewer.view && Viewer.view.get().lang === "en" ? 1 : 0);

  // The words of a key in the view's language, with "{name}" replaced by values.
  function words(key, values) {
    const text = texts[key] ? texts[key][index()] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name) =>
      values && name in values ? String(values[name]) : whole);
  }

  // The words of data that come as {th, en}, or as they are in both languages.
  words.of = function (text) {
    if (text === null || text === undefined) return "";
    if (typeof text !== "object") return String(text);
    return (index() ? text.en : text.th) || text.th || text.en || "";
  };

  words.has = (key) => key in texts;

  // Numbers with commas for thousands, as both languages write them.
  words.number = (value) => Number(value).toLocaleString("en-US", { maximumFractionDigits: 2 });

  // A day such as "2026-11-22" with the month's name; in Thai in the Buddhist era.
  words.date = function (text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text || "");
    if (!parts) return text || "";
    const day = new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3]));
    const style = { day: "numeric", month: "long", timeZone: "UTC" };
    const language = index() ? "en-GB" : "th-TH-u-ca-buddhist-nu-latn";
    const year = +parts[1] + (index() ? 0 : 543);
    return `${new Intl.DateTimeFormat(language, style).format(day)} ${year}`;
  };

  // Puts the words into elements that index.html marks with data-words, -label and -placeholder.
  words.apply = function () {
    document.documentElement.lang = index() ? "en" : "th";
    for (const element of document.querySelectorAll("[data-words]")) {
      element.textContent = words(element.dataset.words);
    }
    for (const element of document.querySelectorAll("[data-label]")) {
      element.setAttribute("aria-label", words(element.dataset.label));
    }
    for (const element of document.querySelectorAll("[data-placeholder]")) {
      element.placeholder = words(element.dataset.placeholder);
    }
  };

  return words;
})();
