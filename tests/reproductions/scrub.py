"""Makes what was printed the same on every machine: no path, no key, no time, no port that the run chose by chance."""

import re
import sys
import sysconfig

_FIXED = [
    (re.compile(r"\bsk-(?!1234\b)[\w*.-]{8,}"), "sk-..."),
    # A UUID (call id, request id) and the hash of a deployment or key say nothing; their shape does.
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"), "00000000-0000-4000-8000-000000000000"),
    (re.compile(r"\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{64}\b"), "0a" * 32),
    (re.compile(r"\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{32}\b"), "0a" * 16),
    (re.compile(r"0x[0-9a-f]{10,16}\b"), "0x7f0000000000"),
    (re.compile(r"(?<!\d)\d\d:\d\d:\d\d - LiteLLM"), "12:00:00 - LiteLLM"),
    # The banner of the proxy asks for feedback in words that it draws by lot.
    (re.compile(r"(#-{60}#\S*\n.*#\s+#\S*\n)(?:.*#\S*\n){2}(.*#\s+#\S*\n)"), r"\1\2"),
    (re.compile(r"\b20\d\d-\d\d-\d\d([T ])\d\d:\d\d:\d\d[.,]\d{3,6}"), r"2026-01-01\g<1>12:00:00.000000"),
    (re.compile(r"(127\.0\.0\.1:)[3-6]\d{4}( - \\?\")"), r"\g<1>50000\g<2>"),
    (re.compile(r"(server process|worker process|parent process) \[\d+\]"), r"\1 [1]"),
    (re.compile(r"(time taken=|elapsed=)\d+\.\d+"), r"\g<1>1.0"),
]


def _cut(path: str) -> re.Pattern[str]:
    """The path where a log broke it off ("/home/someone/.cac..."): at least two of its folders, then the dots."""
    start = path.find("/", path.find("/", 1) + 1)
    if start < 0:
        return re.compile(r"(?!)")
    rest = "".join(f"(?:{re.escape(letter)}" for letter in path[start + 1 :]) + ")?" * (len(path) - start - 1)
    return re.compile(re.escape(path[: start + 1]) + rest + r"\.\.\.")


def scrub(text: str, scratch: str, longest: int = 24_000) -> str:
    """`text` without what belongs to this machine. `scratch` is the run's folder; texts over `longest` characters lose their middle."""
    # Longest path first: the environment stands below neither of the others, but may hold the interpreter's own name.
    paths = [
        (scratch, "/app"),
        (f"{sys.prefix}-database/python", "/usr/local/lib/python3.11/site-packages"),
        (sysconfig.get_paths()["purelib"], "/usr/local/lib/python3.11/site-packages"),
        (sysconfig.get_paths()["stdlib"], "/usr/local/lib/python3.11"),
        # Debian's own Python lies in /usr, like on every machine: and what stands for the others begins with it.
        *((prefix, "/usr/local") for prefix in (sys.prefix, sys.base_prefix) if prefix not in ("/usr", "/usr/local")),
    ]
    for path, stands_for in paths:
        text = text.replace(path, stands_for)
    for path, stands_for in [(scratch, "/app"), (f"{sys.prefix}-database/python", "/usr/local")]:
        text = _cut(path).sub(f"{stands_for}...", text)
    for pattern, stands_for in _FIXED:
        text = pattern.sub(stands_for, text)
    if len(text) > longest:
        half = longest // 2
        text = f"{text[:half]}\n[... {len(text) - longest} characters left out ...]\n{text[-half:]}"
    return text
