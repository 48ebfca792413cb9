#!/usr/bin/env bash
# Makes data/encoder.bin, reference.json and occupations.bin again: build.sh DATA [OUT] [STEPS], where DATA holds the shared tables.
# Two threads and fixed seeds: the same kind of processor makes the same bytes. About 7 minutes of processor time, 2 GB.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "$1" && pwd)
mkdir -p "${2:-$here/../data}"
out=$(cd "${2:-$here/../data}" && pwd)
steps=${3:-}
python=$(mktemp -d)
trap 'rm -rf "$python"' EXIT
python3.11 -m venv "$python"
"$python/bin/pip" install --quiet --no-deps --require-hashes -r "$here/requirements.txt"
export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 JAX_PLATFORMS=cpu OPENBLAS_NUM_THREADS=1
export NPROC=2 XLA_FLAGS='--xla_cpu_multi_thread_eigen=true intra_op_parallelism_threads=2'
"$python/bin/python" "$here/build.py" --data "$data" --out "$out" ${steps:+--steps "$steps"}
(cd "$here/.." && npx tsx figures/write-occupations.ts --data "$data" --file "$out/encoder.bin" --out "$out/occupations.bin")
(cd "$out" && sha256sum encoder.bin reference.json occupations.bin)
