"""usage: viewer_tests.py SITE [SINGLE-FILE]

Looks at a published site of the sample district in headless Chromium, as people use it.
"""

import json
import pathlib
import sys
import unittest

from selenium.webdriver.common.keys import Keys

import browser as tools

SITE = pathlib.Path(sys.argv[1])
SINGLE = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None


def data(name):
    return json.loads((SITE / "data" / name).read_text("utf-8"))


def setUpModule():
    Page.address = tools.serve(SITE)
    Page.page = tools.Browser()


def tearDownModule():
    Page.page.close()


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schools = data("schools.json")
        cls.schools = schools
        placed = [i for i, x in enumerate(schools["lon"]) if x is not None and schools["name"][i]]
        cls.placed = placed[5]
        cls.unplaced = next(i for i, x in enumerate(schools["lon"]) if x is None)

    def setUp(self):
        self.page.resize(1280, 800)
        tools.Site.broken = set()

    def tearDown(self):
        self.assertEqual(self.page.messages(), [], "the console is silent")

    def open(self, fragment=""):
        self.page.open(self.address + fragment)

    def name(self, index):
        return self.schools["name"][index] or self.schools["code"][index]

    def search(self, text):
        self.page.find("#search").send_keys(text)
        self.page.until("!document.getElementById('results').hidden")


class Looking(Page):
    def test_it_opens_with_the_district_its_legend_and_all_schools_drawn(self):
        self.open("#map=7/8.5/101")
        page = self.page
        self.assertEqual(page.text("#office"), data("district.json")["office"])
        self.assertEqual(page.run("return document.documentElement.lang"), "th")
        placed = sum(x is not None for x in self.schools["lon"])
        self.assertEqual(page.run("return Viewer.map.schools._drawn.length"), placed)
        page.until("document.querySelectorAll('#map path').length > 30")
        self.assertGreater(len(page.driver.find_elements("css selector", "#legend li")), 4)

    def test_another_theme_and_another_round_change_the_legend_and_the_address(self):
        self.open()
        page = self.page
        page.run("const s = document.getElementById('theme'); s.value = 'enrolment';"
                 "s.dispatchEvent(new Event('change'))")
        page.until("Viewer.themes.shown().name === 'enrolment'")
        before = page.run("return Viewer.themes.shown().schools.value")
        page.find("#period").send_keys(Keys.HOME)
        page.until("Viewer.themes.shown().period !== 'now'")
        self.assertNotEqual(page.run("return Viewer.themes.shown().schools.value"), before)
        first = next(t for t in data("district.json")["themes"] if t["name"] == "enrolment")
        self.assertEqual(page.fragment(), {"theme": "enrolment", "period": first["periods"][0]})
        self.assertIn(first["periods"][0][:4], page.find("#period").get_attribute("aria-valuetext"))

    def test_every_theme_of_every_round_can_be_shown(self):
        self.open()
        for theme in data("district.json")["themes"]:
            for period in [None, *theme["periods"][:1]]:
                self.page.run("Viewer.view.set({theme: arguments[0], period: arguments[1]})",
                              theme["name"], period)
                self.page.until(f"Viewer.themes.shown().name === '{theme['name']}' && "
                                f"Viewer.themes.shown().period === '{period or 'now'}'")
                self.assertTrue(self.page.text("#legend"))

    def test_filters_leave_fewer_schools_and_can_be_cleared(self):
        self.open()
        page, amphoe = self.page, data("district.json")["filters"]["amphoe"][1]["code"]
        page.find("#tab-filters").click()
        page.run("const s = document.getElementById('filter-amphoe'); s.value = arguments[0];"
                 "s.dispatchEvent(new Event('change'))", amphoe)
        kept = self.schools["amphoe_code"].count(amphoe)
        self.assertIn(f"{kept} จาก {len(self.schools['code'])}", page.text("#part-filters .shown"))
        self.assertEqual(page.fragment()["amphoe"], amphoe)
        page.find("#reset").click()
        self.assertNotIn("amphoe", page.fragment())
        self.assertEqual(page.focus(), "filter-amphoe")

    def test_the_list_has_every_school_for_those_who_do_not_use_a_map(self):
        self.open()
        self.page.find("#tab-list").click()
        rows = self.page.driver.find_elements("css selector", "#part-list li button")
        self.assertEqual(len(rows), min(len(self.schools["code"]), 100))
        rows[0].click()
        self.page.until("!document.getElementById('card').hidden")

    def test_english_changes_every_word_of_the_page(self):
        self.open("#lang=en")
        page = self.page
        self.assertEqual(page.run("return document.documentElement.lang"), "en")
        self.assertEqual(page.text("#tab-theme"), "Theme")
        page.find("#language").click()
        self.assertEqual(page.text("#tab-theme"), "หัวข้อ")

    def test_on_paper_there_are_the_map_the_legend_and_the_sources(self):
        self.open()
        page = self.page
        page.run("window.dispatchEvent(new Event('beforeprint'))")
        hidden = page.run("return ['search', 'copy', 'theme', 'tabs'].filter("
                          "(id) => document.getElementById(id).offsetParent)")
        self.assertEqual(hidden, [])
        self.assertTrue(page.find("#legend").is_displayed() and page.find("#foot").is_displayed())
        page.run("window.dispatchEvent(new Event('afterprint'))")
        self.assertTrue(page.find("#search").is_displayed())


