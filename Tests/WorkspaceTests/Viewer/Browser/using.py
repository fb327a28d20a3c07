"""Reports, phones, keyboards, and the single file."""

import unittest

from selenium.webdriver.common.keys import Keys

from browser import Site
from page import SINGLE, Page


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
        report = Site.reports[-1]
        self.assertIn(f"F{len(Site.reports):04}", page.text("#feedback-done"))
        self.assertEqual(report["school"], self.schools["code"][self.placed])
        self.assertEqual((report["kind"], report["website"]), ("position", ""))
        self.assertLess(report["longitude"], self.schools["lon"][self.placed])
        self.assertGreater(report["latitude"], self.schools["lat"][self.placed])

    def test_what_no_card_is_about_can_be_told_too(self):
        self.open()
        page = self.page
        page.find("#report-other").click()
        page.find("#feedback [value=other]").click()
        page.find("#feedback-text").send_keys("โรงเรียนหนึ่งไม่มีในแผนที่")
        page.find("#feedback-send").click()
        page.until("document.getElementById('feedback-done')")
        self.assertIsNone(Site.reports[-1]["school"])
        page.keys(Keys.ESCAPE)
        page.until("document.getElementById('card').hidden")
        self.assertEqual(page.focus(), "report-other")

    def test_too_little_text_is_told_before_anything_is_sent(self):
        self.form()
        sent = len(Site.reports)
        self.page.find("#feedback-send").click()
        self.assertIn("อย่างน้อย", self.page.text("#feedback-answer"))
        self.assertEqual(self.page.focus(), "feedback-text")
        self.assertEqual(len(Site.reports), sent)

    def test_a_refusal_is_told_in_the_words_of_the_service_and_the_text_stays(self):
        self.form()
        self.page.find("#feedback-text").send_keys("ปฏิเสธเรื่องนี้")
        self.page.find("#feedback-send").click()
        answer = "document.getElementById('feedback-answer').textContent"
        self.page.until(answer + ".includes('ไม่รับเรื่องนี้')")
        self.assertEqual(self.page.find("#feedback-text").get_property("value"), "ปฏิเสธเรื่องนี้")
        self.assertTrue(any("422" in message for message in self.page.messages()))

    def test_what_cannot_be_loaded_is_told_and_tried_again(self):
        Site.broken = {"data/schools.json"}
        self.page.driver.get("about:blank")
        self.page.driver.get(self.address)
        self.page.until("!document.getElementById('alert').hidden")
        self.assertIn("schools.json", self.page.text("#alert"))
        self.assertTrue(any("500" in message for message in self.page.messages()))
        Site.broken = set()
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
        page = self.page
        self.open()
        for tab in ["theme", "filters", "list"]:
            page.find("#tab-" + tab).click()
            self.assertEqual(self.small("button, select, input"), [], tab)
        self.open("#school=" + self.schools["code"][self.placed])
        page.until("document.getElementById('report')")
        self.assertEqual(self.small("#card button, #card a, #card summary"), [], "the card")

    def small(self, selector):
        """What is seen of a selector and smaller than a finger's tip."""
        return self.page.run(
            "return [...document.querySelectorAll(arguments[0])].filter((e) => {"
            " const box = e.getBoundingClientRect();"
            " return box.width && (box.height < 43.5 || box.width < 43.5)"
            "}).map((e) => e.id || e.textContent)", selector)


class Keyboard(Page):
    def test_tab_goes_from_the_search_through_the_panel_to_the_map_and_is_visible(self):
        self.open()
        page, order = self.page, []
        for _ in range(14):
            page.keys(Keys.TAB)
            order.append(page.focus())
            if order[-1] == "map":
                break
        self.assertEqual(order, ["skip", "search", "copy", "print", "language", "tab-theme",
                                 "theme", "period", "catchments", "report-other", "map"])
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
            "const all = 'button, select, input, textarea, a[href], [tabindex=\"0\"]';"
            "return [...document.querySelectorAll(all)].filter((e) => e.offsetParent"
            " && !(e.getAttribute('aria-label') || e.textContent.trim()"
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
