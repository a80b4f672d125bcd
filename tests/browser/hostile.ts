// Texts somebody might put into a name on purpose: markup that would run, formulas a spreadsheet would reckon, paths that would leave their
// folder, signs that turn the writing round. Put together from parts, so there are thousands and always the same ones.

const RUNS = "window.__pwned=(window.__pwned||0)+1";

const ELEMENTS = ["img src=x", "svg", "body", "video src=x", "details open", "input autofocus", "iframe", "marquee", "math", "object data=x", "select autofocus", "style"];
const EVENTS = ["onerror", "onload", "onfocus", "ontoggle", "onstart", "onmouseover", "onanimationstart", "onpointerenter"];
const QUOTES = ["", '"', "'", "`"];
const BEFORE = ["", '">', "'>", "</textarea>", "</title>", "-->", "]]>", "</script>"];

const SCRIPTS = [
  `<script>${RUNS}</script>`,
  `<ScRiPt>${RUNS}</sCrIpT>`,
  `<scr<script>ipt>${RUNS}</scr</script>ipt>`,
  `<svg><script>${RUNS}</script></svg>`,
  `<a href="javascript:${RUNS}">x</a>`,
  `<a href="java&#x0A;script:${RUNS}">x</a>`,
  `<iframe srcdoc="<script>parent.${RUNS}</script>"></iframe>`,
  `<form action="javascript:${RUNS}"><button>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUNS}">`,
  `<base href="https://example.invalid/">`,
  `<link rel=stylesheet href="https://example.invalid/x.css">`,
  `<img src="https://example.invalid/seen.png">`,
  `javascript:${RUNS}`,
  `{{constructor.constructor('${RUNS}')()}}`,
  `\${${RUNS}}`,
  `#{${RUNS}}`,
  `<%= ${RUNS} %>`,
  `__proto__`,
  `constructor`,
  `&lt;script&gt;${RUNS}&lt;/script&gt;`,
  `\u003cscript\u003e${RUNS}\u003c/script\u003e`,
  `%3Cscript%3E${RUNS}%3C/script%3E`,
];

const SIGNS = ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", "=-", "=+", "%"];
const FORMULAS = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("https://example.invalid","x")', 'WEBSERVICE("https://example.invalid")', "SUM(A1:A9)", 'IMPORTXML("https://example.invalid","//a")', "DDE(\"cmd\";\"/C calc\";\"x\")", "A1"];

const STEPS = ["../", "..\\", "....//", "%2e%2e%2f", "..%5c", "/", "C:\\", "\\\\host\\share\\", "file:///", "~/"];
const TARGETS = ["etc/passwd", "Windows/win.ini", "office.db", "keys-a", "CON", "NUL.txt", "COM1", "aux", "x.exe", "x.pdf:ads"];

const TURNED = ["\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u00ad", "\u0000", "\u0007", "\u001b[31m"];

/** Thousands of them, each once. */
export function hostileTexts(): string[] {
  const events = BEFORE.flatMap((before) =>
    ELEMENTS.flatMap((element) => EVENTS.flatMap((event) => QUOTES.map((quote) => `${before}<${element} ${event}=${quote}${RUNS}${quote}>`))),
  );
  const formulas = SIGNS.flatMap((sign) => FORMULAS.map((formula) => sign + formula));
  const paths = STEPS.flatMap((step) => [1, 4].flatMap((times) => TARGETS.map((target) => step.repeat(times) + target)));
  const turned = TURNED.flatMap((sign) => [`${sign}fdp.exe`, `Nguyễn${sign}Thị Hoa`]);
  const quotes = ["'; DROP TABLE person; --", "' OR 1=1 --", '" OR ""="', "%", "_", "\\", "NULL", "undefined", "a".repeat(90), "Ấ".repeat(90)];
  return [...new Set([...SCRIPTS, ...formulas, ...paths, ...turned, ...quotes, ...events])];
}