class Finding(Page):
    def test_a_school_is_found_by_typing_a_part_of_its_thai_name_and_its_card_opens(self):
        self.open()
        page, name = self.page, self.name(self.placed)
        self.search(name[2:-1])
        page.find("#results li[role=option]")
        page.keys(Keys.ARROW_DOWN)
        self.assertEqual(page.find("#search").get_attribute("aria-activedescendant"), "result-0")
        names = [e.text for e in page.driver.find_elements("css selector", "#results .name")]
        while name not in page.text("#results [aria-selected=true]"):
            page.keys(Keys.ARROW_DOWN)
        self.assertIn(name, names)
        page.keys(Keys.ENTER)
        page.until("document.querySelector('#card .trend svg')")
        self.assertEqual(page.text("#card-name"), name)
        self.assertEqual(page.fragment()["school"], self.schools["code"][self.placed])
        self.assertEqual(page.focus(), "card")
        page.keys(Keys.ESCAPE)
        page.until("document.getElementById('card').hidden")
        self.assertEqual(page.focus(), "search")

    def test_tone_marks_spaces_and_the_word_school_do_not_matter(self):
        self.open()
        name = self.name(self.placed)
        bare = "".join(c for c in name if not "\u0e47" <= c <= "\u0e4c")
        for text in [bare, "โรงเรียน" + name, " ".join(name), self.schools["code"][self.placed]]:
            found = self.page.run("return Viewer.searching.find(arguments[0], 5).schools", text)
            self.assertIn(self.placed, [one["index"] for one in found], text)

    def test_a_school_without_a_position_is_found_and_its_card_says_so(self):
        self.open()
        self.search(self.schools["code"][self.unplaced])
        self.page.keys(Keys.ENTER)
        self.page.until("document.querySelector('#card .warning')")
        self.assertIn("ไม่มีตำแหน่ง", self.page.text("#card .warning"))

    def test_nothing_found_is_told_with_what_to_try(self):
        self.open()
        self.search("ฮฮฮฮ")
        self.assertIn("ลองพิมพ์", self.page.text("#results"))
        self.page.until("document.getElementById('status').textContent.includes('ลองพิมพ์')")

    def test_the_address_restores_the_view_and_back_goes_back(self):
        code = self.schools["code"][self.placed]
        self.open(f"#map=11/8.5/101&theme=level&school={code}&size=small&q=x&lang=en")
        page = self.page
        self.assertEqual(page.run("return Viewer.themes.shown().name"), "level")
        self.assertEqual(page.text("#card-name"), self.name(self.placed))
        self.assertEqual(page.find("#search").get_property("value"), "x")
        self.assertAlmostEqual(page.run("return Viewer.map.leaflet().getZoom()"), 11)
        page.run("Viewer.view.set({school: null})")
        page.run("history.back()")
        page.until("!document.getElementById('card').hidden")
        self.assertEqual(page.fragment()["school"], code)

    def test_an_address_of_nonsense_still_shows_the_district(self):
        self.open("#map=x/y&theme=none&period=9&school=%3Cb%3E&amphoe=%27%22&lang=zz")
        self.assertIn("<b>", self.page.text("#card-name"))
        self.assertEqual(self.page.run("return document.querySelectorAll('#card b').length"), 0)


