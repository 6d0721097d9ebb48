"""Which LiteLLM releases may be touched: one exact version, and never the two malicious ones."""

import re

# Published from a stolen account in March 2026, with code that steals credentials when Python starts. Never download them.
MALICIOUS = frozenset({"1.82.7", "1.82.8"})

_EXACT = re.compile(r"\d+(?:\.\d+){1,3}(?:[.-]?(?:rc|dev|post|a|b|stable|nightly)[.-]?\d*){0,2}", re.IGNORECASE)


class Refused(Exception):
    """The release is not touched; the message says why and what to give instead."""


def exact_version(given: str) -> str:
    """
    `given` as one plain version ("v1.83.14" becomes "1.83.14").
    Raises Refused for 1.82.7 and 1.82.8 however they are written, and for everything that an installer would have to resolve.
    """
    version = given.strip().removeprefix("litellm").strip().lstrip("=").strip().removeprefix("v")
    if not _EXACT.fullmatch(version):
        raise Refused(
            f'"{given}" is not one exact version. A range, "latest" or a wildcard could resolve to a malicious release '
            f"({' or '.join(sorted(MALICIOUS))}); give a version such as 1.83.14."
        )
    release = [int(number) for number in re.match(r"\d+(?:\.\d+)*", version).group().split(".")]  # type: ignore[union-attr]
    while len(release) > 3 and release[-1] == 0:
        release.pop()
    if ".".join(map(str, release[:3])) in MALICIOUS:
        raise Refused(f"litellm {version} is malicious: it steals credentials. It is neither downloaded nor read. Use another release.")
    return version
