"use strict";

// Thai text as people type it: without spaces, with tone marks left out, with Thai digits.
Viewer.thai = (() => {
  // Tone marks, thanthakhat, maitaikhu, yamakkan, and what stands between words.
  const ignored = /[\u0E47-\u0E4C\u0E4E\s.,\-–/()"'·]/g;
  const digits = /[๐-๙]/g;

  // The form in which names and queries are compared.
  function folded(text) {
    return String(text)
      .toLowerCase()
      .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1\u0E33")
      .replace(digits, (digit) => String(digit.charCodeAt(0) - 0x0e50))
      .replace(ignored, "");
  }

  // A query: "โรงเรียน" before a name says nothing, and registers leave it out.
  function query(text) {
    const whole = folded(text);
    const bare = whole.replace(/^(โรงเรียน|รร)/, "");
    return bare || whole;
  }

  const collator = new Intl.Collator("th");
  const compare = (a, b) => collator.compare(a || "", b || "");

  return { folded, query, compare };
})();
