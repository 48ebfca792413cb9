"""Writes a taught encoder as the file that src/model.ts reads, in eight bits a weight and four a value of the table."""

import json
import struct

import numpy as np
from network import ORDERS
from pieces import FIRST

MARK = b"encoder1"


def four_bits(table):
    """(bytes, scales): each row in 16 steps, its scale the one that loses least."""
    largest = np.abs(table).max(1, keepdims=True)
    best, least = np.zeros(len(table), np.float32), np.full(len(table), np.inf)
    for part in np.linspace(0.3, 1.0, 15):
        scale = np.maximum(largest * part / 7, 1e-9)
        loss = ((np.clip(np.round(table / scale), -8, 7) * scale - table) ** 2).sum(1)
        better = loss < least
        best[better], least[better] = scale[better, 0], loss[better]
    steps = (np.clip(np.round(table / best[:, None]), -8, 7) + 8).astype(np.uint8)
    return steps[:, 0::2] | steps[:, 1::2] << 4, best


def as_read_again(table):
    """The table after packing: the first rows, which are in every text, stay whole."""
    packed, scales = four_bits(table)
    read = np.empty(table.shape, np.float32)
    read[:, 0::2], read[:, 1::2] = (packed & 15).astype(np.float32) - 8, (packed >> 4).astype(np.float32) - 8
    read *= scales[:, None]
    read[:FIRST] = table[:FIRST]
    return read


def eight_bits(weights):
    """(weights by output, scales) of a matrix from inputs to outputs."""
    rows = np.ascontiguousarray(weights.T)
    scales = np.maximum(np.abs(rows).max(1), 1e-9) / 127
    return np.round(rows / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def layers(weights):
    """{name: (matrix, bias)} as src/network.ts calls them."""
    w = {name: np.asarray(value, np.float32) for name, value in weights.items()}
    none = np.zeros(0, np.float32)
    side_by_side = lambda *names: np.concatenate([w[name] for name in names], 1)
    found = {
        "proj": (side_by_side("proj2", "proj3", "proj5"), np.concatenate([w[f"proj_b{n}"] for n in (2, 3, 5)])),
        "mean": (w["cnn_W"], w["cnn_b"]),
        "first": (side_by_side("d0", "p1"), none),
        "second": (w["d1"], none),
        "third": (side_by_side("d2", "p3"), none),
        "fourth": (w["d3"], none),
        "head": (w["head"], -w["centre"] @ w["head"]),
    }
    for width, _ in ORDERS:
        found[f"near {width}"] = w[f"w1_{width}"], w[f"b1_{width}"]
        found[f"far {width}"] = w[f"w2_{width}"], w[f"b2_{width}"]
    return found


def pack(path, chosen, weights, table):
    head, body = {}, bytearray()

    def add(name, data, **more):
        body.extend(b"\0" * (-len(body) % 16))
        head[name] = {"at": len(body), "bytes": len(data), **more}
        body.extend(data)

    packed, scales = four_bits(table)
    add("pieces", "\n".join(piece for piece, _, _ in chosen).encode())
    add("scores", np.array([score for _, score, _ in chosen], np.float32).tobytes())
    add("table", packed.tobytes())
    add("table scales", scales.tobytes())
    add("first rows", table[:FIRST].astype(np.float32).tobytes())
    for name, (matrix, bias) in layers(weights).items():
        small, scales = eight_bits(matrix)
        add(name, small.tobytes(), length=small.shape[1])
        add(f"{name} scales", scales.tobytes())
        add(f"{name} bias", (bias if len(bias) else np.zeros(len(small), np.float32)).astype(np.float32).tobytes())
    for part in (*(f" {width}" for width, _ in ORDERS), ""):
        add(f"gain{part}", np.asarray(weights[f"ln_g{part.strip()}"], np.float32).tobytes())
        add(f"lift{part}", np.asarray(weights[f"ln_b{part.strip()}"], np.float32).tobytes())
    text = json.dumps(head, separators=(",", ":")).encode()
    text += b" " * (-(len(MARK) + 4 + len(text)) % 16)
    with open(path, "wb") as file:
        file.write(MARK + struct.pack("<I", len(text)) + text + bytes(body))
