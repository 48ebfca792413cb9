"""Teaches the encoder our trade: texts of one occupation near each other, others apart (InfoNCE)."""

import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
from network import encode
from pack import as_read_again

DIMENSIONS = 256
TEMPERATURE = 0.05
KINDS = {"zh": 0.36, "en": 0.34, "both": 0.10, "told zh": 0.11, "told en": 0.09}
# Rows of a batch, and pieces at most on each side.
SHAPES = {"zh": (256, 11, 11), "en": (256, 11, 11), "both": (256, 11, 11), "told zh": (96, 11, 32), "told en": (96, 11, 32)}
ROWS = 3072


def head_of(vectors, power=-0.25):
    """Centre and half-whitened principal axes."""
    centre = vectors.mean(0)
    values, axes = np.linalg.eigh(np.cov((vectors - centre).T.astype(np.float64)))
    order = np.argsort(-values)[:DIMENSIONS]
    axes = axes[:, order] * np.sign(axes[np.abs(axes[:, order]).argmax(0), order])
    scaled = axes * values[order] ** power
    return centre.astype(np.float32), scaled.astype(np.float32)


class Reader:
    """Texts as numbers of pieces, each read once."""

    def __init__(self, pieces):
        self.pieces, self.known = pieces, {}

    def __call__(self, text):
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = self.pieces.read(text)
        return found

    def padded(self, texts, length=None, rows=None):
        read = [self(text) for text in texts]
        length = length or max(map(len, read))
        numbers = np.zeros((rows or len(read), length), np.int32)
        mask = np.zeros(numbers.shape, np.float32)
        mask[len(read) :, 0] = 1
        for at, one in enumerate(read):
            one = one if len(one) <= length else [*one[: length - 1], one[-1]]
            numbers[at, : len(one)], mask[at, : len(one)] = one, 1
        return numbers, mask


def vectors_of(weights, table, reader, texts, how=encode):
    """Vectors of many texts, those of like length together."""
    forward = jax.jit(lambda w, rows, mask: how(w, rows, mask))
    order = sorted(range(len(texts)), key=lambda at: len(reader(texts[at])))
    found = None
    for begin in range(0, len(order), 256):
        some = order[begin : begin + 256]
        longest = len(reader(texts[some[-1]]))
        length = next(size for size in (12, 24, 48, 128) if size >= longest)
        numbers, mask = reader.padded([texts[at] for at in some], length, 256)
        made = np.array(forward(weights, table[numbers], mask))[: len(some)]
        if found is None:
            found = np.zeros((len(texts), made.shape[1]), np.float32)
        found[some] = made
    return found


def _loss(weights, rows, batch):
    one = encode(weights, rows[batch["one"]], batch["one mask"])
    other = encode(weights, rows[batch["other"]], batch["other mask"])
    near = one @ other.T / TEMPERATURE
    own = jnp.eye(near.shape[0], dtype=bool)
    near = jnp.where(batch["same"] & ~own, -1e9, near)
    right = jnp.diagonal(near)
    return ((jax.nn.logsumexp(near, 1) - right) + (jax.nn.logsumexp(near, 0) - right)).mean() / 2


class Trainer:
    def __init__(self, weights, table, reader, pairs, steps, rate=2.5e-4, table_rate=1e-3, seed=7):
        self.weights, self.table, self.reader, self.pairs, self.steps = dict(weights), table.copy(), reader, pairs, steps
        self.rng = np.random.default_rng(seed)
        self.table_rate = table_rate
        # From here on the table is as it will be packed, and the rest learns to live with that.
        self.settles = steps * 4 // 5
        self.schedule = optax.warmup_cosine_decay_schedule(0.0, 1.0, max(1, steps // 20), steps, 0.02)
        self.how = optax.adamw(lambda step: rate * self.schedule(step), weight_decay=0.01)
        self.state = self.how.init(self.weights)
        self.first = np.zeros_like(table)
        self.second = np.zeros_like(table)
        self.turn = jax.jit(self._turn)

    def _turn(self, weights, state, rows, batch):
        loss, (of_weights, of_rows) = jax.value_and_grad(_loss, (0, 1))(weights, rows, batch)
        change, state = self.how.update(of_weights, state, weights)
        return optax.apply_updates(weights, change), state, of_rows, loss

    def batch(self, kind):
        size, *lengths = SHAPES[kind]
        drawn = self.pairs.batch(kind, size)
        made = {"same": drawn.same}
        numbers = []
        for name, texts, length in (("one", drawn.ones, lengths[0]), ("other", drawn.others, lengths[1])):
            read, mask = self.reader.padded(texts, length)
            dropped = (self.rng.random(mask.shape) < 0.1) & (read > 2)
            made[f"{name} mask"] = mask * ~dropped
            numbers.append(read * (mask > 0))
        used, back = np.unique(np.concatenate([one.ravel() for one in numbers]), return_inverse=True)
        cut = numbers[0].size
        made["one"] = back[:cut].reshape(numbers[0].shape).astype(np.int32)
        made["other"] = back[cut:].reshape(numbers[1].shape).astype(np.int32)
        return used, made

    def run(self, say=print):
        kinds = self.rng.choice(list(KINDS), self.steps, p=list(KINDS.values()))
        began, losses = time.process_time(), {kind: [] for kind in KINDS}
        for step, kind in enumerate(kinds):
            if step == self.settles:
                self.table = as_read_again(self.table)
            used, batch = self.batch(kind)
            rows = np.zeros((ROWS, self.table.shape[1]), np.float32)
            rows[: len(used)] = self.table[used]
            self.weights, self.state, of_rows, loss = self.turn(self.weights, self.state, rows, batch)
            if step < self.settles:
                self.learn_rows(used, np.array(of_rows)[: len(used)], step)
            losses[kind].append(float(loss))
            if step % 20 == 19:
                means = {kind: round(float(np.mean(seen[-10:])), 3) for kind, seen in losses.items() if seen}
                say(f"step {step + 1}: {means}, {time.process_time() - began:.0f} s of processor")

    def learn_rows(self, used, slope, step):
        """Adam for the rows of the table that this batch used."""
        rate = self.table_rate * float(self.schedule(step))
        self.first[used] = 0.9 * self.first[used] + 0.1 * slope
        self.second[used] = 0.99 * self.second[used] + 0.01 * slope**2
        self.table[used] -= rate * self.first[used] / (np.sqrt(self.second[used]) + 1e-6)
