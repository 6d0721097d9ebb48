"""The form in which texts are compared: lower case, no blanks, no quotes, no backslashes. Same set as rules/engine/skeleton.ts."""

import re

SKIPPED = (
    "\t\n\v\f\r \"'`\\*\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00b4"
)
_TABLE = {ord(character): None for character in SKIPPED} | {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_HOLE = re.compile(r"\{\{\s*(?:\.\.\.|[a-z][a-z0-9_]*(?:\s*:\s*[a-z]+)?)\s*\}\}")


def skeleton(text: str) -> str:
    """`text` without what wrapping, escaping and quoting change."""
    return text.translate(_TABLE)


def template_literals(template: str) -> list[str]:
    """Skeletons of a template's literal parts, in order; the typed holes are cut out."""
    return [literal for literal in map(skeleton, _HOLE.split(template)) if literal]
