"""usage: served_tests.py ADDRESS NAME TOKEN

Looks at the viewer of a running service, such as http://127.0.0.1:8080/viewer/, opens the card of
the school of the name, sends the first report about it, and logs in and out with the office's
token.
"""

import sys

from selenium.webdriver.common.keys import Keys

import browser as tools


def look(page, address, name):
    page.open(address)
    last = page.run("return Viewer.district.themes[Viewer.district.themes.length - 1].name")
    page.run("Viewer.view.set({theme: arguments[0]})", last)
    page.until(f"Viewer.themes.shown().name === '{last}'")
    page.find("#search").send_keys(name)
    page.until("!document.getElementById('results').hidden")
    page.keys(Keys.ARROW_DOWN, Keys.ENTER)
    page.until("document.getElementById('report')")
    assert page.text("#card-name") == name, page.text("#card-name")


def report(page):
    page.find("#report").click()
    page.find("#feedback-text").send_keys("หมุดของโรงเรียนอยู่ในน้ำ")
    page.find("#feedback-send").click()
    page.until("document.getElementById('feedback-done')")
    assert "F0001" in page.text("#feedback-done"), page.text("#feedback-done")


def log_in(page, address, token):
    page.find("#login").click()
    page.until("document.getElementById('token')")
    page.find("#token").send_keys(token, Keys.ENTER)
    page.until("typeof Viewer === 'object' && Viewer.district && Viewer.district.audience === 'office'")
    page.find("#login").click()
    page.until("document.querySelector('form[action=logout] button')")
    page.find("form[action=logout] button").click()
    page.until("typeof Viewer === 'object' && Viewer.district && Viewer.district.audience === 'public'")


if __name__ == "__main__":
    browser = tools.Browser()
    try:
        look(browser, sys.argv[1], sys.argv[2])
        report(browser)
        log_in(browser, sys.argv[1], sys.argv[3])
        messages = browser.messages()
        assert messages == [], messages
    finally:
        browser.close()
