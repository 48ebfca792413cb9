"""Which word pieces the encoder knows, and how a text is cut into them. src/tokens.ts does the same."""

import re
import struct
import unicodedata

BOUNDARY = "\u2581"
UNKNOWN, BEGIN, END = 0, 1, 2
FIRST = 3
UNKNOWN_PENALTY = 10.0


BLANKS = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
LONGEST_TEXT, LONGEST_FOLDED = 4000, 1000


def folded(text):
    """A text as the pieces see it: NFKC, lower case, blanks folded, nothing invisible."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).lower()
    words = ("".join(c for c in word if unicodedata.category(c) not in ("Cc", "Cf")) for word in BLANKS.split(text))
    return "".join(BOUNDARY + word for word in words if word)[:LONGEST_FOLDED]


def read_original(path):
    """Pieces and scores of a SentencePiece model, in order of their numbers."""
    data = open(path, "rb").read()
    pieces = []
    for field, value in _fields(data):
        if field == 1:
            inside = dict(_fields(value))
            pieces.append((inside[1].decode("utf-8"), inside.get(2, 0.0)))
    return pieces


def _fields(data):
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        field, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _varint(data, at)
        elif wire == 1:
            value, at = data[at : at + 8], at + 8
        elif wire == 2:
            length, at = _varint(data, at)
            value, at = data[at : at + length], at + length
        elif wire == 5:
            value, at = struct.unpack("<f", data[at : at + 4])[0], at + 4
        else:
            raise ValueError(f"a field of kind {wire}, which no SentencePiece model has")
        yield field, value


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _is_ours(char):
    """Han, digits, signs and unaccented Latin."""
    return (
        ord(char) < 128
        or 0x4E00 <= ord(char) <= 0x9FFF
        or 0x3400 <= ord(char) <= 0x4DBF
        or unicodedata.category(char)[0] in "PSN"
    )


def choose(original):
    """[(piece, score, number in the original)]: every piece of ours once in lower case, the likeliest spelling of each."""
    best = {}
    for number, (piece, score) in enumerate(original):
        if number < FIRST:
            continue
        small = piece.lower()
        bare = small.replace(BOUNDARY, "")
        ours = all(map(_is_ours, bare)) or (len(bare) == 1 and unicodedata.name(bare, "").startswith("LATIN"))
        if ours and unicodedata.normalize("NFKC", small) == small and (small not in best or score > best[small][1]):
            best[small] = (small, score, number)
    return sorted(best.values(), key=lambda one: one[2])


class Pieces:
    """Cuts texts into the likeliest pieces; numbers 0, 1 and 2 are unknown, beginning and end."""

    def __init__(self, chosen):
        self.chosen = chosen
        self.numbers = {piece: (number, score) for number, (piece, score, _) in enumerate(chosen, FIRST)}
        self.longest = max(len(piece) for piece, _, _ in chosen)
        self.unknown = min(score for _, score, _ in chosen) - UNKNOWN_PENALTY

    def read(self, text, most=126):
        """Numbers of the pieces with beginning and end."""
        text = folded(text)
        ends = len(text)
        best, start, chosen = [0.0] + [-1e38] * ends, [0] * (ends + 1), [UNKNOWN] * (ends + 1)
        for at in range(ends):
            single = False
            for to in range(at + 1, min(at + self.longest, ends) + 1):
                found = self.numbers.get(text[at:to])
                if found is None:
                    continue
                single = single or to == at + 1
                if best[at] + found[1] > best[to]:
                    best[to], start[to], chosen[to] = best[at] + found[1], at, found[0]
            if not single and best[at] + self.unknown > best[at + 1]:
                best[at + 1], start[at + 1], chosen[at + 1] = best[at] + self.unknown, at, UNKNOWN
        numbers, at = [], ends
        while at > 0:
            if not (chosen[at] == UNKNOWN and numbers and numbers[-1] == UNKNOWN):
                numbers.append(chosen[at])
            at = start[at]
        return [BEGIN] + numbers[::-1][:most] + [END]
