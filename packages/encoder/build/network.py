"""The network: a convolution over pieces beside their mean, then a few dense layers, then 256 dimensions."""

import jax.numpy as jnp
import numpy as np

# (width, pieces to the left) of the three convolutions.
ORDERS = ((2, 0), (3, 1), (5, 2))
CHUNKS = 17
EPSILON = 1e-12


def read_weights(path, chosen):
    """The weights of the original, with the table's rows for the chosen pieces alone."""
    with np.load(path) as stored:
        rows = np.array([0, 1, 2] + [number for _, _, number in chosen])
        table = np.zeros((len(rows), 512), np.float32)
        for chunk in range(CHUNKS):
            of_chunk = rows % CHUNKS == chunk
            whole = stored[f"q{chunk + 1}"]
            table[of_chunk] = whole[rows[of_chunk] // CHUNKS] * stored["scale"][chunk] + stored["lo"][chunk]
        weights = {name: stored[name].astype(np.float32) for name in stored.files if not name.startswith("q")}
    for name in ("lo", "scale", "bits", "eps"):
        weights.pop(name)
    return table, weights


def _normed(x, gain, bias):
    x = x - x.mean(-1, keepdims=True)
    return x / jnp.sqrt((x * x).mean(-1, keepdims=True) + EPSILON) * gain + bias


def _windows(x, width, left):
    padded = jnp.pad(x, ((0, 0), (left, width - 1 - left), (0, 0)))
    return jnp.concatenate([padded[:, at : at + x.shape[1]] for at in range(width)], -1)


def encode512(weights, rows, mask):
    """Vectors of texts given as rows of the table [texts, pieces, 512] and a mask of which are there."""
    there = mask[..., None]
    features = [rows]
    for width, left in ORDERS:
        x = rows @ weights[f"proj{width}"] + weights[f"proj_b{width}"]
        x = _normed(x, weights[f"ln_g{width}"], weights[f"ln_b{width}"]) * there
        hidden = jnp.maximum(_windows(x, width, left) @ weights[f"w1_{width}"] + weights[f"b1_{width}"], 0) + x
        hidden = hidden * there
        features.append(
            jnp.maximum(_windows(hidden, width, left) @ weights[f"w2_{width}"] + weights[f"b2_{width}"], 0) + hidden
        )
    joined = _normed(jnp.concatenate(features, -1), weights["ln_g"], weights["ln_b"]) * there
    count = mask.sum(-1, keepdims=True)
    mean = (joined.sum(1) @ weights["cnn_W"] + count * weights["cnn_b"]) / jnp.sqrt(count)
    first = jnp.maximum(mean @ weights["d0"], 0)
    second = jnp.maximum(mean @ weights["p1"] + first @ weights["d1"], 0)
    third = jnp.maximum(second @ weights["d2"], 0)
    return unit(jnp.tanh(second @ weights["p3"] + third @ weights["d3"]))


def unit(x):
    return x / jnp.sqrt(jnp.maximum((x * x).sum(-1, keepdims=True), EPSILON))


def encode(weights, rows, mask):
    """The same in 256 dimensions."""
    whole = encode512(weights, rows, mask)
    return unit((whole - weights["centre"]) @ weights["head"])