class Telling(Page):
    def form(self):
        self.open("#school=" + self.schools["code"][self.placed])
        self.page.until("document.getElementById('report')")
        self.page.find("#report").click()
        self.page.until("document.getElementById('pin')")

    def test_a_report_is_sent_with_the_pin_where_it_was_put(self):
        self.form()
        page = self.page
        pin = page.find("#pin")
        page.run("arguments[0].focus()", pin)
        pin.send_keys(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_UP)
        page.find("#feedback-text").send_keys("โรงเรียนอยู่อีกฝั่งของคลอง")
        page.find("#feedback-send").click()
        page.until("document.getElementById('feedback-done')")
        report = tools.Site.reports[-1]
        self.assertIn(f"F{len(tools.Site.reports):04}", page.text("#feedback-done"))
        self.assertEqual(report["school"], self.schools["code"][self.placed])
        self.assertEqual((report["kind"], report["website"]), ("position", ""))
        self.assertLess(report["longitude"], self.schools["lon"][self.placed])
        self.assertGreater(report["latitude"], self.schools["lat"][self.placed])

    def test_too_little_text_is_told_before_anything_is_sent(self):
        self.form()
        sent = len(tools.Site.reports)
        self.page.find("#feedback-send").click()
        self.assertIn("อย่างน้อย", self.page.text("#feedback-answer"))
        self.assertEqual(self.page.focus(), "feedback-text")
        self.assertEqual(len(tools.Site.reports), sent)

    def test_a_refusal_is_told_in_the_words_of_the_service_and_the_text_stays(self):
        self.form()
        self.page.find("#feedback-text").send_keys("ปฏิเสธเรื่องนี้")
        self.page.find("#feedback-send").click()
        self.page.until("document.getElementById('feedback-answer').textContent.includes('ไม่รับเรื่องนี้')")
        self.assertEqual(self.page.find("#feedback-text").get_property("value"), "ปฏิเสธเรื่องนี้")
        self.assertTrue(any("422" in message for message in self.page.messages()))

    def test_what_cannot_be_loaded_is_told_and_tried_again(self):
        tools.Site.broken = {"data/schools.json"}
        self.page.driver.get("about:blank")
        self.page.driver.get(self.address)
        self.page.until("!document.getElementById('alert').hidden")
        self.assertIn("schools.json", self.page.text("#alert"))
        self.assertTrue(any("500" in message for message in self.page.messages()))
        tools.Site.broken = set()
        self.page.find("#alert button").click()
        self.page.until("document.body.classList.contains('ready')")
        self.assertFalse(self.page.find("#alert").is_displayed())


class Phone(Page):
    def setUp(self):
        super().setUp()
        self.page.resize(360, 740)

    def test_nothing_is_wider_than_the_screen(self):
        code, page = self.schools["code"][self.placed], self.page
        for fragment in ["", "#school=" + code, "#lang=en&school=" + code]:
            self.open(fragment)
            self.assertLessEqual(page.overflow(), 0, fragment)
        page.until("document.getElementById('report')")
        page.find("#report").click()
        self.assertLessEqual(page.overflow(), 0, "the form")

    def test_the_sheet_opens_and_closes_and_leaves_the_map_in_view(self):
        self.open()
        page = self.page
        self.assertFalse(page.find("#part-theme").is_displayed())
        page.find("#tab-theme").click()
        self.assertTrue(page.find("#legend").is_displayed())
        self.assertGreater(page.run("return document.getElementById('map').offsetHeight"), 200)
        page.keys(Keys.ESCAPE)
        self.assertFalse(page.find("#part-theme").is_displayed())

    def test_fingers_find_targets_of_44_pixels(self):
        self.open()
        small = self.page.run(
            "return [...document.querySelectorAll('button, select, input')].filter((e) => {"
            " const b = e.getBoundingClientRect(); return b.width && (b.height < 43.5 || b.width < 43.5)"
            "}).map((e) => e.id || e.textContent)")
        self.assertEqual(small, [])


class Keyboard(Page):
    def test_tab_goes_from_the_search_through_the_panel_to_the_map_and_is_visible(self):
        self.open()
        page, order = self.page, []
        for _ in range(14):
            page.keys(Keys.TAB)
            order.append(page.focus())
            if order[-1] == "map":
                break
        self.assertEqual(order[:9], ["skip", "search", "copy", "print", "language", "tab-theme",
                                     "theme", "period", "map"])
        self.assertNotEqual(page.run(
            "return getComputedStyle(document.activeElement).outlineStyle"), "none")

    def test_the_first_tab_skips_to_the_search(self):
        self.open()
        self.page.keys(Keys.TAB)
        self.page.keys(Keys.ENTER)
        self.assertEqual(self.page.focus(), "search")

    def test_arrows_choose_among_the_tabs(self):
        self.open()
        self.page.run("document.getElementById('tab-theme').focus()")
        self.page.keys(Keys.ARROW_RIGHT)
        self.assertEqual(self.page.focus(), "tab-filters")
        self.assertTrue(self.page.find("#part-filters").is_displayed())

    def test_everything_that_takes_the_focus_has_a_name(self):
        self.open("#school=" + self.schools["code"][self.placed])
        unnamed = self.page.run(
            "return [...document.querySelectorAll('button, select, input, textarea, a[href], [tabindex=\"0\"]')]"
            ".filter((e) => e.offsetParent && !(e.getAttribute('aria-label') || e.textContent.trim()"
            " || (e.labels && e.labels.length))).map((e) => e.outerHTML)")
        self.assertEqual(unnamed, [])


@unittest.skipUnless(SINGLE, "no single file given")
class SingleFile(Page):
    def test_it_opens_from_a_memory_stick(self):
        page = self.page
        page.open(SINGLE.absolute().as_uri() + "#theme=enrolment")
        self.assertEqual(page.run("return Viewer.themes.shown().name"), "enrolment")
        self.search(self.name(self.placed))
        page.keys(Keys.ENTER)
        page.until("document.querySelector('#card .trend')")
        page.run("Viewer.view.set({theme: 'size'})")
        page.until("Viewer.themes.shown().name === 'size'")
        self.assertIn("school", page.fragment())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
