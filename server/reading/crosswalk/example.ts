/** A text whose classes are known, as a vector. */
export interface Example {
  readonly vector: Int8Array
  /** Numbers of its classes. */
  readonly rights: readonly number[]
}
