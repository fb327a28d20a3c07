"""usage: served_tests.py ADDRESS

Looks at the viewer of a running service of the sample district, such as
http://127.0.0.1:8080/viewer/, and sends it one report.
"""

import sys

from selenium.webdriver.common.keys import Keys

import browser as tools


def look(page, address):
    page.open(address)
    assert page.run("return Viewer.register.count()") > 100, "the schools of the sample"
    page.run("Viewer.view.set({theme: 'enrolment'})")
    page.until("Viewer.themes.shown().name === 'enrolment'")
    page.find("#search").send_keys("บ้าน")
    page.until("!document.getElementById('results').hidden")
    page.keys(Keys.ARROW_DOWN, Keys.ENTER)
    page.until("document.querySelector('#card .trend')")


def report(page):
    page.find("#report").click()
    page.find("#feedback-text").send_keys("หมุดของโรงเรียนอยู่ในน้ำ")
    page.find("#feedback-send").click()
    page.until("document.getElementById('feedback-done')")
    assert "F0001" in page.text("#feedback-done"), page.text("#feedback-done")


if __name__ == "__main__":
    browser = tools.Browser()
    try:
        look(browser, sys.argv[1])
        report(browser)
        messages = browser.messages()
        assert messages == [], messages
    finally:
        browser.close()
