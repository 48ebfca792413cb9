import type { Example } from './example.ts'

/** How strongly weights are kept small. */
const penalty = 2

/** The sums of products of every two components over all examples, and the penalty on the diagonal. */
function products(rows: readonly Float32Array[], size: number): Float64Array[] {
  const sums = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows)
    for (let one = 0; one < size; one++) {
      const [value, line] = [row[one]!, sums[one]!]
      for (let other = 0; other <= one; other++) line[other]! += value * row[other]!
    }
  sums.forEach((line, one) => (line[one]! += penalty))
  return sums
}

/** The lower triangle whose product with itself turned is the matrix; in its place. */
function triangleOf(matrix: Float64Array[]): Float64Array[] {
  matrix.forEach((line, row) => {
    for (let column = 0; column <= row; column++) {
      let sum = line[column]!
      for (let at = 0; at < column; at++) sum -= line[at]! * matrix[column]![at]!
      line[column] = column === row ? Math.sqrt(sum) : sum / matrix[column]![column]!
    }
  })
  return matrix
}

/** Solves triangle · triangleᵀ · x = right for one right side, in its place. */
function solve(triangle: readonly Float64Array[], right: Float64Array): Float64Array {
  for (let row = 0; row < right.length; row++) {
    for (let at = 0; at < row; at++) right[row]! -= triangle[row]![at]! * right[at]!
    right[row]! /= triangle[row]![row]!
  }
  for (let row = right.length - 1; row >= 0; row--) {
    for (let at = row + 1; at < right.length; at++) right[row]! -= triangle[at]![row]! * right[at]!
    right[row]! /= triangle[row]![row]!
  }
  return right
}

const asUnit = (vector: Int8Array): Float32Array => {
  const length = Math.hypot(...vector) || 1
  return Float32Array.from(vector, (value) => value / length)
}

/** Learns by ridge regression how a vector tells its classes; predicts all classes of one, 1 for what is as taught. */
export function ridge(examples: readonly Example[], classes: number): (vector: Int8Array) => Float32Array {
  const size = examples[0]?.vector.length ?? 0
  const rows = examples.map(({ vector }) => asUnit(vector))
  const triangle = triangleOf(products(rows, size))
  const rights = Array.from({ length: classes }, () => new Float64Array(size))
  examples.forEach(({ rights: own }, at) => {
    for (const number of own)
      rows[at]!.forEach((value, part) => (rights[number]![part]! += value / own.length))
  })
  const weights = rights.map((right) => solve(triangle, right))
  return (vector) => {
    const unit = asUnit(vector)
    return Float32Array.from(weights, (weight) => product(unit, weight))
  }
}

function product(one: Float32Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}
