"""Finds a literal in many texts with holes: a literal may stand in one piece, or run across values that are put in."""

from collections import defaultdict
from collections.abc import Iterable

GRAM = 7


def runs_across(literal: str, pieces: list[str]) -> bool:
    """
    Can `literal` be part of what `pieces` print with any values between them? At least half of it, and GRAM characters in one
    piece, must be literal in both: a text that is nearly all hole would otherwise print everything.
    """
    for first in range(len(pieces) - 1):
        if _from(literal, pieces, first):
            return True
    return False


def _from(literal: str, pieces: list[str], first: int) -> bool:
    head = pieces[first]
    # The literal begins inside this piece (its longest tail that is a prefix of the literal), or in the hole after it.
    start = max((size for size in range(1, min(len(head), len(literal)) + 1) if literal.startswith(head[-size:])), default=0)
    at, shared, longest = start, start, start
    for piece in pieces[first + 1 :]:
        found = literal.find(piece, at) if piece else -1
        if piece and found >= 0:
            at, shared, longest = found + len(piece), shared + len(piece), max(longest, len(piece))
            continue
        tail = max((size for size in range(1, min(len(piece), len(literal) - at) + 1) if literal.endswith(piece[:size])), default=0)
        shared, longest = shared + tail, max(longest, tail)
        break
    return longest >= GRAM and shared * 2 >= len(literal)


class TextIndex:
    """Texts of a release, each a list of pieces (skeletons between holes), found by runs of GRAM characters."""

    def __init__(self, texts: Iterable[list[str]]) -> None:
        self.texts = [pieces for pieces in texts if any(pieces)]
        self._whole = "\1".join("\0".join(pieces) for pieces in self.texts)
        self._grams: dict[str, set[int]] = defaultdict(set)
        for number, pieces in enumerate(self.texts):
            if len(pieces) > 1:
                for piece in pieces:
                    for at in range(0, max(len(piece) - GRAM + 1, 0)):
                        self._grams[piece[at : at + GRAM]].add(number)

    def holds(self, literal: str) -> bool:
        """Does some text print this literal (a skeleton)?"""
        if literal in self._whole:
            return True
        near: set[int] = set()
        for at in range(0, len(literal) - GRAM + 1):
            near |= self._grams.get(literal[at : at + GRAM], set())
        return any(runs_across(literal, self.texts[number]) for number in near)
