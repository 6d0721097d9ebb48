"""Finds a literal in many texts with holes: a literal may stand in one piece, or run across values that are put in."""

from collections import defaultdict
from collections.abc import Callable, Iterable

GRAM = 7


def runs_across(literal: str, pieces: list[str], stands_elsewhere: Callable[[str], bool] = lambda text: False) -> bool:
    """
    Can `literal` be part of what `pieces` print with values between them? GRAM characters in one piece, and half of the literal,
    must be literal text in both: a text that is nearly all hole would otherwise print everything. What falls into a hole counts as
    literal when it `stands_elsewhere` in the release: LiteLLM puts constants (`RouterErrors.x.value`) into holes.
    """
    return any(_from(literal, pieces, first, stands_elsewhere) for first in range(len(pieces) - 1))


def _from(literal: str, pieces: list[str], first: int, stands_elsewhere: Callable[[str], bool]) -> bool:
    head = pieces[first]
    # The literal begins inside this piece (its longest tail that is a prefix of the literal), or in the hole after it.
    at = max((size for size in range(1, min(len(head), len(literal)) + 1) if literal.startswith(head[-size:])), default=0)
    shared, longest, values = at, at, []
    for piece in pieces[first + 1 :]:
        found = literal.find(piece, at) if piece else -1
        if found >= 0:
            values.append(literal[at:found])
            at, shared, longest = found + len(piece), shared + len(piece), max(longest, len(piece))
            continue
        tail = max((size for size in range(1, min(len(piece), len(literal) - at) + 1) if literal.endswith(piece[:size])), default=0)
        values.append(literal[at : len(literal) - tail])
        shared, longest = shared + tail, max(longest, tail)
        break
    if longest < GRAM:
        return False
    if shared * 2 < len(literal):
        shared += sum(len(value) for value in values if len(value) >= GRAM and stands_elsewhere(value))
    return shared * 2 >= len(literal)


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
        # Punctuation at either end may belong to the text into which this one is put.
        bare = literal.strip(".,:;-()[]{}")
        if literal in self._whole or (len(bare) >= GRAM and bare in self._whole):
            return True
        near: set[int] = set()
        for at in range(0, len(literal) - GRAM + 1):
            near |= self._grams.get(literal[at : at + GRAM], set())
        return any(runs_across(literal, self.texts[number], self._whole.__contains__) for number in near)
